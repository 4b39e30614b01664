import { expect } from 'chai';
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
    expect(roundsOf(participants, 2).map((round) => round.length)).to.deep.equal([2, 1, 2]);
    expect(rounds.flat()).to.have.lengthOf(participants.length);
  });
});
