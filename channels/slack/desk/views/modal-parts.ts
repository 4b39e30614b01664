import type { types } from '@slack/bolt';
import { clean, plainTextElement, type SlackBlock } from '../../blocks/block.ts';
import { cut, LIMITS } from '../../blocks/limits.ts';
import { type DeskAction, type DeskSubject, deskMetadata } from '../desk-actions.ts';

/** The action id of every input; also the block id of the input in a modal with a single one. */
export const INPUT = 'input';

/** The parts of a modal; its action is the callback id. */
export interface ModalParts {
  readonly action: DeskAction;
  readonly about: DeskSubject;
  readonly title: string;
  readonly submit: string;
  readonly blocks: SlackBlock[];
}

/** A modal with its subject in the private metadata. */
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

/** A field of a modal. `block` is its block id in a modal with several fields; `hint` is shown below it. */
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

/** A text input with its initial text; `max` is in characters. */
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

/** A select with the value `chosen`, else the first option, preselected. Undefined without choices. */
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
