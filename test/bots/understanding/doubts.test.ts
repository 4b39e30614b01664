import { expect } from 'chai';
import { withoutDoubts } from '../../../bots/understanding/doubts.ts';
import { DEFAULT_KINDS } from '../../../language/entities/default-kinds.ts';
import { orderOf } from '../../../language/entities/kinds/order.ts';
import { understand } from '../../../language/understand.ts';
import { kernel } from '../../support/dialogs/built-in.ts';

const SHAPE = {
  pattern: /SO-\d{4}/,
  examples: ['SO-1042'],
  check: (number: string) => /[02468]$/.test(number),
};
const KINDS = [orderOf([SHAPE]), ...DEFAULT_KINDS.filter(({ name }) => name !== 'order')];

/** What is in doubt in a message while a question asks for some kinds of values. */
function doubtsIn(text: string, wants: readonly string[]) {
  const { rules, asked, others } = withoutDoubts(understand(text, { kinds: KINDS }), wants, kernel.registry);
  return { values: rules.entities.map(({ value }) => value), asked, others };
}

describe('what is in doubt', () => {
  it('is which of several addresses it is, where one is asked for', () => {
    const { values, asked } = doubtsIn('ann@example.com or bob@example.com', ['email']);
    expect(values).to.deep.equal([]);
    expect(asked).to.deep.equal([
      { type: 'which', kind: 'email', values: ['ann@example.com', 'bob@example.com'] },
    ]);
  });

  it('is nothing where one address stands twice, in two spellings', () => {
    expect(doubtsIn('Ann@example.com, ann@EXAMPLE.com', ['email'])).to.deep.include({
      asked: [],
      others: [],
    });
  });

  it('is an address that is spelled out, where one is asked for', () => {
    expect(doubtsIn('ann at example dot com', ['email']).asked).to.deep.equal([
      { type: 'which', kind: 'email', values: ['ann@example.com'] },
    ]);
    expect(doubtsIn('ann at example dot com', ['order']).asked).to.deep.equal([]);
  });

  it('is a number with a wrong check digit, whether one is asked for or not', () => {
    const misspelt = { type: 'misspelt', value: 'SO-1043' };
    expect(doubtsIn('SO-1043', ['order']).asked).to.deep.equal([misspelt]);
    expect(doubtsIn('where is order SO-1043?', []).others).to.deep.equal([misspelt]);
    expect(doubtsIn('SO-1043, no, SO-1042', ['order'])).to.deep.include({ asked: [], others: [] });
  });

  it('is a rating that is none, so that it is asked for again', () => {
    expect(doubtsIn('3 or 4', ['score']).asked).to.deep.equal([{ type: 'repeat' }]);
    expect(doubtsIn('3 or 4', ['order']).asked).to.deep.equal([]);
  });

  it('is not which of several orders, since each is a wish', () => {
    expect(doubtsIn('SO-1042 and SO-1044', ['order']).values).to.deep.equal(['SO-1042', 'SO-1044']);
  });
});
