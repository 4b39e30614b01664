import { PerLocale } from '../../../models/locale/per-locale.ts';
import { de } from './payment-words.de.ts';
import { en } from './payment-words.en.ts';
import { zh } from './payment-words.zh.ts';
import type { PaymentWords } from './payment-words-type.ts';

/** How customers call ways to pay, in each language. */
export const PAYMENT_WORDS = new PerLocale<PaymentWords>({ en, zh, de });

/** What all languages call them: people mix. */
export const paymentWords = PAYMENT_WORDS.derive((languages): PaymentWords => {
  const kinds = new Set(languages.flatMap((words) => Object.keys(words.kinds)));
  return {
    kinds: Object.fromEntries(
      [...kinds].map((kind) => [kind, languages.flatMap((words) => words.kinds[kind] ?? [])]),
    ),
    original: languages.flatMap(({ original }) => original),
  };
});
