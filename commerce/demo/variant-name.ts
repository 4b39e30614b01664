import { inEveryLocale, type LocalisedText, localised } from '../../models/locale/localised-text.ts';
import type { Product, Variant } from '../../models/shop/product.ts';
import { SHOP_WORDS } from '../stored/words/shop-words-by-locale.ts';

/** A variant as an order lists it: "Desk lamp, sand", or the product's name alone where it comes in one kind. */
export function variantName({ name: product, variants }: Product, { name: variant }: Variant): LocalisedText {
  return inEveryLocale((locale) => {
    const name = localised(product, locale);
    return variants.length === 1 ? name : SHOP_WORDS.of(locale).variant(name, localised(variant, locale));
  });
}
