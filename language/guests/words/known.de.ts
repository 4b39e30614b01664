/** The sentence that says in German which languages are spoken here, for an app that does not answer in German. */
export const de = (languages: string): string =>
  `Dieser Chat versteht und spricht diese Sprachen: ${languages}.`;
