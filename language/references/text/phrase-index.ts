import { type Phrase, phraseLength } from './phrases.ts';
import type { Token } from './tokens.ts';
import { stemsOf } from './word-forms.ts';

/** A phrase that is looked for, with what it stands for. */
interface Entry<Item> {
  readonly phrase: Phrase;
  readonly item: Item;
}

/** Finds phrases in a text by the forms of their first word. */
export class PhraseIndex<Item> {
  readonly #byStem = new Map<string, Set<Entry<Item>>>();
  readonly #byLetter = new Map<string, Entry<Item>[]>();

  /** Adds a phrase; one that `mayErr` is found with a typing error too. */
  add(phrase: Phrase, item: Item, mayErr: boolean): void {
    const entry = { phrase, item };
    const [first = ''] = phrase;
    for (const stem of stemsOf(first)) this.#put(stem, entry);
    if (phrase.length > 1) this.#put(phrase.join(''), entry);
    if (!mayErr) return;
    const letter = first[0] ?? '';
    const alike = this.#byLetter.get(letter);
    if (alike === undefined) this.#byLetter.set(letter, [entry]);
    else alike.push(entry);
  }

  /** What begins at a token, and in how many. */
  at(tokens: readonly Token[], at: number): { item: Item; length: number }[] {
    const found = new Map<Entry<Item>, number>();
    for (const stem of stemsOf(tokens[at]?.text ?? ''))
      for (const entry of this.#byStem.get(stem) ?? [])
        if (!found.has(entry)) found.set(entry, phraseLength(tokens, at, entry.phrase));
    return [...found].flatMap(([{ item }, length]) => (length > 0 ? [{ item, length }] : []));
  }

  /** What begins at a token if words may have typing errors. */
  alike(tokens: readonly Token[], at: number): { item: Item; length: number }[] {
    return (this.#byLetter.get(tokens[at]?.text[0] ?? '') ?? []).flatMap(({ phrase, item }) => {
      const length = phraseLength(tokens, at, phrase, true);
      return length > 0 ? [{ item, length }] : [];
    });
  }

  #put(stem: string, entry: Entry<Item>): void {
    const known = this.#byStem.get(stem);
    if (known === undefined) this.#byStem.set(stem, new Set([entry]));
    else known.add(entry);
  }
}
