import { certain, type Layer } from './layer.ts';

/** A rating in words that are thanks, a yes or a no elsewhere ("excellent", 👍), where a rating is asked for. */
export const ratingLayer: Layer = {
  name: 'value',
  propose({ rules: { entities }, wants, text, message }) {
    const score = wants.includes('score') ? entities.find(({ kind }) => kind === 'score') : undefined;
    const isRating = score !== undefined && !/[?？]/.test(text) && !entities.some(({ marked }) => marked);
    return isRating && message.files.length === 0
      ? [certain({ type: 'inform', values: { score: score.value } })]
      : [];
  },
};
