/** The questions that `onevoice understand` can have waiting. */
export const ASKABLE = ['confirm', 'offer-human', 'order', 'email', 'code', 'score'] as const;

/** One of {@link ASKABLE}. */
export type Askable = (typeof ASKABLE)[number];
