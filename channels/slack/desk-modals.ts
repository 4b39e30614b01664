import type { types } from '@slack/bolt';
import { clean, plain, type SlackBlock } from './block.ts';
import { DESK_ACTIONS, type DeskAction, type DeskSubject, deskMetadata } from './desk-actions.ts';
import { cut, LIMITS } from './limits.ts';
import { literal } from './rich-text.ts';

/** The block id and the action id of a modal's one input, under which its value comes back. */
export const INPUT = 'input';

/** How long a case may sleep, as `[label, minutes]`; `tomorrow` is reckoned by the caller, who knows the desk's hours. */
export type SnoozeChoice = readonly [label: string, minutes: number];

/** A modal's parts: its action is its callback id. */
interface ModalParts {
  readonly action: DeskAction;
  readonly about: DeskSubject;
  readonly title: string;
  readonly submit: string;
  readonly blocks: SlackBlock[];
}

function modal({ action, about, title, submit, blocks }: ModalParts): types.ModalView {
  return {
    type: 'modal',
    callback_id: action,
    private_metadata: deskMetadata(about),
    title: plain(title, LIMITS.viewTitle),
    submit: plain(submit, LIMITS.viewTitle),
    close: plain('Cancel', LIMITS.viewTitle),
    blocks,
  };
}

function input(label: string, element: types.InputBlock['element'], hint?: string): types.InputBlock {
  return {
    type: 'input',
    block_id: INPUT,
    label: plain(label, LIMITS.inputText),
    element,
    ...(hint !== undefined && { hint: plain(hint, LIMITS.field) }),
  };
}

function textInput(initial?: string, max: number = LIMITS.inputText): types.PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: INPUT,
    multiline: true,
    focus_on_load: true,
    max_length: max,
    ...(initial !== undefined && initial !== '' && { initial_value: initial }),
  };
}

/** Writes a note that only staff see. */
export function noteModal(about: DeskSubject): types.ModalView {
  return modal({
    action: DESK_ACTIONS.note,
    about,
    title: 'Internal note',
    submit: 'Save note',
    blocks: [input('Note', textInput(), 'The customer never sees it.')],
  });
}

/** Changes a suggested answer and sends it; undefined if it is longer than Slack lets anybody edit. */
export function editDraftModal(about: DeskSubject, text: string): types.ModalView | undefined {
  if (text.length > LIMITS.inputText) return undefined;
  return modal({
    action: DESK_ACTIONS.edit,
    about,
    title: 'Edit reply',
    submit: 'Send to customer',
    blocks: [input('Reply', textInput(clean(text)))],
  });
}

/** Gives a case to somebody. */
export function assignModal(about: DeskSubject): types.ModalView {
  return modal({
    action: DESK_ACTIONS.assign,
    about,
    title: 'Assign case',
    submit: 'Assign',
    blocks: [
      input('Who takes it', {
        type: 'users_select',
        action_id: INPUT,
        placeholder: plain('Choose somebody', LIMITS.optionLabel),
      }),
    ],
  });
}

/** Lets a case sleep; the value that comes back is the minutes. Undefined without choices. */
export function snoozeModal(
  about: DeskSubject,
  choices: readonly SnoozeChoice[],
): types.ModalView | undefined {
  const options = choices.slice(0, LIMITS.options).map(([label, minutes]) => ({
    text: plain(label, LIMITS.optionLabel),
    value: String(minutes),
  }));
  const [first] = options;
  if (first === undefined) return undefined;
  return modal({
    action: DESK_ACTIONS.snooze,
    about,
    title: 'Snooze case',
    submit: 'Snooze',
    blocks: [
      input(
        'Remind the desk',
        { type: 'static_select', action_id: INPUT, options, initial_option: first },
        'It wakes at once when the customer writes.',
      ),
    ],
  });
}

/** Says that two profiles are one person. */
export function mergeModal(about: DeskSubject, name: string): types.ModalView {
  return modal({
    action: DESK_ACTIONS.merge,
    about,
    title: 'Merge profile',
    submit: 'Merge',
    blocks: [
      ...literal(`${cut(name, 120)} and the profile you name are the same person.`),
      input(
        'Other profile',
        { type: 'plain_text_input', action_id: INPUT, focus_on_load: true, max_length: 254 },
        'Its customer number, or the id that /onevoice find shows.',
      ),
    ],
  });
}

/** Asks before a customer is blocked, since they then get no answer. */
export function blockModal(about: DeskSubject, name: string): types.ModalView {
  return modal({
    action: DESK_ACTIONS.block,
    about,
    title: 'Block customer',
    submit: 'Block',
    blocks: literal(
      `${cut(name, 120)} gets no more answers, from the bot or from staff, until somebody unblocks them.`,
    ),
  });
}
