import { fromAllPhrases } from '../phrases/all-phrases.ts';

/** Longest answer that is shortened, in characters; a longer mail is a letter and stays whole. */
const LONGEST_ANSWER = 120;

/** Longest line that counts as a salutation, a closing or a name, in characters. */
const LONGEST_LINE = 40;

const salutation = fromAllPhrases(
  (all) =>
    new RegExp(
      String.raw`^(?:${all('salutations').join('|')})(?![\p{L}\p{N}])[^.?？。\d]{0,${LONGEST_LINE}}$`,
      'iu',
    ),
);

const closing = fromAllPhrases(
  (all) =>
    new RegExp(
      String.raw`^(?:${all('thanksAndClosings').join('|')})(?![\p{L}\p{N}])[^?？\d]{0,${LONGEST_LINE}}$`,
      'iu',
    ),
);

function isName(line: string, sender: string): boolean {
  const names = sender.toLowerCase().split(/[\s,]+/);
  return line
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== '')
    .every((word) => names.includes(word));
}

/**
 * A short answer without salutation, closing and name: "Hi, / yes please / Thanks, Ann" becomes "yes please", so that the bot recognises it as
 * the answer to its question. `sender` is the From name. A mail of nothing else stays as it is.
 */
export function shortAnswer(text: string, sender: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const short = (line: string | undefined): line is string =>
    line !== undefined && line.length <= LONGEST_LINE;
  const filled = lines.filter((line) => line !== '');
  const [first] = filled;
  if (short(first) && salutation().test(first)) filled.shift();
  for (let last = filled.at(-1); short(last) && filled.length > 1; last = filled.at(-1)) {
    if (!closing().test(last) && !isName(last, sender)) break;
    filled.pop();
  }
  const bare = filled.join('\n');
  return bare === '' || bare.length > LONGEST_ANSWER ? text : bare;
}
