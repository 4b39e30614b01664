import { expect } from 'chai';
import { randomOf } from '../../../bench/retail/random.ts';
import { roundsOf } from '../../../bench/retail/rounds.ts';

describe('the rounds of the retail benchmark', () => {
  it('holds no two conversations about the same user in a round', () => {
    const participants = [['ann'], ['bob'], ['ann', 'cleo'], ['bob', 'ann'], ['cleo']].map((users) => ({
      users,
    }));
    const rounds = roundsOf(participants);
    expect(rounds.map((round) => round.map(({ users }) => users.join('+')))).to.deep.equal([
      ['ann', 'bob', 'cleo'],
      ['ann+cleo'],
      ['bob+ann'],
    ]);
    expect(rounds.flat()).to.have.lengthOf(participants.length);
  });

  it('draws the same with the same seed, and never the same twice in a row', () => {
    const drawn = (seed: string) => {
      const random = randomOf(seed);
      const letters = ['a', 'b', 'c'] as const;
      return Array.from({ length: 30 }, () => random.pick(letters)).join('');
    };
    expect(drawn('dev-1:0')).to.equal(drawn('dev-1:0'));
    expect(drawn('dev-1:0')).not.to.equal(drawn('dev-1:1'));
    expect(drawn('dev-1:0')).not.to.match(/aa|bb|cc/);
  });
});
