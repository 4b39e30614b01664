import type { ValueKind } from 'onevoice';
import { SHELF } from '../shop/parts.ts';

/** A letter of a script that puts spaces between words: a name inside a longer word is none. */
const IN_WORD = /[^\P{L}\p{Script=Han}]/u;

const NAMES = SHELF.flatMap(({ part, name, words }) =>
  [...Object.values(name), ...words].map((written) => ({ part, written: written.toLowerCase() })),
).sort((one, other) => other.written.length - one.written.length);

/** The parts of the shelf that a message names, by their ids; several are one value, since a message has one of a kind. */
export const parts: ValueKind<string[]> = {
  name: 'parts',
  specificity: 50,
  example: { value: ['chain', 'brake-pads'], text: 'a chain and brake pads' },
  find(text) {
    const found: { part: string; start: number; end: number }[] = [];
    for (const { part, written } of NAMES) {
      for (let start = text.indexOf(written); start >= 0; start = text.indexOf(written, start + 1)) {
        const end = start + written.length;
        const isWord = !isInWord(text[start - 1], text[start]) && !isInWord(text[end - 1], text[end]);
        if (isWord && !found.some((other) => start < other.end && other.start < end))
          found.push({ part, start, end });
      }
    }
    if (found.length === 0) return [];
    const inOrder = found.sort((one, other) => one.start - other.start);
    return [
      {
        value: [...new Set(inOrder.map(({ part }) => part))],
        start: inOrder[0]?.start ?? 0,
        end: inOrder.at(-1)?.end ?? 0,
        marked: true,
      },
    ];
  },
};

function isInWord(before = '', after = ''): boolean {
  return IN_WORD.test(before) && IN_WORD.test(after);
}
