import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { expect } from 'chai';
import { contentTypeOf } from '../../../models/files/content-type.ts';

/** How files of formats with an inside begin: the parser goes on into whatever follows. */
const HEADS = [
  '504b0304',
  '1f8b08',
  '3026b2758e66cf11a6d9',
  '89504e470d0a1a0a',
  'ffd8ffe0',
  '1a45dfa3',
  '49492a00',
  '494433',
  '25504446',
  '52494646',
  '0000001866747970',
  '4f676753',
  '3c3f786d6c',
  'd0cf11e0a1b11ae1',
  '213c617263683e0a',
];

/** A zip file's first entry, which unpacks to far more than it is. */
function bomb(name: string): Buffer {
  const packed = deflateRawSync(Buffer.alloc(50_000_000));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(50_000_000, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

describe('the content type of bytes', () => {
  it('is found whatever follows a known beginning, and is never one that a browser runs', async () => {
    for (const head of HEADS) {
      for (let seed = 0; seed < 20; seed += 1) {
        const noise = Array.from({ length: 64 }, (_, index) =>
          createHash('sha512').update(`${head}${seed}${index}`).digest(),
        );
        const bytes = Buffer.concat([Buffer.from(head, 'hex'), ...noise]);
        for (const end of [bytes.length, 40, head.length / 2]) {
          const type = await contentTypeOf(bytes.subarray(0, end));
          expect(type, head).to.match(/^(?!text|image\/svg)[a-z]+\/[\w.+-]+$/);
        }
      }
    }
  });

  it('is found for a file that unpacks without end', async () => {
    for (const name of ['[Content_Types].xml', 'mimetype'])
      expect(await contentTypeOf(bomb(name))).to.equal('application/zip');
  });
});
