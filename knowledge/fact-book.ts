import type { PolicyFact } from '../models/knowledge/policy-fact.ts';
import { numberFormat } from '../models/locale/intl-formats.ts';
import { isInForce } from './in-force.ts';

const PLACEHOLDER = /\{fact:([a-z0-9-]+)\}/g;

/** A text with its facts filled in, and these facts. */
export interface FilledText {
  readonly text: string;
  readonly facts: readonly PolicyFact[];
}

/** The names of the facts that a text quotes. */
export function factNamesIn(text: string): string[] {
  return Array.from(text.matchAll(PLACEHOLDER), ([, name = '']) => name);
}

/** `30`, or `3–5`. */
function written(fact: PolicyFact, locale: string): string {
  const format = numberFormat(locale);
  return fact.value.map((number) => format.format(number)).join('–');
}

/** The shop's policy facts in all their versions. */
export class FactBook {
  readonly #versions: readonly PolicyFact[];

  constructor(versions: readonly PolicyFact[]) {
    this.#versions = versions;
  }

  has(name: string): boolean {
    return this.#versions.some((version) => version.fact === name);
  }

  /** Fills a text with the facts in force at an instant; undefined if one of them has no version in force then. */
  fill(text: string, locale: string, at: Date): FilledText | undefined {
    const facts = new Map<string, PolicyFact>();
    for (const name of factNamesIn(text)) {
      const fact = this.#versions.findLast((version) => version.fact === name && isInForce(version, at));
      if (fact === undefined) return undefined;
      facts.set(name, fact);
    }
    const filled = text.replace(PLACEHOLDER, (whole, name: string) => {
      const fact = facts.get(name);
      return fact === undefined ? whole : written(fact, locale);
    });
    return { text: filled, facts: [...facts.values()] };
  }
}
