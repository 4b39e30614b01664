import type { CardAction } from 'botbuilder';
import { clean, plainTextElement, type SlackBlock } from './block.ts';
import { button } from './buttons.ts';
import { cut, LIMITS } from './limits.ts';

/** Up to this many choices are buttons, which a phone shows without opening a list. */
const MOST_BUTTONS = 5;

/** The prefix of the action id of every choice for a customer; the answer is in its value. */
export const CHOICE = 'choice';

/** Choices as buttons, or as a select if there are many; undefined if they exceed Slack's limits. */
export function choiceBlocks(actions: readonly CardAction[], placeholder: string): SlackBlock[] | undefined {
  const choices = actions.map(({ title, value }) => ({ title, value: clean(String(value ?? title)) }));
  if (choices.length === 0) return [];
  const most = choices.length <= MOST_BUTTONS ? LIMITS.buttonValue : LIMITS.optionValue;
  const fits = choices.every(({ value }) => value !== '' && value.length <= most);
  if (choices.length > LIMITS.options || !fits) return undefined;
  if (choices.length <= MOST_BUTTONS) {
    const elements = choices.map(({ title, value }, index) => button(`${CHOICE}:${index}`, title, value));
    return [{ type: 'actions', block_id: CHOICE, elements }];
  }
  const options = choices.map(({ title, value }) => ({
    text: plainTextElement(title, LIMITS.optionLabel),
    value,
  }));
  return [
    {
      type: 'actions',
      block_id: CHOICE,
      elements: [
        {
          type: 'static_select',
          action_id: CHOICE,
          placeholder: plainTextElement(placeholder, LIMITS.optionLabel),
          options,
        },
      ],
    },
  ];
}

/** Choices as a numbered menu. */
export function choiceMenu(actions: readonly CardAction[]): string {
  return actions.map(({ title }, index) => `${index + 1}. ${cut(title, LIMITS.field)}`).join('\n');
}
