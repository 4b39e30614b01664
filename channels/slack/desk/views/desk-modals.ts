import type { types } from '@slack/bolt';
import { plainTextElement } from '../../blocks/block.ts';
import { cut, LIMITS } from '../../blocks/limits.ts';
import { literal } from '../../blocks/rich-text.ts';
import { DESK_ACTIONS, type DeskSubject } from '../desk-actions.ts';
import { INPUT, inputBlock, modal, selectInput, textInput } from './modal-parts.ts';

/** A choice of the snooze modal. */
export type SnoozeChoice = readonly [label: string, minutes: number];

/** The modal for an internal note. */
export function noteModal(about: DeskSubject): types.ModalView {
  return modal({
    action: DESK_ACTIONS.note,
    about,
    title: 'Internal note',
    submit: 'Save note',
    blocks: [
      inputBlock('Note', textInput({ multiline: true, focus: true }), {
        hint: 'The customer never sees it.',
      }),
    ],
  });
}

/** The modal that edits a draft before sending; undefined if the text exceeds Slack's limit for inputs. */
export function editDraftModal(about: DeskSubject, text: string): types.ModalView | undefined {
  if (text.length > LIMITS.inputText) return undefined;
  return modal({
    action: DESK_ACTIONS.edit,
    about,
    title: 'Edit reply',
    submit: 'Send to customer',
    blocks: [inputBlock('Reply', textInput({ initial: text, multiline: true, focus: true }))],
  });
}

/** The modal that assigns a case. */
export function assignModal(about: DeskSubject): types.ModalView {
  return modal({
    action: DESK_ACTIONS.assign,
    about,
    title: 'Assign case',
    submit: 'Assign',
    blocks: [
      inputBlock('Who takes it', {
        type: 'users_select',
        action_id: INPUT,
        placeholder: plainTextElement('Choose somebody', LIMITS.optionLabel),
      }),
    ],
  });
}

/** The modal that snoozes a case; its value is the minutes. Undefined without choices. */
export function snoozeModal(
  about: DeskSubject,
  choices: readonly SnoozeChoice[],
): types.ModalView | undefined {
  const until = selectInput(choices.map(([label, minutes]) => [label, String(minutes)]));
  if (until === undefined) return undefined;
  return modal({
    action: DESK_ACTIONS.snooze,
    about,
    title: 'Snooze case',
    submit: 'Snooze',
    blocks: [inputBlock('Remind the desk', until, { hint: 'It wakes at once when the customer writes.' })],
  });
}

/** The modal that merges two profiles of one person. */
export function mergeModal(about: DeskSubject, name: string): types.ModalView {
  return modal({
    action: DESK_ACTIONS.merge,
    about,
    title: 'Merge profile',
    submit: 'Merge',
    blocks: [
      ...literal(`${cut(name, 120)} and the profile you name are the same person.`),
      inputBlock('Other profile', textInput({ focus: true, max: 254 }), {
        hint: 'Its customer number, or the id that /onevoice find shows.',
      }),
    ],
  });
}

/** The modal that confirms blocking a customer. */
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
