import type { types } from '@slack/bolt';
import type { Selection } from '../../../models/conversation/selection.ts';
import { clean, plainTextElement, type SlackBlock } from './block.ts';
import { button } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { sizeOf } from './pack-blocks.ts';
import { line, rich, word } from './rich-text.ts';

/** The action ids of a selection's parts. */
export const SELECTION = {
  options: 'selection:options',
  submit: 'selection:submit',
  none: 'selection:none',
} as const;

/** The block id of a selection's checkboxes, and of its buttons. */
export const SELECTION_BLOCKS = { options: 'selection:options', buttons: 'selection:buttons' } as const;

/**
 * A selection as checkboxes, or as a select of several if there are many, with its buttons; undefined if it exceeds Slack's limits. An input
 * block dispatches no action, so that only the buttons reach us.
 */
export function selectionBlocks(
  { options, submit, none }: Selection,
  words: { readonly choose: string },
): SlackBlock[] | undefined {
  const labels = options.map(clean);
  const fits = labels.every((label) => label.trim() !== '' && label.length <= LIMITS.optionLabel);
  if (!fits || labels.length > LIMITS.options) return undefined;
  const choices = labels.map((value) => ({ text: plainTextElement(value, LIMITS.optionLabel), value }));
  const asked = { action_id: SELECTION.options, options: choices };
  const element: types.Checkboxes | types.MultiStaticSelect =
    choices.length <= LIMITS.checkboxes
      ? { type: 'checkboxes', ...asked }
      : {
          type: 'multi_static_select',
          placeholder: plainTextElement(words.choose, LIMITS.optionLabel),
          ...asked,
        };
  const blocks: SlackBlock[] = [
    {
      type: 'input',
      block_id: SELECTION_BLOCKS.options,
      label: plainTextElement(words.choose, LIMITS.inputLabel),
      element,
      optional: true,
    },
    {
      type: 'actions',
      block_id: SELECTION_BLOCKS.buttons,
      elements: [
        button(SELECTION.submit, submit, clean(submit), { style: 'primary' }),
        ...(none === undefined ? [] : [button(SELECTION.none, none, clean(none))]),
      ],
    },
  ];
  return sizeOf(blocks) > LIMITS.message ? undefined : blocks;
}

/** A message's blocks once its selection is answered: the answer's lines stand where the checkboxes and buttons were. */
export function answeredBlocks(blocks: readonly types.Block[], answer: string): types.Block[] {
  const chosen = rich(...answer.split('\n').map((label) => line(word(`✅ ${label}`))));
  return blocks.flatMap((block) => {
    if (block.block_id === SELECTION_BLOCKS.options) return [chosen];
    return block.block_id === SELECTION_BLOCKS.buttons ? [] : [block];
  });
}
