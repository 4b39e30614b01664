import { canDo } from '../shared/texts.en.ts';
import type { Words } from '../texts/text-pack.ts';

/** Small talk. */
export const en = {
  greeting: (_: Record<string, never>, { abilities }: Words) =>
    `Hello! ${canDo(abilities)} What would you like to do?`,
  assistant: (_: Record<string, never>, { abilities }: Words) =>
    `I'm the shop's automatic assistant. ${canDo(abilities)} What would you like to do?`,
  hello: () => 'Hello!',
  thanks: () => "You're welcome!",
  bye: () => 'Goodbye, and take care!',
};
