import type { ValueKind } from '../../../models/values/value-kind.ts';
import { foundIn } from '../entity-candidate.ts';
import { ENTITY_WORDS } from '../words/words-by-locale.ts';
import { spelledNumber } from './spelled-number.ts';

const scorePatterns = ENTITY_WORDS.derive(() => [
  /^[\s(]*([1-5])[\s).!]*$/du,
  ...ENTITY_WORDS.parts().map(({ score }) => new RegExp(String.raw`^\s*${score}[\s.!]*$`, 'du')),
]);

/** A score from 1 to 5 that is the whole text: `5`, `5 stars`, `4/5`, `4 von 5`, `五星`. */
export const score: ValueKind<string> = {
  name: 'score',
  specificity: 40,
  example: { value: '5', text: '5 stars' },
  find(text) {
    for (const pattern of scorePatterns()) {
      const match = pattern.exec(text);
      const written = match?.[1];
      if (match && written) return [foundIn(match, String(spelledNumber(written) ?? written), false)];
    }
    return [];
  },
};
