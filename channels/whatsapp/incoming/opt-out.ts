import { comparable } from '../../../models/comparable.ts';
import { PerLocale } from '../../../models/locale/per-locale.ts';
import { de } from '../words/opt-out-words.de.ts';
import { en } from '../words/opt-out-words.en.ts';
import { OTHERS } from '../words/opt-out-words.others.ts';
import type { OptOutWords } from '../words/opt-out-words.ts';
import { zh } from '../words/opt-out-words.zh.ts';

/** The keywords by which customers stop and allow messages. */
export const OPT_OUT_WORDS = new PerLocale<OptOutWords>({ en, zh, de });

const keywords = OPT_OUT_WORDS.derive((languages) => {
  const all = [...languages, OTHERS];
  return {
    stop: new Set(all.flatMap(({ stop }) => stop).map(comparable)),
    start: new Set(all.flatMap(({ start }) => start).map(comparable)),
  };
});

/** Whether a message is only an opt-out keyword (`out`) or an opt-in keyword (`in`); undefined for any other text. */
export function optOutKeyword(text: string): 'out' | 'in' | undefined {
  const comparableText = comparable(text);
  const { stop, start } = keywords();
  if (stop.has(comparableText)) return 'out';
  return start.has(comparableText) ? 'in' : undefined;
}
