/** The words that Slack's blocks add to an answer; the answer itself is in the customer's language already. */
export interface CustomerWords {
  readonly choose: string;
  readonly track: string;
  readonly view: string;
  readonly files: string;
}

/** The words of blocks in English. */
export const en: CustomerWords = {
  choose: 'Choose',
  track: 'Track parcel',
  view: 'View product',
  files: 'Files',
};
