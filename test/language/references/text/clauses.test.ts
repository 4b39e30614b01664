import { expect } from 'chai';
import { normalize } from '../../../../language/normalize.ts';
import { clausesOf } from '../../../../language/references/text/clauses.ts';
import { cuesIn } from '../../../../language/references/text/cues.ts';
import { tokensOf } from '../../../../language/references/text/units.ts';

describe('the clauses of a text', () => {
  function clauses(text: string, inside: readonly string[] = []): string[] {
    const tokens = tokensOf(normalize(text).text);
    const isInside = (at: number) => inside.includes(tokens[at]?.text ?? '');
    return clausesOf(tokens, cuesIn(tokens), isInside).map(({ from, to, joint, sentence }) => {
      const words = tokens.slice(from, to).map(({ text: word }) => word);
      return `${sentence} ${joint}: ${words.join(' ')}`;
    });
  }

  it('are divided by marks, and by words of lists, of new beginnings and of exceptions', () => {
    expect(clauses('Keep the lamp and the mug, but not the pan! Thanks.')).to.deep.equal([
      '0 sentence: keep the lamp',
      '0 and: the mug',
      '0 but: not the pan',
      '1 sentence: thanks',
    ]);
    expect(clauses('alle sachen ausgenommen der Lampe')).to.deep.equal([
      '0 sentence: alle sachen',
      '0 except: der lampe',
    ]);
    expect(clauses('除了台灯，其他全退')).to.deep.equal(['0 except: 台 灯', '0 comma: 其 他 全 退']);
  });

  it('are not divided within names, nor by the full stop of an abbreviation', () => {
    expect(clauses('salt and pepper', ['and'])).to.deep.equal(['0 sentence: salt and pepper']);
    expect(clauses('Nr. 3 bitte')).to.have.length(1);
    expect(clauses('')).to.deep.equal([]);
  });
});
