import type { NgramCounts } from './features.ts';

/** One text as a sparse vector: parallel arrays of column and value, every column once. */
export interface SparseVector {
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** Flattens the inverse document frequency, which by itself makes too much of rare n-grams when texts are this short. */
const IDF_POWER = 0.8;
/** Lengths of the views (stems, pairs of stems, characters); chosen as {@link IDF_POWER} by cross-validation. */
const LENGTHS = [1, 0.6, 1.2];

/** The n-grams of the training texts, each with its inverse document frequency. */
export class NgramVocabulary {
  /** Sorted, so that the same texts give the same columns, and a column is found by bisection: a map would take five times the memory of the hashes. */
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
  /** The weight of an unknown n-gram: it dilutes the known ones, so that unfamiliar texts score low. */
  readonly #unknown: number;

  constructor(hashes: Uint32Array, idf: Float32Array) {
    this.hashes = hashes;
    this.idf = idf;
    this.#unknown = idf.reduce((most, value) => Math.max(most, value), 1);
  }

  /** Learns from the views of texts, as `countFeatures` gives them. */
  static from(texts: readonly (readonly NgramCounts[])[]): NgramVocabulary {
    const frequency = new Map<number, number>();
    for (const view of texts.flat()) {
      for (const hash of view.keys()) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
    }
    const known = [...frequency].sort(([a], [b]) => a - b);
    const idf = known.map(([, n]) => (1 + Math.log((1 + texts.length) / (1 + n))) ** IDF_POWER);
    return new NgramVocabulary(
      Uint32Array.from(known, ([hash]) => hash),
      Float32Array.from(idf),
    );
  }

  /** Encodes a text's n-grams by sublinear tf-idf; each view has a fixed length, to which unknown n-grams contribute. */
  encode(views: readonly NgramCounts[]): SparseVector {
    const columns: number[] = [];
    const values: number[] = [];
    views.forEach((view, i) => {
      this.#add(view, LENGTHS[i] ?? 1, columns, values);
    });
    return { columns: Uint32Array.from(columns), values: Float32Array.from(values) };
  }

  #add(view: NgramCounts, length: number, columns: number[], values: number[]): void {
    const first = values.length;
    let squares = 0;
    for (const [hash, count] of view) {
      const column = this.#columnOf(hash);
      const value = (1 + Math.log(count)) * (column === undefined ? this.#unknown : (this.idf[column] ?? 0));
      squares += value * value;
      if (column === undefined) continue;
      columns.push(column);
      values.push(value);
    }
    const scale = squares > 0 ? length / Math.sqrt(squares) : 0;
    for (let i = first; i < values.length; i++) values[i] = (values[i] ?? 0) * scale;
  }

  #columnOf(hash: number): number | undefined {
    let [low, high] = [0, this.hashes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return this.hashes[low] === hash ? low : undefined;
  }
}
