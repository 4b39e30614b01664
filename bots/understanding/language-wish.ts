import type { Locale } from '../../language/understanding.ts';

const WISHES: readonly (readonly [Locale, RegExp])[] = [
  [
    'en',
    /^(?:(?:in|speak|use|can you speak|do you speak) )?english(?: please)?[.!?]*$|^(?:请)?(?:能|可以)?(?:说|讲|用)?(?:英文|英语)(?:可以)?吗?[。？?!！]*$/i,
  ],
  [
    'zh',
    /^(?:(?:in|speak|use|can you speak|do you speak) )?(?:chinese|mandarin)(?: please)?[.!?]*$|^(?:请)?(?:能|可以)?(?:说|讲|用)?(?:中文|汉语|普通话)(?:可以)?吗?[。？?!！]*$/i,
  ],
];

/** The language that a message asks to be answered in, if it asks for nothing else. */
export function languageWish(text: string): Locale | undefined {
  const asked = text.trim();
  if (asked.length > 40) return undefined;
  return WISHES.find(([, pattern]) => pattern.test(asked))?.[0];
}
