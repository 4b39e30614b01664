import type { types } from '@slack/bolt';
import { clean, plainTextElement, type SlackBlock } from '../../blocks/block.ts';
import { cut, LIMITS } from '../../blocks/limits.ts';
import { type DeskAction, type DeskSubject, deskMetadata } from '../desk-actions.ts';

/** The action id of every modal's inputs, and the block id of a modal's only one, under which its value comes back. */
export const INPUT = 'input';

/** A modal's parts: its action is its callback id. */
export interface ModalParts {
  readonly action: DeskAction;
  readonly about: DeskSubject;
  readonly title: string;
  readonly submit: string;
  readonly blocks: SlackBlock[];
}

/** A modal that carries what it is about. */
export function modal({ action, about, title, submit, blocks }: ModalParts): types.ModalView {
  return {
    type: 'modal',
    callback_id: action,
    private_metadata: deskMetadata(about),
    title: plainTextElement(title, LIMITS.viewTitle),
    submit: plainTextElement(submit, LIMITS.viewTitle),
    close: plainTextElement('Cancel', LIMITS.viewTitle),
    blocks,
  };
}

/** A field of a modal. `block`: its block id where there are several; `hint` stands under it. */
export function inputBlock(
  label: string,
  element: types.InputBlock['element'],
  {
    block = INPUT,
    optional = false,
    hint,
  }: { readonly block?: string; readonly optional?: boolean; readonly hint?: string } = {},
): types.InputBlock {
  return {
    type: 'input',
    block_id: block,
    label: plainTextElement(label, LIMITS.inputText),
    element,
    ...(optional && { optional }),
    ...(hint !== undefined && { hint: plainTextElement(hint, LIMITS.field) }),
  };
}

/** Where a text is typed, with what stands there at first. `max` is in characters. */
export function textInput({
  initial = '',
  multiline = false,
  focus = false,
  max = LIMITS.inputText,
}: {
  readonly initial?: string;
  readonly multiline?: boolean;
  readonly focus?: boolean;
  readonly max?: number;
} = {}): types.PlainTextInput {
  const shown = cut(clean(initial), max);
  return {
    type: 'plain_text_input',
    action_id: INPUT,
    max_length: max,
    ...(multiline && { multiline }),
    ...(focus && { focus_on_load: true }),
    ...(shown !== '' && { initial_value: shown }),
  };
}

/** A choice; the one of the value `chosen` stands there at first, else the first. Undefined without choices. */
export function selectInput(
  choices: readonly (readonly [label: string, value: string])[],
  chosen?: string,
): types.StaticSelect | undefined {
  const options = choices
    .map(([label, value]) => ({
      text: plainTextElement(label, LIMITS.optionLabel),
      value: cut(clean(value).trim(), LIMITS.optionValue),
    }))
    .filter(({ value }) => value !== '')
    .slice(0, LIMITS.options);
  const initial = options.find(({ value }) => value === chosen) ?? options[0];
  return initial && { type: 'static_select', action_id: INPUT, options, initial_option: initial };
}
