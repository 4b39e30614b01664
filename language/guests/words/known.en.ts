/** The sentence that says in English which languages are spoken here, for an app that does not answer in English. */
export const en = (languages: string): string =>
  `This chat understands and answers in these languages: ${languages}.`;
