import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import { bestTag } from '../models/locale/best-tag.ts';
import { DEFAULT_LOCALE } from '../models/locale/locale.ts';
import { rewrittenBy } from '../models/locale/rewritten.ts';
import { rewriteFor } from '../models/locale/script-variants.ts';
import type { Card } from '../models/shop/card.ts';
import type { AnyDialog } from './machine/dialog.ts';
import type { Effect } from './machine/effects.ts';
import type { Event } from './machine/events.ts';
import { SHARED_PUBLIC, SHARED_TEXTS } from './shared/shared-texts.ts';
import type { Phrase } from './texts/phrase.ts';
import { phraseOf } from './texts/phrase.ts';
import type { TextPack, Words } from './texts/text-pack.ts';

/** Texts by language and id, in place of those of the dialogs or in languages that the dialogs do not have. */
export type TextsByLocale = { readonly [locale: string]: TextPack | undefined };

/** A message of the bot in the customer's language. */
export interface Rendered {
  readonly text: string;
  /** The label of each button, and the event that a tap on it means. */
  readonly choices: readonly { readonly label: string; readonly event: Event }[];
  /** The options of a selection, and the label of the button that sends it. */
  readonly selection?: {
    readonly options: readonly { readonly label: string; readonly value: string }[];
    readonly submit: string;
    readonly none?: string;
  };
  readonly card?: Card;
  /** Holds nothing personal. */
  readonly isPublic: boolean;
}

/** An order number of the shape that most shops have. */
const ORDER_EXAMPLE = '1042';
type Say = Omit<Extract<Effect, { type: 'say' }>, 'type'>;

type AnyText = (params: Phrase['params'], words: Words) => string;

/** All texts of an app: those of its dialogs, those that the kernel says, and a shop's own in place of some. */
export class TextSet {
  readonly #dialogs: readonly AnyDialog[];
  readonly #packs: ReadonlyMap<string, ReadonlyMap<string, AnyText>>;
  readonly #public: ReadonlySet<string>;
  readonly #orderExample: string;

  /** @throws `DIALOG_BROKEN` where two dialogs have a text of one id, or a language of the app lacks one */
  constructor(
    dialogs: readonly AnyDialog[],
    locales: readonly string[],
    more: readonly TextsByLocale[] = [],
    orderExample = ORDER_EXAMPLE,
  ) {
    this.#dialogs = dialogs;
    this.#orderExample = orderExample;
    this.#packs = new Map(locales.map((locale) => [locale, packOf(dialogs, locale, more)]));
    this.#public = new Set([...SHARED_PUBLIC, ...dialogs.flatMap(({ publicTexts }) => publicTexts)]);
    for (const { id: owner, texts } of [KERNEL, ...dialogs]) {
      for (const id of Object.keys(texts[DEFAULT_LOCALE] ?? Object.values(texts)[0] ?? {})) {
        const without = locales.find((locale) => this.#packs.get(locale)?.has(id) !== true);
        if (without !== undefined)
          throw new OnevoiceError('DIALOG_BROKEN', {
            detail: `"${owner}" lacks the text "${id}" in "${without}"`,
          });
      }
    }
  }

  /** The ids of all texts. */
  get ids(): readonly string[] {
    return [...new Set([...this.#packs.values()].flatMap((pack) => [...pack.keys()]))];
  }

  /** Words a phrase in the language of a BCP 47 tag. */
  word({ text, params }: Phrase, locale: string): string {
    const tag = bestTag([...this.#packs.keys()], locale) ?? DEFAULT_LOCALE;
    const found = this.#packs.get(tag)?.get(text);
    if (found === undefined)
      throw new OnevoiceError('DIALOG_BROKEN', { detail: `no text is named "${text}" in "${tag}"` });
    const dialogs = this.#dialogs;
    const word = (phrase: Phrase): string => this.word(phrase, tag);
    return found(params, {
      word,
      orderExample: this.#orderExample,
      get abilities() {
        return dialogs.flatMap(({ ability }) => (ability === undefined ? [] : [word(ability)]));
      },
    });
  }

  /** Words a message in the language of a BCP 47 tag. */
  render(say: Say, locale: string): Rendered {
    const rewrite = rewriteFor(locale);
    if (rewrite === undefined) return this.#render(say, locale);
    return rewrittenBy(
      say,
      (kept) => this.#render(kept, locale),
      rewrite,
      (member) => member === ARTICLE,
    );
  }

  #render(say: Say, locale: string): Rendered {
    const { choices, selection } = say;
    const card = this.#dialogs
      .map((dialog) => dialog.card?.(say, locale))
      .find((found) => found !== undefined);
    return {
      text: this.word(say, locale),
      choices: choices.map(({ label, event }) => ({ label: this.word(label, locale), event })),
      ...(selection && {
        selection: {
          options: selection.options.map(({ label, value }) => ({ label: this.word(label, locale), value })),
          submit: this.word(selection.submit, locale),
          ...(selection.none && { none: this.word(selection.none, locale) }),
        },
      }),
      ...(card && { card }),
      isPublic: [say, ...[...choices, ...(selection?.options ?? [])].map(({ label }) => label)].every(
        (phrase) => this.#isPublic(phrase),
      ),
    };
  }

  /** A public text with a subject is personal: the label of a task that names an order. */
  #isPublic({ text, params }: Phrase): boolean {
    if (!this.#public.has(text)) return false;
    return Object.entries(params).every(([name, value]) => {
      const phrase = phraseOf(value);
      return IMPERSONAL.has(name) || value === null || (phrase !== undefined && this.#isPublic(phrase));
    });
  }
}

/** The texts of no dialog, and who they are named after in errors. */
const KERNEL = { id: 'the kernel', texts: SHARED_TEXTS };

/** The parameter that holds one of the shop's own articles. */
const ARTICLE = 'answer';

/** Parameters that hold nothing personal: the reason of a handoff, and the shop's own articles. */
const IMPERSONAL: ReadonlySet<string> = new Set(['reason', ARTICLE]);

function packOf(
  dialogs: readonly AnyDialog[],
  locale: string,
  more: readonly TextsByLocale[],
): Map<string, AnyText> {
  const pack = new Map<string, AnyText>();
  const from = new Map<string, string>();
  for (const { id: owner, texts } of [KERNEL, ...dialogs]) {
    for (const [id, text] of Object.entries(texts[locale] ?? {})) {
      const other = from.get(id);
      if (other !== undefined && pack.get(id) !== text)
        throw new OnevoiceError('DIALOG_BROKEN', {
          detail: `"${other}" and "${owner}" both have a text "${id}"`,
        });
      from.set(id, owner);
      pack.set(id, text as AnyText);
    }
  }
  for (const texts of more)
    for (const [id, text] of Object.entries(texts[locale] ?? {})) pack.set(id, text as AnyText);
  return pack;
}
