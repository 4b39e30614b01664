import MiniSearch from 'minisearch';
import type { Passage } from './passage.ts';
import { termsOf } from './terms.ts';

/** A passage that fits a question, and how much of the question it covers (0 to 1). */
export interface Hit {
  readonly passage: Passage;
  readonly coverage: number;
}

const FIELDS = ['heading', 'title', 'keywords', 'text'];

const BOOST = { heading: 3, title: 2, keywords: 2 };

/** Shortest term that may match with a mistyped letter; shorter ones turn into other words. */
const FUZZY_FROM = 5;

/** Shortest term that may stand for a longer one that begins so; a single Chinese character already may (查, 查询). */
const PREFIX_FROM = 4;

const HAN = /\p{Script=Han}/u;

/** A longer text is not a question; its beginning is searched for, so that no message costs more than another. */
const MAX_QUESTION = 500;

function documentOf(passage: Passage) {
  const { article, heading, text, id } = passage;
  return { id, heading, title: article.title, keywords: article.keywords.join('\n'), text };
}

/** Finds passages of one language by their words. */
export class PassageIndex {
  readonly #locale: string;
  readonly #passages: ReadonlyMap<string, Passage>;
  readonly #search: MiniSearch;
  /** In how many passages each term occurs. */
  readonly #spread = new Map<string, number>();

  constructor(locale: string, passages: readonly Passage[]) {
    this.#locale = locale;
    this.#passages = new Map(passages.map((passage) => [passage.id, passage]));
    this.#search = new MiniSearch({
      fields: FIELDS,
      tokenize: (text) => termsOf(text, locale),
      processTerm: (term) => term,
    });
    for (const document of passages.map(documentOf)) {
      this.#search.add(document);
      for (const term of new Set(termsOf(Object.values(document).slice(1).join('\n'), locale))) {
        this.#spread.set(term, (this.#spread.get(term) ?? 0) + 1);
      }
    }
  }

  /** The best passage among those that `accepts`; undefined if no word fits. */
  best(text: string, accepts: (passage: Passage) => boolean): Hit | undefined {
    const question = text.slice(0, MAX_QUESTION);
    const terms = [...new Set(termsOf(question, this.#locale))];
    const [result] = this.#search.search(question, {
      boost: BOOST,
      prefix: (term) => HAN.test(term) || term.length >= PREFIX_FROM,
      fuzzy: (term) => (term.length >= FUZZY_FROM ? 1 : false),
      filter: ({ id }) => {
        const passage = this.#passages.get(id);
        return passage !== undefined && accepts(passage);
      },
    });
    const passage = result && this.#passages.get(result.id);
    return passage && { passage, coverage: this.#weight(result.queryTerms) / this.#weight(terms) };
  }

  /** Rare words weigh more (inverse document frequency); one that occurs nowhere weighs most. */
  #weight(terms: readonly string[]): number {
    const all = this.#passages.size;
    return terms.reduce((sum, term) => sum + Math.log(1 + all / (0.5 + (this.#spread.get(term) ?? 0))), 0);
  }
}
