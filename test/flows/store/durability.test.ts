import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { KeyWriter } from '../../../models/embedded/index/key-encoding.ts';
import { FORMAT_VERSION } from '../../../models/embedded/storage/catalog.ts';
import { StoreFolder, storeProcess } from '../../support/store/embedded-store.ts';

describe('the embedded store on the disk', () => {
  let folder: StoreFolder;
  beforeEach(() => {
    folder = new StoreFolder();
  });
  afterEach(() => folder.remove());

  it('has all data after it was closed and opened again', async () => {
    const rows = folder.collection();
    await rows.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { open: true } });
    await rows.insertOne({ _id: 1, a: 'x', open: true, tags: ['p'] });
    await rows.createIndex({ tags: 1 });
    await folder.close();
    const again = folder.collection();
    expect(await again.find({ tags: 'p' }).toArray()).to.deep.equal([
      { _id: 1, a: 'x', open: true, tags: ['p'] },
    ]);
    expect(await again.indexes()).to.deep.equal([
      { v: 2, name: '_id_', key: { _id: 1 } },
      { v: 2, name: 'a_1', key: { a: 1 }, unique: true, partialFilterExpression: { open: true } },
      { v: 2, name: 'tags_1', key: { tags: 1 } },
    ]);
  });

  it('commits waiting writes before it closes', async () => {
    const writes = Array.from({ length: 20 }, (_, n) => folder.collection().insertOne({ _id: n }));
    await folder.close();
    await Promise.all(writes);
    expect(await folder.collection().countDocuments({})).to.equal(20);
  });

  it('refuses to work after it was closed', async () => {
    const rows = folder.collection();
    await rows.insertOne({ _id: 1 });
    await folder.close();
    const refusal = await rows.insertOne({ _id: 2 }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).to.include({ code: 'STORE_CLOSED' });
  });

  it('refuses to be opened twice in one process, naming the process', () => {
    folder.collection();
    const second = new StoreFolder();
    Object.defineProperty(second, 'path', { value: folder.path });
    expect(() => second.store)
      .to.throw(`pid ${process.pid}`)
      .with.property('code', 'STORE_LOCKED');
  });

  it('refuses a folder that another process uses, and takes it when that was killed', async () => {
    const other = storeProcess('./embedded-writer.ts', folder.path);
    expect(await other.line()).to.equal('ready');
    expect(() => folder.store)
      .to.throw(`in use by process ${other.pid}`)
      .with.property('code', 'STORE_LOCKED');
    await other.kill();
    expect(folder.store.catalog.names()).to.deep.equal(['rows']);
  });

  it('keeps a new folder from other users of the machine', () => {
    const { store } = new StoreFolder(join(folder.path, 'made', 'here'));
    expect(statSync(store.folder).mode & 0o777).to.equal(0o700);
    return store.close();
  });

  it('refuses a file that is no data file or was cut, instead of crashing', async () => {
    await folder
      .collection()
      .insertMany(Array.from({ length: 500 }, (_, n) => ({ _id: n, text: 'x'.repeat(500) })));
    await folder.close();
    const file = join(folder.path, 'data.mdb');
    const whole = readFileSync(file);
    const spoilt = [Buffer.alloc(5_000, 'no store '), whole.subarray(0, 100), whole.subarray(0, 12_000)];
    for (const bytes of spoilt) {
      writeFileSync(file, bytes);
      expect(() => folder.store, `${bytes.length} bytes`)
        .to.throw('backup')
        .with.property('code', 'STORE_DAMAGED');
    }
    writeFileSync(file, whole);
    expect(await folder.collection().countDocuments({})).to.equal(500);
  });

  it('refuses a folder of a newer format, and leaves it usable for the newer version', async () => {
    await folder.collection().insertOne({ _id: 1 });
    const { store } = folder;
    const formatKey = new KeyWriter().uint32(0).value('format').value('').finish();
    const format = (version: number): Buffer => new KeyWriter().uint32(version).finish();
    await store.write(() => store.put(formatKey, format(FORMAT_VERSION + 1)));
    await folder.close();
    expect(() => folder.store)
      .to.throw(`format ${FORMAT_VERSION + 1}`)
      .with.property('code', 'STORE_NEWER_FORMAT');
    expect(() => folder.store).to.throw(`format ${FORMAT_VERSION + 1}`);
  });

  for (const round of [1, 2, 3]) {
    it(`keeps every acknowledged write when the process is killed while it writes (${round})`, async () => {
      const writer = storeProcess('./embedded-writer.ts', folder.path);
      const acknowledged: number[] = [];
      expect(await writer.line()).to.equal('ready');
      while (acknowledged.length < 400 * round) acknowledged.push(Number(await writer.line()));
      await writer.kill();
      for (let line = await writer.line(); line !== undefined; line = await writer.line()) {
        // The last line may be cut in the middle; a number that is complete was acknowledged.
        if (acknowledged.length > 0 && /^\d+$/.test(line)) acknowledged.push(Number(line));
      }
      acknowledged.pop();
      const rows = folder.collection();
      const stored = new Map(
        (await rows.find({}).toArray()).map((row) => [
          (row as { n: number }).n,
          row as { n: number; group: number },
        ]),
      );
      for (const n of acknowledged) expect(stored.get(n), `row ${n}`).to.include({ n, group: -(n % 7) });
      for (const { n, group } of stored.values()) {
        expect(await rows.find({ n }).toArray(), `the unique index at ${n}`).to.have.length(1);
        expect(await rows.countDocuments({ group, n }), `the index at ${n}`).to.equal(1);
      }
      expect(await rows.countDocuments({ n: { $gte: 0 } })).to.equal(stored.size);
    });
  }
});
