import type { Locale } from '../understanding.ts';
import { type Counts, countFeatures } from './features.ts';

/** One text as a sparse vector: parallel arrays of column and value, every column once. */
export interface SparseVector {
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** The n-grams that the training texts contain, and how telling each is (inverse document frequency). */
export class Vocabulary {
  /** Sorted, so that the same texts give the same columns. */
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
  readonly #columns = new Map<number, number>();

  constructor(hashes: Uint32Array, idf: Float32Array) {
    this.hashes = hashes;
    this.idf = idf;
    for (let i = 0; i < hashes.length; i++) this.#columns.set(hashes[i] ?? 0, i);
  }

  /** Learns from texts; an n-gram that fewer than `minTexts` of them contain is left out. */
  static from(texts: readonly string[], locale: Locale, minTexts: number): Vocabulary {
    const frequency = new Map<number, number>();
    for (const text of texts) {
      for (const view of countFeatures(text, locale)) {
        for (const hash of view.keys()) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
      }
    }
    const kept = [...frequency].filter(([, texts]) => texts >= minTexts).sort(([a], [b]) => a - b);
    const idf = kept.map(([, n]) => 1 + Math.log((1 + texts.length) / (1 + n)));
    return new Vocabulary(
      Uint32Array.from(kept, ([hash]) => hash),
      Float32Array.from(idf),
    );
  }

  /** Weighs a text's n-grams by sublinear tf-idf; each view has length one, unknown n-grams count for nothing. */
  encode(text: string, locale: Locale): SparseVector {
    const columns: number[] = [];
    const values: number[] = [];
    for (const view of countFeatures(text, locale)) this.#add(view, columns, values);
    return { columns: Uint32Array.from(columns), values: Float32Array.from(values) };
  }

  #add(view: Counts, columns: number[], values: number[]): void {
    const first = values.length;
    let squares = 0;
    for (const [hash, count] of view) {
      const column = this.#columns.get(hash);
      if (column === undefined) continue;
      const value = (1 + Math.log(count)) * (this.idf[column] ?? 0);
      columns.push(column);
      values.push(value);
      squares += value * value;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = first; i < values.length; i++) values[i] = (values[i] ?? 0) * scale;
  }
}
