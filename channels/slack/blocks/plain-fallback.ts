import { escaped, type SlackMessage } from './block.ts';

/** A message without its blocks, for when Slack refuses them: the text, the links, and the choices as a numbered menu. */
export function plainFallback(message: SlackMessage): { readonly text: string } {
  const elements = message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const links = elements.flatMap((element) =>
    element.type === 'button' && element.url !== undefined ? [`${element.text.text}: ${element.url}`] : [],
  );
  const choices = elements.flatMap((element) => {
    if (element.type === 'button') return element.url === undefined ? [element.text.text] : [];
    return element.type === 'static_select' ? (element.options ?? []).map(({ text }) => text.text) : [];
  });
  const menu = choices.map((label, index) => `${index + 1}. ${label}`);
  const parts = [message.text, escaped(links.join('\n')), escaped(menu.join('\n'))];
  return { text: parts.filter((part) => part !== '').join('\n\n') };
}
