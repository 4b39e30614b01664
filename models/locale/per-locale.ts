import { type BuiltInLocale, DEFAULT_LOCALE, type Locale } from './locale.ts';

/**
 * One part of every known language: its mail words, say, or its phrases for yes and no. Holds the parts of the built-in languages from the start,
 * and those of language packs once they are added. A part is added for the whole process, since a language is known to a process as in `Intl`.
 */
export class PerLocale<Part> {
  readonly #parts: Map<Locale, Part>;
  readonly #default: Part;
  #version = 0;

  constructor(builtIn: Readonly<Record<BuiltInLocale, Part>>) {
    this.#parts = new Map(Object.entries(builtIn));
    this.#default = builtIn[DEFAULT_LOCALE];
  }

  /** The part of a language; the default language's where it has none. */
  of(locale: Locale): Part {
    return this.#parts.get(locale) ?? this.#default;
  }

  /** The part of a language; undefined where it has none. */
  find(locale: Locale): Part | undefined {
    return this.#parts.get(locale);
  }

  /** Adds the part of a language, or replaces it. */
  add(locale: Locale, part: Part): void {
    if (this.#parts.get(locale) === part) return;
    this.#parts.set(locale, part);
    this.#version += 1;
  }

  /** Every language with its part, in the order in which they were added. */
  entries(): (readonly [Locale, Part])[] {
    return [...this.#parts];
  }

  /** Every language's part, in the same order. */
  parts(): Part[] {
    return [...this.#parts.values()];
  }

  /** What is made of each part, by language; a language that is added later is not among them. */
  map<Made>(make: (part: Part, locale: Locale) => Made): PerLocale<Made> {
    const made = this.entries().map(([locale, part]) => [locale, make(part, locale)] as const);
    return new PerLocale(Object.fromEntries(made) as Record<BuiltInLocale, Made>);
  }

  /** What is made of all languages at once: made at the first call, and again after a language was added. */
  derive<Made>(make: (parts: readonly Part[]) => Made): () => Made {
    let made: { readonly value: Made; readonly version: number } | undefined;
    return () => {
      if (made?.version !== this.#version) made = { value: make(this.parts()), version: this.#version };
      return made.value;
    };
  }
}
