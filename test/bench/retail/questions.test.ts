import { expect } from 'chai';
import { questionsOf } from '../../../bench/retail/questions.ts';
import { smallFolder } from '../../support/retail/small-folder.ts';

describe('the questions of the retail benchmark', () => {
  it('asks questions whose answers are in the data', () => {
    const questions = questionsOf(smallFolder());
    expect(questions.find(({ id }) => id === 'total-1')?.told).to.deep.equal(['41.00']);
    expect(questions.find(({ id }) => id === 'variants-1')?.told).to.deep.equal(['3']);
    expect(questions.every(({ told }) => told.length > 0)).to.equal(true);
  });
});
