import { phraseTokens } from '../segment.ts';

interface Node {
  /** Absent at a leaf: most nodes are one, and an empty map takes ten times the memory of a node. */
  next?: Map<string, Node>;
  end: boolean;
}

/** Most tokens of a message that is compared with phrases; a longer one says more than a phrase. */
export const MAX_PHRASE_TOKENS = 24;

/** Removes emphasis (`yessss`, `nooo`); two equal letters stay, since they are spelling. */
export function withoutEmphasis(token: string): string {
  return token.replace(/(\p{Script=Latin})\1{2,}/gu, '$1');
}

/** A set of phrases, compared token by token, so that spaces, punctuation and letter case don't matter. */
export class PhraseSet {
  readonly #root: Node = { end: false };

  /** `phrases`: one per element, in any script; written as a customer would. */
  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      let at = this.#root;
      for (const token of phraseTokens(phrase)) {
        at.next ??= new Map();
        const next: Node = at.next.get(token) ?? { end: false };
        at.next.set(token, next);
        at = next;
      }
      at.end = true;
    }
  }

  /** Every number of tokens after which a phrase that begins at `from` ends. */
  lengths(tokens: readonly string[], from: number): number[] {
    const found: number[] = [];
    let at: Node | undefined = this.#root;
    for (let i = from; i < tokens.length; i++) {
      at = at.next?.get(tokens[i] ?? '');
      if (at === undefined) break;
      if (at.end) found.push(i + 1 - from);
    }
    return found;
  }
}

/**
 * Whether the tokens are phrases of `core` and `filler` from the first to the last, at least one of them of `core`.
 * Tries every division by dynamic programming: linear in the tokens, whatever they are.
 */
export function consistsOf(tokens: readonly string[], core: PhraseSet, filler: PhraseSet): boolean {
  const size = tokens.length;
  if (size === 0 || size > MAX_PHRASE_TOKENS) return false;
  const filled = new Array<boolean>(size + 1).fill(false);
  const found = new Array<boolean>(size + 1).fill(false);
  filled[0] = true;
  for (let i = 0; i < size; i++) {
    if (!filled[i] && !found[i]) continue;
    for (const length of filler.lengths(tokens, i)) {
      filled[i + length] ||= filled[i] ?? false;
      found[i + length] ||= found[i] ?? false;
    }
    for (const length of core.lengths(tokens, i)) found[i + length] = true;
  }
  return found[size] ?? false;
}
