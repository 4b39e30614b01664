import type { OPTIONS, OptionSet } from './options.ts';
import type { ProductSlug } from './products.ts';

/** The words of the catalogue in one language. */
export interface CatalogueWords {
  /** What each variant of a set is called. */
  readonly options: {
    readonly [Set in OptionSet]: Readonly<Record<(typeof OPTIONS)[Set][number][0], string>>;
  };
  /** What the variants of a set differ in. */
  readonly optionNames: Readonly<Record<OptionSet, string>>;
  readonly products: Readonly<Record<ProductSlug, readonly [name: string, description: string]>>;
}
