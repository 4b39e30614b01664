import { expect } from 'chai';
import fc from 'fast-check';
import { isStorable } from '../../../../channels/shared/clean-text.ts';
import { cleanFileName } from '../../../../channels/web/files/clean-file-name.ts';
import { growthOf, MOST_GROWTH } from '../../../support/growth.ts';

describe('the cleaned name of a file', () => {
  it('keeps the end of a name of any length, which says its type', () => {
    expect(cleanFileName(`${'a'.repeat(100_000)}.png`)).to.equal(`${'a'.repeat(76)}.png`);
    expect(cleanFileName(`${'../'.repeat(100_000)}photo.jpeg`)).to.equal('photo.jpeg');
    expect(cleanFileName('.'.repeat(70_000))).to.equal('file');
    expect(cleanFileName()).to.equal('file');
  });

  it('is short, without paths and signs of control, and clean already, whatever was sent', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3_000 }),
      fc.string({
        unit: fc.constantFrom('.', ' ', '/', '\\', '\0', '\ud83d', '\u202e', 'e\u0301', 'a'),
        maxLength: 3_000,
      }),
    );
    fc.assert(
      fc.property(name, (sent) => {
        const clean = cleanFileName(sent);
        expect(clean.length).to.be.within(1, 80);
        expect(clean).not.to.match(/[/\\<>:"|?*\p{Cc}\p{Cf}\uFFFD]|^[\s.]/u);
        expect(isStorable(clean)).to.equal(true);
        expect(cleanFileName(clean)).to.equal(clean);
      }),
    );
  });

  for (const unit of ['.', ' ', '. ', '/', '\0', '\ud83d', '\u202e', 'a.', '\0.', '한', 'e\u0301\u0301', '<'])
    it(`costs no more than in proportion for a name of ${JSON.stringify(unit)}`, async () => {
      const make = (size: number) => `a${unit.repeat(size / unit.length)}a`;
      expect(await growthOf(make, cleanFileName)).to.be.at.most(MOST_GROWTH);
    });
});
