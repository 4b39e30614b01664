/** Phrases for all of what could be ordered again. */
export const PHRASES = {
  'all-of-it': {
    en: [
      'all',
      'all of it',
      'all of them',
      'all of that',
      'everything',
      'the lot',
      'the whole order',
      'the same again',
      'all again',
    ],
    de: [
      'alles',
      'alle',
      'alles davon',
      'alles nochmal',
      'alles noch einmal',
      'die ganze bestellung',
      'das ganze',
      'komplett',
    ],
    zh: ['全部', '全要', '都要', '全部都要', '所有的', '整单', '一样的', '照原样'],
  },
};
