import type { types } from '@slack/bolt';
import { escaped, type SlackMessage } from './block.ts';
import { SELECTION_BLOCKS } from './selection-blocks.ts';

type PressedElement = types.ActionsBlock['elements'][number] | types.InputBlock['element'];

/** A message without its blocks, for when Slack refuses them: the text, the links, and the choices as a numbered menu. */
export function plainFallback(message: SlackMessage): { readonly text: string } {
  const elements = message.blocks.flatMap((block): PressedElement[] => {
    if (block.type === 'input') return [block.element];
    // The button of a selection sends what is chosen; in plain text the customer writes it.
    return block.type === 'actions' && block.block_id !== SELECTION_BLOCKS.buttons ? block.elements : [];
  });
  const links = elements.flatMap((element) =>
    element.type === 'button' && element.url !== undefined ? [`${element.text.text}: ${element.url}`] : [],
  );
  const choices = elements.flatMap((element) => {
    if (element.type === 'button') return element.url === undefined ? [element.text.text] : [];
    return 'options' in element ? (element.options ?? []).map(({ text }) => text.text) : [];
  });
  const menu = choices.map((label, index) => `${index + 1}. ${label}`);
  const parts = [message.text, escaped(links.join('\n')), escaped(menu.join('\n'))];
  return { text: parts.filter((part) => part !== '').join('\n\n') };
}
