import { PerLocale } from '../../../models/locale/per-locale.ts';
import { de } from './shop-words.de.ts';
import { en } from './shop-words.en.ts';
import type { ShopWords } from './shop-words.ts';
import { zh } from './shop-words.zh.ts';

/** The words of a stored shop in every language. */
export const SHOP_WORDS = new PerLocale<ShopWords>({ en, zh, de });
