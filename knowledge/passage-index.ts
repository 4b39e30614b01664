import MiniSearch, { type SearchResult } from 'minisearch';
import type { Article } from '../models/knowledge/article.ts';
import { type Passage, passagesOf } from './passage.ts';
import { isWeak, knownParts, termsOf } from './terms.ts';

/** A passage that answers a question, and the share of the question that its article covers (0 to 1). */
export interface PassageHit {
  readonly passage: Passage;
  readonly coverage: number;
  /** Whether the question contains a whole title or keyword of the article, so that its other words are details. */
  readonly isNamed: boolean;
}

const FIELDS = ['title', 'keywords', 'headings', 'text'];

const BOOST = { title: 3, keywords: 3, headings: 2 };

/** Shortest unknown term that matches with one wrong letter; a shorter one would match other words. */
const FUZZY_FROM = 5;

/** Shortest term that matches longer terms as their prefix; a single Chinese character does too (查, 查询). */
const PREFIX_FROM = 5;

const HAN = /\p{Script=Han}/u;

/** Most UTF-16 units of a question that are searched for, so that the cost of a message is limited. */
const MAX_QUESTION = 500;

/** Fewest words of a question that an article must contain, unless they are one of its names. */
const LEAST_WORDS = 2;

/** The weight of a word that is common in questions, where any other has 1. */
const WEAK = 0.3;

/** An article prepared for the search. */
interface IndexedArticle {
  readonly article: Article;
  readonly passages: readonly {
    readonly passage: Passage;
    readonly heading: ReadonlySet<string>;
    /** The heading's terms too. */
    readonly text: ReadonlySet<string>;
  }[];
  /** Terms of the title and of each keyword; a question with all terms of one names this article. */
  readonly names: readonly (readonly string[])[];
}

function entryOf(article: Article): IndexedArticle {
  const terms = (text: string) => termsOf(text, article.locale);
  return {
    article,
    passages: passagesOf(article).map((passage) => ({
      passage,
      heading: new Set(terms(passage.heading)),
      text: new Set(terms(`${passage.heading}\n${passage.text}`)),
    })),
    names: [article.title, ...article.keywords].map(terms).filter((name) => name.length > 0),
  };
}

function documentOf({ article, passages }: IndexedArticle) {
  return {
    id: article._id,
    title: article.title,
    keywords: article.keywords.join('\n'),
    headings: passages.map(({ passage }) => passage.heading).join('\n'),
    text: passages.map(({ passage }) => passage.text).join('\n'),
  };
}

/** The length in words of the longest name of an article that the question contains; 0 if it contains none. */
function namedBy({ names }: IndexedArticle, { terms, queryTerms }: SearchResult): number {
  const begun = (term: string) => queryTerms.some((asked) => asked !== term && term.startsWith(asked));
  const meant = new Set(terms.filter((term) => queryTerms.includes(term) || !begun(term)));
  const named = names.filter((name) => name.every((term) => meant.has(term)));
  return Math.max(
    0,
    ...named.filter((name) => !name.every(isWeak) || name.length > 1).map((name) => name.length),
  );
}

/** Finds passages of one language by their words: the best article first, then its best passage. */
export class PassageIndex {
  readonly #locale: string;
  readonly #entries: ReadonlyMap<string, IndexedArticle>;
  readonly #search: MiniSearch;
  /** The number of articles that contain each term. */
  readonly #spread = new Map<string, number>();

  constructor(locale: string, articles: readonly Article[]) {
    this.#locale = locale;
    this.#entries = new Map(articles.map((article) => [article._id, entryOf(article)]));
    this.#search = new MiniSearch({
      fields: FIELDS,
      tokenize: (text) => termsOf(text, locale),
      processTerm: (term) => term,
    });
    for (const document of Array.from(this.#entries.values(), documentOf)) {
      this.#search.add(document);
      for (const term of new Set(termsOf(Object.values(document).slice(1).join('\n'), locale))) {
        this.#spread.set(term, (this.#spread.get(term) ?? 0) + 1);
      }
    }
  }

  /** The best passage of the best article that `accepts` lets pass; undefined if no article is about the question. */
  best(text: string, accepts: (article: Article) => boolean): PassageHit | undefined {
    const asked = [...new Set(this.#askedIn(text.slice(0, MAX_QUESTION)))];
    const [best] = this.#articlesFor(asked, accepts).sort((left, right) => right.score - left.score);
    if (best === undefined) return undefined;
    const { entry, named, found } = best;
    if (named === 0 && (found.length < LEAST_WORDS || found.every(isWeak))) return undefined;
    const passage = this.#bestPassage(entry, asked);
    return passage && { passage, isNamed: named > 0, coverage: this.#weight(found) / this.#weight(asked) };
  }

  #askedIn(question: string): string[] {
    const isKnown = (term: string) => this.#spread.has(term);
    return termsOf(question, this.#locale).flatMap((term) => knownParts(term, this.#locale, isKnown));
  }

  #articlesFor(asked: readonly string[], accepts: (article: Article) => boolean) {
    const results = this.#search.search(asked.join(' '), {
      tokenize: (terms) => terms.split(' ').filter((term) => term !== ''),
      boost: BOOST,
      boostTerm: (term) => (isWeak(term) ? WEAK : 1),
      prefix: (term) => HAN.test(term) || term.length >= PREFIX_FROM,
      fuzzy: (term) => (term.length >= FUZZY_FROM && !this.#spread.has(term) ? 1 : false),
      filter: ({ id }) => {
        const entry = this.#entries.get(id);
        return entry !== undefined && accepts(entry.article);
      },
    });
    return results.flatMap((result) => {
      const entry = this.#entries.get(result.id);
      if (entry === undefined) return [];
      const named = namedBy(entry, result);
      return [{ entry, named, found: result.queryTerms, score: result.score * (1 + named) }];
    });
  }

  /** The passage with most of the question's words, the heading counted twice; of equals the first, since articles begin with the rule. */
  #bestPassage({ passages }: IndexedArticle, asked: readonly string[]): Passage | undefined {
    const fits = passages.map(({ heading, text }) => {
      const weightIn = (terms: ReadonlySet<string>) => this.#weight(asked.filter((term) => terms.has(term)));
      return weightIn(heading) + weightIn(text);
    });
    return passages[fits.indexOf(Math.max(...fits))]?.passage;
  }

  /** The weight of terms by inverse document frequency; an unknown term weighs as much as one that occurs once. */
  #weight(terms: readonly string[]): number {
    const all = this.#entries.size;
    return terms.reduce((sum, term) => {
      const weight = Math.log(1 + all / (0.5 + (this.#spread.get(term) ?? 1)));
      return sum + (isWeak(term) ? WEAK * weight : weight);
    }, 0);
  }
}
