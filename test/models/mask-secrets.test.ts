import { expect } from 'chai';
import fc from 'fast-check';
import { maskSecrets, maskSecretsIn } from '../../models/mask-secrets.ts';

describe('the mask of a secret', () => {
  it('stands in place of every occurrence, whatever stands around it', () => {
    expect(maskSecrets('482913', ['482913'])).to.equal('••••••');
    expect(maskSecrets('it is 482913, yes: 482913!', ['482913'])).to.equal('it is ••••••, yes: ••••••!');
    expect(maskSecrets('482 913 or 482913', ['482 913', '482913'])).to.equal('•••••• or ••••••');
    expect(maskSecrets('nothing', ['482913', ''])).to.equal('nothing');
  });

  it('leaves a longer number alone that has the same digits in it', () => {
    for (const text of ['1482913', '4829130', 'a482913', '482913b', 'ü482913'])
      expect(maskSecrets(text, ['482913'])).to.equal(text);
    expect(maskSecrets('4829130 482913', ['482913'])).to.equal('4829130 ••••••');
  });

  it('stands in every text of a value, however deep; names and other values stay', () => {
    const at = new Date(0);
    const value = { code: '482913', 482913: 482913, at, deep: [{ text: 'so 482913' }, null, true] };
    expect(maskSecretsIn(value, ['482913'])).to.deep.equal({
      code: '••••••',
      482913: 482913,
      at,
      deep: [{ text: 'so ••••••' }, null, true],
    });
    expect(maskSecretsIn(value, [])).to.equal(value);
  });

  it('leaves no secret as a word of its own in any text', () => {
    const part = fc.constantFrom('482913', '48', '2913', ' ', 'x', '-', '482 913', '913482');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const masked = maskSecrets(parts.join(''), ['482913', '482 913']);
        expect(masked).to.not.match(/(?<![\p{L}\d])(?:482913|482 913)(?![\p{L}\d])/u);
      }),
    );
  });
});
