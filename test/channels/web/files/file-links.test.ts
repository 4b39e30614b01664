import { expect } from 'chai';
import fc from 'fast-check';
import { cleanFileName } from '../../../../channels/web/files/clean-file-name.ts';
import { FileLinks } from '../../../../channels/web/files/file-links.ts';
import { growthOf, MOST_GROWTH } from '../../../support/growth.ts';

const links = new FileLinks('a-secret', () => new Date('2026-01-01T12:00:00Z'));
const MEDIA = 'a'.repeat(64);

describe('the link of a file', () => {
  it('leads to the file under its name, for its conversation only', () => {
    const name = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(name, fc.string({ unit: 'grapheme', minLength: 1 }), (sent, conversation) => {
        const url = `https://shop.example${links.path(conversation, { media: MEDIA, name: sent })}`;
        expect(links.fileOf(url, conversation)).to.deep.equal({ media: MEDIA, name: cleanFileName(sent) });
        expect(links.fileOf(url, `${conversation}x`)).to.equal(undefined);
      }),
    );
  });

  it('is forged when anything of it was changed', () => {
    const path = links.path('c1', { media: MEDIA, name: 'photo.png' });
    fc.assert(
      fc.property(fc.nat(path.length - 1), fc.string({ unit: 'grapheme-ascii', maxLength: 3 }), (at, put) => {
        const changed = path.slice(0, at) + put + path.slice(at + 1);
        const file = links.fileOf(changed, 'c1');
        if (file !== undefined) expect(file).to.deep.equal({ media: MEDIA, name: 'photo.png' });
      }),
    );
  });

  const urls: [what: string, make: (size: number) => string][] = [
    ['beginnings', (size) => '/web/files/'.repeat(size / 11)],
    ['slashes', (size) => `/web/files/${'/'.repeat(size)}`],
    ['percent signs', (size) => `/web/files/${MEDIA}/x/${'%'.repeat(size)}`],
    ['dots', (size) => `/web/files/${MEDIA}/${'.'.repeat(size)}/x`],
  ];
  for (const [what, make] of urls)
    it(`costs no more than in proportion for a URL of ${what}`, async () => {
      expect(await growthOf(make, (url) => links.fileOf(url, 'c1'))).to.be.at.most(MOST_GROWTH);
    });
});
