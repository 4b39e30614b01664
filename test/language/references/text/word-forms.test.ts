import { expect } from 'chai';
import { isForm, isLastPart, isMisspelt, stemsOf } from '../../../../language/references/text/word-forms.ts';

describe('the forms of a word', () => {
  it('differ in their endings', () => {
    for (const [one, other] of [
      ['lamps', 'lamp'],
      ['lampe', 'lampen'],
      ['rot', 'rotes'],
      ['battery', 'batteries'],
    ] as const)
      expect([isForm(one, other), isForm(other, one)], one).to.deep.equal([true, true]);
    expect([isForm('hate', 'hat'), isForm('1', '1s'), isForm('pan', 'plan')]).to.deep.equal([
      false,
      false,
      false,
    ]);
  });

  it('are brought to what they have in common', () => {
    expect(stemsOf('tücher')).to.include('tuch');
    expect(stemsOf('batteries')).to.include('battery');
  });

  it('have typing errors where they are long enough', () => {
    expect([isMisspelt('keybord', 'keyboard'), isMisspelt('tastertur', 'tastatur')]).to.deep.equal([
      true,
      true,
    ]);
    expect([
      isMisspelt('lmp', 'lamp'),
      isMisspelt('house', 'mouse'),
      isMisspelt('1000', '1001'),
    ]).to.deep.equal([false, false, false]);
  });

  it('are the last parts of compounds', () => {
    expect([
      isLastPart('flaschen', 'trinkflasche'),
      isLastPart('tücher', 'badetuch'),
      isLastPart('regal', 'bücherregal'),
    ]).to.deep.equal([true, true, true]);
    expect([isLastPart('see', 'kaffee'), isLastPart('lampe', 'lampe')]).to.deep.equal([false, false]);
  });
});
