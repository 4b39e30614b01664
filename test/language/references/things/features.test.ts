import { expect } from 'chai';
import { normalize } from '../../../../language/normalize.ts';
import { cuesIn } from '../../../../language/references/text/cues.ts';
import { tokensOf } from '../../../../language/references/text/units.ts';
import { featuresIn, hasFeatures, narrowed } from '../../../../language/references/things/features.ts';
import type { Features } from '../../../../models/values/referent.ts';

const CATALOGUE: Features[] = [
  { color: 'grey', size: 'medium', material: 'hard plastic', storage: '128GB', waterproof: 'yes' },
  { color: 'navy', size: 'large', material: 'stainless steel', storage: '64GB', waterproof: 'no' },
  { 'kit size': 'medium', 'towel size': '70 x 140 cm' },
];

/** What a text says, as "attribute: value", with several where the attribute is open. */
function said(text: string, catalogue: readonly Features[] = CATALOGUE): string[] {
  const tokens = tokensOf(normalize(text).text);
  const features = featuresIn(tokens, cuesIn(tokens), catalogue).said;
  return narrowed(features, catalogue).map(({ meant }) =>
    meant.map(({ attribute, value }) => `${attribute}: ${value}`).join(' or '),
  );
}

describe('the features of a text', () => {
  it('are found by their words in every language', () => {
    for (const text of ['grey', 'in gray', 'die graue', '灰色的'])
      expect(said(text), text).to.deep.equal(['color: grey']);
    for (const text of ['stainless steel', 'aus Edelstahl', '不锈钢'])
      expect(said(text), text).to.deep.equal(['material: stainless steel']);
    for (const text of ['70 x 140 cm', '70x140'])
      expect(said(text), text).to.deep.equal(['towel size: 70 x 140 cm']);
  });

  it('are found by a part that tells them, and with a typing error', () => {
    expect(said('128')).to.deep.equal(['storage: 128GB']);
    expect(said('128 cm')).to.deep.equal([]);
    expect(said('plastic')).to.deep.equal(['material: hard plastic']);
    expect(said('platsic')).to.deep.equal(['material: hard plastic']);
  });

  it('are there or not', () => {
    expect(said('waterproof')).to.deep.equal(['waterproof: yes']);
    for (const text of ['not waterproof', 'nicht wasserdicht', '不防水', 'waterproof: no'])
      expect(said(text), text).to.deep.equal(['waterproof: no']);
  });

  it('are of the attribute that is named beside them', () => {
    expect(said('medium')).to.deep.equal(['size: medium or kit size: medium']);
    expect(said('kit size medium')).to.deep.equal(['kit size: medium']);
  });

  it('are those of a thing or not', () => {
    const tokens = tokensOf('grey and large');
    const [grey, large] = featuresIn(tokens, cuesIn(tokens), CATALOGUE).said;
    if (grey === undefined || large === undefined) throw new Error('Both are read.');
    expect([
      hasFeatures({ color: 'grey' }, [grey]),
      hasFeatures({ color: 'grey' }, [grey, large]),
    ]).to.deep.equal([true, false]);
  });
});
