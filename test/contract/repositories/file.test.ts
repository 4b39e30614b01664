import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { FILE_DAYS, FileRepository } from '../../../models/files/file-repository.ts';
import type { FileChunk, KeptFile } from '../../../models/files/kept-file.ts';
import { MAX_FILE } from '../../../models/files/stored-file.ts';
import { prepareModels } from '../../../models/store/connection.ts';
import { withStores } from '../../support/store/stores.ts';

/** Far in the future, so that nothing is expired by a store's own clock. */
const NOW = new Date('2096-01-05T10:00:00Z');
const inDays = (days: number): Date => new Date(NOW.getTime() + days * 24 * 3600 * 1000);
const CHUNK = 256 * 1024;

/** Bytes that differ at every position and for every seed, so that a swapped chunk is noticed. */
function bytesOf(length: number, seed: string): Buffer {
  const parts = Array.from({ length: Math.ceil(length / 64) }, (_, index) =>
    createHash('sha512').update(`${seed}${index}`).digest(),
  );
  return Buffer.concat(parts).subarray(0, length);
}

describe('the repository of files', () => {
  withStores((store) => {
    let files: FileRepository;
    let connection: Connection;
    before(async () => {
      connection = store.connection();
      files = new FileRepository(connection);
      await prepareModels(connection);
    });

    const chunks = () => connection.collection<FileChunk>('file-chunks');
    const kept = () => connection.collection<KeptFile>('files');
    const keep = (name: string, bytes: Buffer, now = NOW) => files.keep({ name, bytes }, now);

    for (const size of [0, 1, CHUNK, CHUNK + 1, MAX_FILE]) {
      store.it(`gives ${size} bytes back as they came, under the hash of their content`, async () => {
        const bytes = bytesOf(size, `size ${size}`);
        const id = await keep('a picture.png', bytes);
        expect(id).to.equal(createHash('sha256').update(bytes).digest('hex'));
        const found = await files.find(id, NOW);
        expect(found?.bytes.equals(bytes)).to.equal(true);
        expect(found?.name).to.equal('a picture.png');
        expect(await chunks().countDocuments({ file: id })).to.equal(Math.ceil(size / CHUNK));
      });
    }

    store.it('refuses a file that is too large, and keeps nothing of it', async () => {
      const before = await chunks().countDocuments({});
      const refused = await keep('big', Buffer.alloc(MAX_FILE + 1)).catch((error: unknown) => error);
      expect(refused).to.be.an.instanceOf(OnevoiceError).with.property('code', 'TOO_LARGE');
      expect(await chunks().countDocuments({})).to.equal(before);
    });

    store.it('knows no file that was never kept', async () => {
      expect(await files.find('0'.repeat(64), NOW)).to.equal(undefined);
      expect(await files.find('', NOW)).to.equal(undefined);
    });

    store.it('writes a content once, however many keep it at once or later', async () => {
      const bytes = bytesOf(3 * CHUNK, 'once');
      const ids = await Promise.all(['a', 'b', 'c', 'd'].map((name) => keep(name, bytes)));
      ids.push(await keep('e', bytes));
      expect(new Set(ids).size).to.equal(1);
      expect(await kept().countDocuments({ _id: ids[0] ?? '' })).to.equal(1);
      expect(await chunks().countDocuments({ file: ids[0] ?? '' })).to.equal(3);
    });

    store.it('never gives half a file, and completes what an earlier attempt left undone', async () => {
      const bytes = bytesOf(3 * CHUNK, 'half');
      const id = await keep('half', bytes);
      await kept().deleteOne({ _id: id });
      await chunks().deleteOne({ _id: `${id}:1` });
      expect(await files.find(id, NOW)).to.equal(undefined);
      await keep('half', bytes);
      expect((await files.find(id, NOW))?.bytes.equals(bytes)).to.equal(true);
      await chunks().deleteOne({ _id: `${id}:2` });
      expect(await files.find(id, NOW)).to.equal(undefined);
    });

    store.it(
      `keeps a file for ${FILE_DAYS} days after its last use, its chunks a little longer`,
      async () => {
        const id = await keep('old', bytesOf(CHUNK + 1, 'old'));
        expect(await files.find(id, inDays(FILE_DAYS))).to.equal(undefined);
        expect(await files.find(id, inDays(FILE_DAYS - 1))).to.not.equal(undefined);
        expect(await files.find(id, inDays(2 * FILE_DAYS - 2))).to.not.equal(undefined);
        const file = await kept().findOne({ _id: id });
        const parts = await chunks().find({ file: id }).toArray();
        expect(file?.expiresAt).to.deep.equal(inDays(3 * FILE_DAYS - 2));
        for (const part of parts) expect(part.expiresAt).to.deep.equal(inDays(3 * FILE_DAYS - 1));
        expect(parts).to.have.length(2);
      },
    );

    store.it('forgets a file with all of its bytes, and no other one', async () => {
      const [id, other] = [
        await keep('secret', bytesOf(CHUNK + 1, 's')),
        await keep('other', bytesOf(9, 'o')),
      ];
      await files.forget(id);
      await files.forget(id);
      expect(await files.find(id, NOW)).to.equal(undefined);
      expect(await chunks().countDocuments({ file: id })).to.equal(0);
      expect(await files.find(other, NOW)).to.not.equal(undefined);
    });

    store.it('takes a content again whose time was over', async () => {
      const bytes = bytesOf(CHUNK, 'again');
      const id = await keep('again', bytes);
      await chunks().deleteMany({ file: id });
      await keep('again', bytes, inDays(FILE_DAYS + 1));
      expect((await files.find(id, inDays(FILE_DAYS + 2)))?.bytes.equals(bytes)).to.equal(true);
    });

    store.it('lets the store remove what has expired', async () => {
      for (const collection of [kept(), chunks()]) {
        const indexes = await collection.indexes();
        const byTime = indexes.find(({ key }) => Object.keys(key).join() === 'expiresAt');
        expect(byTime?.['expireAfterSeconds']).to.equal(0);
      }
    });

    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const types: [what: string, bytes: Buffer, contentType: string][] = [
      ['a PNG', png, 'image/png'],
      ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'application/pdf'],
      ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'application/octet-stream'],
      [
        'an SVG',
        Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
        'application/octet-stream',
      ],
      ['plain text', Buffer.from('hello'), 'application/octet-stream'],
      ['a PNG that ends after its mark', png.subarray(0, 8), 'application/octet-stream'],
    ];
    for (const [what, bytes, contentType] of types) {
      store.it(`calls ${what} ${contentType}, whatever its name says`, async () => {
        const found = await files.find(await keep('x.png', bytes), NOW);
        expect(found?.contentType).to.equal(contentType);
      });
    }
  });
});
