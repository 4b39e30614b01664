import type { WishSeparators } from './separators.ts';

/** What stands between two wishes in German. */
export const de: WishSeparators = {
  words: ['und', 'dann', 'außerdem', 'sowie'],
  parts: [],
  wishes: [
    String.raw`^(?:wo|wann|was|welche[rsnm]?|wie|wer|kann|können|könnten|könnt|bitte|stornier\p{L}*|tausch\p{L}*|änder\p{L}*)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:stornieren|zurückgeben|zurückschicken|umtauschen|tauschen|ändern|verfolgen)$`,
  ],
  likeBefore: [
    'adresse wie',
    'anschrift wie',
    'selbe wie',
    'wie bei',
    'wie in',
    'wie für',
    'gleich wie',
    'genauso wie',
    'dieselbe wie',
    'die gleiche wie',
    'dasselbe wie',
    'das gleiche wie',
  ],
  likeAddress: ['adresse', 'anschrift'],
  likeAfter: [],
};
