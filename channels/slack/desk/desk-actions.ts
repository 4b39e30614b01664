import { cut, LIMITS } from '../blocks/limits.ts';
import type { SlackActionInput } from '../read/slack-input.ts';

/** The action ids of the desk's buttons and menus, which are also the callback ids of its modals. */
export const DESK_ACTIONS = {
  claim: 'desk:claim',
  suggest: 'desk:suggest',
  note: 'desk:note',
  resolve: 'desk:resolve',
  backToBot: 'desk:back-to-bot',
  /** The overflow menu of rare actions; the chosen action is in its value. */
  more: 'desk:more',
  assign: 'desk:assign',
  snooze: 'desk:snooze',
  block: 'desk:block',
  unblock: 'desk:unblock',
  merge: 'desk:merge',
  unmerge: 'desk:unmerge',
  /** Starts, changes or merges the ticket of a case. */
  ticket: 'desk:ticket',
  /** Creates a ticket from a message; the callback id of the shortcut and of its modal. */
  createTicket: 'desk:create-ticket',
  retry: 'desk:retry',
  send: 'desk:send',
  edit: 'desk:edit',
  discard: 'desk:discard',
  /** Prepares a saved reply as a draft in a case's thread. */
  prepare: 'desk:prepare',
  /** A link button: Slack sends an event for it, which is ignored. */
  open: 'desk:open',
} as const;

/** One of {@link DESK_ACTIONS}. */
export type DeskAction = (typeof DESK_ACTIONS)[keyof typeof DESK_ACTIONS];

/** The slash command for staff. */
export const COMMAND = '/onevoice';

/** The shortcut on messages. */
export const CREATE_TICKET = { id: DESK_ACTIONS.createTicket, name: 'Create ticket' } as const;

/** A pressed button of the desk: its action and its subject (a case, and a message or draft in it). */
export interface DeskPress {
  readonly action: DeskAction;
  readonly case: string;
  /** The staff message of a `desk:retry`. */
  readonly ref?: string;
  readonly draft?: string;
  /** The name of a saved reply, of a `desk:prepare`. */
  readonly reply?: string;
}

/** The subject of an action, as encoded in block ids, values and modals. */
export type DeskSubject = Omit<DeskPress, 'action'>;

/** The block id of a row of buttons; `place` keeps two rows about one case in one view distinct. 255 characters is Slack's limit. */
export function deskBlockId(about: DeskSubject, place = 'case'): string {
  return cut(encoded({ ...about, place }), 255);
}

/** The value of a button. */
export function deskValue(about: DeskSubject): string {
  return cut(encoded(about), LIMITS.buttonValue);
}

/** The private metadata of a modal. */
export function deskMetadata(about: DeskSubject): string {
  return cut(encoded(about), LIMITS.privateMetadata);
}

function encoded(fields: object): string {
  return new URLSearchParams(Object.entries(fields)).toString();
}

/** Reads a pressed button; undefined if it is none of the desk. */
export function readDeskPress(
  input: Pick<SlackActionInput, 'actionId' | 'blockId' | 'value'>,
): DeskPress | undefined {
  const id = input.actionId === DESK_ACTIONS.more ? input.value : input.actionId;
  const action = Object.values(DESK_ACTIONS).find((known) => known === id);
  const about = readDeskSubject(input.value) ?? readDeskSubject(input.blockId);
  return action === undefined || about === undefined ? undefined : { action, ...about };
}

/** Reads the subject from a block id, a value or a modal's metadata; undefined without a case. */
export function readDeskSubject(sent: string): DeskSubject | undefined {
  const fields = new URLSearchParams(sent);
  const subject = fields.get('case');
  if (subject === null || subject === '') return undefined;
  const [ref, draft, reply] = ['ref', 'draft', 'reply'].map((name) => fields.get(name) ?? undefined);
  return {
    case: subject,
    ...(ref !== undefined && { ref }),
    ...(draft !== undefined && { draft }),
    ...(reply !== undefined && { reply }),
  };
}
