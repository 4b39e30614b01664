import { localeOf } from '../../models/locale/known-locales.ts';
import { PerLocale } from '../../models/locale/per-locale.ts';
import type { Effect, Phrase } from '../kernel/effects.ts';
import type { Event } from '../kernel/events.ts';
import type { Texts } from '../templates.ts';
import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { zh } from './zh/zh.ts';

/** The wording of every language. */
export const TEXTS = new PerLocale<Texts>({ en, zh, de });

/** A message of the bot in the customer's language. */
export interface Rendered {
  readonly text: string;
  /** The label of each button, and the event that a tap on it means. */
  readonly choices: readonly { readonly label: string; readonly event: Event }[];
}

/** Words a say in the language of a BCP 47 tag; `textsByLocale` has a shop's own texts in place of built-in ones. */
export function renderSay(
  say: Extract<Effect, { type: 'say' }>,
  locale: string,
  textsByLocale: PerLocale<Texts> = TEXTS,
): Rendered {
  const texts = textsByLocale.of(localeOf(locale));
  return {
    text: word(texts, say),
    choices: say.choices.map(({ label, event }) => ({ label: word(texts, label), event })),
  };
}

/** `line` and `choice` checked that the parameters are those of the text. */
function word(texts: Texts, { text, params }: Phrase): string {
  return (texts[text] as (params: Phrase['params']) => string)(params);
}
