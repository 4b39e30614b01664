import { DESK_ACCOUNT, STAFF_ACTION, type StaffAction } from '../../../models/desk/desk.ts';
import type { Inbound } from '../../channel.ts';
import type { SlackActionInput, SlackSubmissionInput } from '../read/slack-input.ts';
import { DESK_ACTIONS, type DeskPress, readDeskPress, readDeskSubject } from './desk-actions.ts';
import { INPUT } from './views/modal-parts.ts';
import { fieldOf, ticketActOf } from './views/ticket-modals.ts';

/** An act of staff on a case. */
export interface DeskActOn {
  readonly case: string;
  readonly act: StaffAction;
}

/** What a press on the desk does by itself; undefined for what opens a modal first, and for what is not the desk's. */
export function deskActOf(input: SlackActionInput): DeskActOn | undefined {
  const press = readDeskPress(input);
  const act = press && actOf(press);
  return press && act && { case: press.case, act };
}

function actOf({ action, ref, draft, reply }: DeskPress): StaffAction | undefined {
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

/** What a modal that was sent off does; undefined if it is none of the desk's, or left empty. */
export function submittedActOf(input: SlackSubmissionInput): DeskActOn | undefined {
  const about = readDeskSubject(input.privateMetadata);
  if (about === undefined) return undefined;
  const act = ticketActOf(input) ?? submitted(input.callbackId, fieldOf(input.values, INPUT), about.draft);
  return act && { case: about.case, act };
}

function submitted(callbackId: string, value: string, draft: string | undefined): StaffAction | undefined {
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

/** Who acts, under the id that a repetition has too. */
export interface Actor {
  readonly id: string;
  readonly user: string;
}

/** An act of staff as it is recorded; `raw` is what is kept of a message until it is completed. */
export function inboundAct(of: string, { id, user }: Actor, act: StaffAction, raw: object = {}): Inbound {
  return {
    id,
    account: DESK_ACCOUNT,
    conversation: of,
    activity: {
      type: 'event',
      name: STAFF_ACTION,
      value: act,
      from: { id: user, name: '', role: 'user' },
      // What comes of it may concern nobody else.
      conversation: { ...{ asked: user }, id: of, name: '', isGroup: true, conversationType: 'channel' },
      channelData: raw,
    },
  };
}
