import { expect } from 'chai';
import { type FixtureTurn, linesOf, UnderstandingKit } from '../../support/dialogs/understanding-kit.ts';

/** The answer to a question for a value, and that value in normal form. */
interface Answer extends FixtureTurn {
  readonly asking: 'order' | 'email' | 'code' | 'score';
  readonly value: string | number;
}

describe('values in polite sentences, where a question asks for one', () => {
  const kit = new UnderstandingKit();
  after(() => kit.close());

  for (const part of ['seen', 'held-out'])
    it(`keep their value (${part})`, async () => {
      const answers = linesOf<Answer>(`answers/values/${part}.jsonl`);
      const lost: string[] = [];
      for (const answer of answers) {
        const event = await kit.eventOf(answer);
        const values = event.type === 'inform' || event.type === 'correct' ? event.values : {};
        if (String(values[answer.asking]) !== String(answer.value)) lost.push(answer.text);
      }
      console.log(`      kept: ${answers.length - lost.length} of ${answers.length}`);
      expect(lost).to.have.length.at.most(answers.length / 20);
    });
});
