/** The words of mails, and of the page behind a choice's link, in English. Every other language has the same keys. */
export const en = {
  choose: 'Follow one of the links, or answer this mail in your own words.',
  assistant: 'Written by our automatic assistant. Answer this mail to go on, or ask for a person.',
  assistantAlone: 'Written by our automatic assistant. Answer this mail to go on.',
  /** Stands above a list of files. */
  missing:
    'We could not take these parts of your mail. A file may have 10 MB; please send larger ones in parts:',
  /** Stands in that list for the part of a mail that could not be read. */
  cut: 'the rest of your mail, which could not be read',
  total: 'Total',
  confirm: 'Your choice:',
  taken: 'Thank you. The answer comes by e-mail.',
  already: 'This question has been answered already.',
  gone: 'This question is no longer open. Answer the newest mail instead.',
  /** The state of a step in an order's timeline. */
  done: 'done',
  open: 'to come',
  /** The column heads of a table of products. */
  product: 'Product',
  price: 'Price',
  /** Tells staff of a mail that was not parsed; it stands in place of its text. */
  unread:
    'This mail took more time or memory to read than one mail may take. Nothing of it was read; it is attached as a file. Whoever opens it should expect an attack.',
};

/** The words of mails in one language. */
export type EmailWords = Readonly<Record<keyof typeof en, string>>;
