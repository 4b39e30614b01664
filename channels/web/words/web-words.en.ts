/** What the website chat writes in mails about answers that nobody has seen, in English. Every other language has the same keys. */
export const en = {
  /** The subject of a mail with the answer. */
  answerSubject: 'Our answer to your message in the chat',
  /** Below the answer. `{link}` is the page with the chat. */
  answerFooter: 'You can read and answer this in the chat too: {link}',
  /** The same where the page is unknown. */
  answerFooterPlain: 'You can read and answer this in the chat on our website too.',
  /** Where the answer has files. `{count}` is their number. */
  files: 'Files that wait for you in the chat: {count}',
  /** The subject of a mail that only says that there is an answer. */
  noticeSubject: 'There is an answer for you in our chat',
  /** The text of it. */
  notice:
    'You wrote to us in the chat on our website, and we have answered. Open the chat in the browser that you wrote with, or sign in, to read the answer: {link}',
  noticePlain:
    'You wrote to us in the chat on our website, and we have answered. Open the chat in the browser that you wrote with, or sign in, to read the answer.',
  /** The end of it, for somebody whose address another person has typed. */
  notYou: 'If you did not write to us, somebody has mistyped an address, and you need do nothing.',
};

/** The words of the website chat's mails in one language. */
export type WebWords = Readonly<Record<keyof typeof en, string>>;
