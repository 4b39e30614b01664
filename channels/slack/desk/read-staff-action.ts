import { DESK_ACCOUNT, STAFF_ACTION, type StaffAction } from '../../../models/desk/desk.ts';
import type { Inbound } from '../../channel.ts';
import type { SlackActionInput, SlackSubmissionInput } from '../read/slack-input.ts';
import { DESK_ACTIONS, type DeskPress, readDeskPress, readDeskSubject } from './desk-actions.ts';
import { INPUT } from './views/modal-parts.ts';
import { fieldOf, ticketActionOf } from './views/ticket-modals.ts';

/** A staff action with its case. */
export interface CaseAction {
  readonly case: string;
  readonly action: StaffAction;
}

/** The staff action of a pressed button; undefined for buttons that open a modal, and for buttons of other parts. */
export function pressedActionOf(input: SlackActionInput): CaseAction | undefined {
  const press = readDeskPress(input);
  const action = press && actionOfPress(press);
  return press && action && { case: press.case, action };
}

function actionOfPress({ action, ref, draft, reply }: DeskPress): StaffAction | undefined {
  switch (action) {
    case DESK_ACTIONS.claim:
      return { type: 'claim' };
    case DESK_ACTIONS.suggest:
      return { type: 'suggest' };
    case DESK_ACTIONS.resolve:
      return { type: 'resolve' };
    case DESK_ACTIONS.backToBot:
      return { type: 'back-to-bot' };
    case DESK_ACTIONS.unblock:
      return { type: 'block', blocked: false };
    case DESK_ACTIONS.unmerge:
      return { type: 'unmerge' };
    case DESK_ACTIONS.retry:
      return ref === undefined ? undefined : { type: 'retry', ref };
    case DESK_ACTIONS.send:
      return draft === undefined ? undefined : { type: 'send', ref: draft, text: '', draft };
    case DESK_ACTIONS.discard:
      return draft === undefined ? undefined : { type: 'discard', draft };
    case DESK_ACTIONS.prepare:
      return reply === undefined ? undefined : { type: 'prepare', reply };
    default:
      return undefined;
  }
}

/** The staff action of a submitted modal; undefined for modals of other parts, and for empty ones. */
export function submittedActionOf(input: SlackSubmissionInput): CaseAction | undefined {
  const about = readDeskSubject(input.privateMetadata);
  if (about === undefined) return undefined;
  const action =
    ticketActionOf(input) ?? actionOfModal(input.callbackId, fieldOf(input.values, INPUT), about.draft);
  return action && { case: about.case, action };
}

function actionOfModal(
  callbackId: string,
  value: string,
  draft: string | undefined,
): StaffAction | undefined {
  if (callbackId === DESK_ACTIONS.block) return { type: 'block', blocked: true };
  if (value === '') return undefined;
  switch (callbackId) {
    case DESK_ACTIONS.note:
      return { type: 'note', text: value };
    case DESK_ACTIONS.edit:
      return draft === undefined ? undefined : { type: 'send', ref: draft, text: value, draft };
    case DESK_ACTIONS.assign:
      return { type: 'assign', to: value, name: '' };
    case DESK_ACTIONS.snooze: {
      const minutes = Number(value);
      return Number.isInteger(minutes) && minutes > 0 ? { type: 'snooze', minutes } : undefined;
    }
    case DESK_ACTIONS.merge:
      return { type: 'merge', into: value };
    default:
      return undefined;
  }
}

/** The user of an action, and the idempotency key of the action: a retry has the same `id`. */
export interface StaffActor {
  readonly id: string;
  readonly user: string;
}

/** A staff action for the inbox; `raw` holds the parts of a message that are completed after recording. */
export function inboundStaffAction(
  of: string,
  { id, user }: StaffActor,
  action: StaffAction,
  raw: object = {},
): Inbound {
  return {
    id,
    account: DESK_ACCOUNT,
    conversation: of,
    activity: {
      type: 'event',
      name: STAFF_ACTION,
      value: action,
      from: { id: user, name: '', role: 'user' },
      // The result may have to go to this user only.
      conversation: { ...{ asked: user }, id: of, name: '', isGroup: true, conversationType: 'channel' },
      channelData: raw,
    },
  };
}
