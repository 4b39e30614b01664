import type { EmailWords } from './email-words.ts';

/** The words of mails in English. */
export const en: EmailWords = {
  choose: 'Follow one of the links, or answer this mail in your own words.',
  assistant: 'Written by our automatic assistant. Answer this mail to go on, or ask for a person.',
  missing:
    'We could not take these parts of your mail. A file may have 10 MB; please send larger ones in parts:',
  cut: 'the rest of your mail, which could not be read',
  total: 'Total',
  confirm: 'Your choice:',
  taken: 'Thank you. The answer comes by e-mail.',
  already: 'This question has been answered already.',
  gone: 'This question is no longer open. Answer the newest mail instead.',
  done: 'done',
  open: 'to come',
  product: 'Product',
  price: 'Price',
};
