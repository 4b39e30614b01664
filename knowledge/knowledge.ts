import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import type { Article } from '../models/knowledge/article.ts';
import type { ArticleRepository } from '../models/knowledge/article-repository.ts';
import type { PolicyFact } from '../models/knowledge/policy-fact.ts';
import type { PolicyFactRepository } from '../models/knowledge/policy-fact-repository.ts';
import { localised } from '../models/locale/localised-text.ts';
import { FactBook, factNamesIn } from './fact-book.ts';
import { isInForce } from './in-force.ts';
import { type PassageHit, PassageIndex } from './passage-index.ts';

/** A source that an answer quotes: an article, or a policy fact in it. */
export interface Source {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly effectiveFrom: Date;
}

/** Approved text with its sources, the article first; `none` if no article fits well enough. */
export type KnowledgeAnswer =
  | {
      readonly kind: 'answer';
      readonly text: string;
      readonly sources: readonly Source[];
      readonly confidence: number;
    }
  | { readonly kind: 'none' };

/** The language and the instant for which a question is answered. */
export interface AnswerOptions {
  readonly locale: string;
  readonly now: Date;
  /** Requires a better fit, for a text that may be no question. Default false. */
  readonly strict?: boolean;
}

/** Least share of a question's weight that an article must cover; chosen on test/knowledge/questions.ts. */
const CONFIDENCE_FLOOR = 0.5;

/** The same for a question that names the article, whose details (a country, a product) may be in no article. */
const NAMED_FLOOR = 0.2;

/** The same for a text that may be no question. */
const STRICT_FLOOR = 0.7;

function floorOf(hit: PassageHit, strict: boolean): number {
  if (strict) return STRICT_FLOOR;
  return hit.isNamed ? NAMED_FLOOR : CONFIDENCE_FLOOR;
}

function factSource(fact: PolicyFact, locale: string): Source {
  return {
    id: fact.fact,
    version: fact.version,
    title: localised(fact.title, locale),
    effectiveFrom: fact.from,
  };
}

function articleSource(article: Article): Source {
  return { id: article.article, version: article.version, title: article.title, effectiveFrom: article.from };
}

function indexOf(locale: string, articles: readonly Article[]): PassageIndex {
  return new PassageIndex(
    locale,
    articles.filter((article) => article.locale === locale),
  );
}

/**
 * Answers questions by quoting the shop's approved articles. Holds all articles and policy facts in memory, one search index a language,
 * loaded at the start: an edit counts after a restart. Never answers in another language than the question's, nor with a number that no
 * policy fact states. The floors of confidence were chosen on `test/knowledge/questions.ts`.
 */
export class Knowledge {
  readonly #facts: FactBook;
  readonly #indexes: ReadonlyMap<string, PassageIndex>;

  /** @throws `KNOWLEDGE_INVALID` if an article quotes an unknown fact. */
  constructor(articles: readonly Article[], facts: readonly PolicyFact[]) {
    this.#facts = new FactBook(facts);
    for (const article of articles) {
      const unknown = factNamesIn(article.body).find((name) => !this.#facts.has(name));
      if (unknown !== undefined)
        throw new OnevoiceError('KNOWLEDGE_INVALID', {
          detail: `Article ${article._id} quotes an unknown fact: ${unknown}`,
        });
    }
    const locales = new Set(articles.map((article) => article.locale));
    this.#indexes = new Map(Array.from(locales, (locale) => [locale, indexOf(locale, articles)]));
  }

  /** Loads all articles and facts from the store, once, at the start. */
  static async load(articles: ArticleRepository, facts: PolicyFactRepository): Promise<Knowledge> {
    const [allArticles, allFacts] = await Promise.all([articles.findAll(), facts.findAll()]);
    return new Knowledge(allArticles, allFacts);
  }

  answer(question: string, { locale, now, strict = false }: AnswerOptions): KnowledgeAnswer {
    const hit = this.#indexes.get(locale)?.best(question, (article) => isInForce(article, now));
    if (hit === undefined || hit.coverage < floorOf(hit, strict)) return { kind: 'none' };
    const { article, text } = hit.passage;
    const filled = this.#facts.fill(text, locale, now);
    if (filled === undefined) return { kind: 'none' };
    return {
      kind: 'answer',
      text: filled.text,
      sources: [articleSource(article), ...filled.facts.map((fact) => factSource(fact, locale))],
      confidence: hit.coverage,
    };
  }
}
