import { cut, LIMITS } from '../blocks/limits.ts';
import type { SlackActionInput } from '../read/slack-input.ts';

/** The ids of everything that staff can press or choose; an action or a modal of any other name is not the desk's. */
export const DESK_ACTIONS = {
  claim: 'desk:claim',
  suggest: 'desk:suggest',
  note: 'desk:note',
  resolve: 'desk:resolve',
  backToBot: 'desk:back-to-bot',
  /** The menu of what is done seldom; which of it was chosen is in its value. */
  more: 'desk:more',
  assign: 'desk:assign',
  snooze: 'desk:snooze',
  block: 'desk:block',
  unblock: 'desk:unblock',
  merge: 'desk:merge',
  unmerge: 'desk:unmerge',
  /** Makes a ticket of a case, changes it, or makes it a part of another one. */
  ticket: 'desk:ticket',
  /** Begins a ticket from a message; the id of the shortcut and of its modal. */
  createTicket: 'desk:create-ticket',
  retry: 'desk:retry',
  send: 'desk:send',
  edit: 'desk:edit',
  discard: 'desk:discard',
  /** Prepares a saved reply in a case's thread. */
  prepare: 'desk:prepare',
  /** Opens a page; Slack tells of it, and nothing is to be done. */
  open: 'desk:open',
} as const;

/** One of {@link DESK_ACTIONS}. */
export type DeskAction = (typeof DESK_ACTIONS)[keyof typeof DESK_ACTIONS];

/** What is pressed, and on what: a case, and a message or draft in it. */
export interface DeskPress {
  readonly action: DeskAction;
  readonly case: string;
  /** Staff's own message, of a `desk:retry`. */
  readonly ref?: string;
  readonly draft?: string;
  /** The name of a saved reply, of a `desk:prepare`. */
  readonly reply?: string;
}

/** On what something is done, as it travels in block ids, values and modals. */
export type DeskSubject = Omit<DeskPress, 'action'>;

/** The block id of a row of buttons; `place` keeps two rows about one case apart in one view. */
export function deskBlockId(about: DeskSubject, place = 'case'): string {
  return cut(encoded({ ...about, place }), 255);
}

/** The value of a button. */
export function deskValue(about: DeskSubject): string {
  return cut(encoded(about), LIMITS.buttonValue);
}

/** What a modal is about. */
export function deskMetadata(about: DeskSubject): string {
  return cut(encoded(about), LIMITS.privateMetadata);
}

function encoded(fields: object): string {
  return new URLSearchParams(Object.entries(fields)).toString();
}

/** What staff pressed; undefined if it is nothing of the desk's. */
export function readDeskPress(
  input: Pick<SlackActionInput, 'actionId' | 'blockId' | 'value'>,
): DeskPress | undefined {
  const id = input.actionId === DESK_ACTIONS.more ? input.value : input.actionId;
  const action = Object.values(DESK_ACTIONS).find((known) => known === id);
  const about = readDeskSubject(input.value) ?? readDeskSubject(input.blockId);
  return action === undefined || about === undefined ? undefined : { action, ...about };
}

/** What a block id, a value or a modal is about; undefined if it names no case. */
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
