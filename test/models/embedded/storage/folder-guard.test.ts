import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { FolderGuard } from '../../../../models/embedded/storage/folder-guard.ts';
import { StoreFolder } from '../../../support/store/embedded-store.ts';

describe('a data folder that is deleted or replaced while it is open', () => {
  let folder: StoreFolder;
  beforeEach(async () => {
    folder = new StoreFolder();
    await folder.collection().insertOne({ _id: 1 });
  });
  afterEach(() => folder.remove());

  const outcome = async (id: number) =>
    await folder
      .collection()
      .insertOne({ _id: id })
      .then(
        () => 'stored',
        (error: { code?: unknown }) => error.code,
      );

  it('takes no more writes, instead of losing them at the end of the process', async () => {
    const file = join(folder.path, 'data.mdb');
    copyFileSync(file, `${file}.copy`);
    renameSync(file, `${file}.kept`);
    expect(await outcome(2)).to.equal('STORE_GONE');
    renameSync(`${file}.copy`, file);
    expect(await outcome(3)).to.equal('STORE_GONE');
    expect(() => folder.store.check())
      .to.throw('deleted or replaced')
      .with.property('code', 'STORE_GONE');
    renameSync(`${file}.kept`, file);
    expect(await outcome(4)).to.equal('stored');
    folder.store.check();
    expect(await folder.collection().countDocuments({})).to.equal(2);
  });

  it('refuses a commit that the disk has no room for, before any of it is written', () => {
    const guard = new FolderGuard(folder.path);
    guard.ensureRoom(1, 1);
    expect(() => guard.ensureRoom(Number.MAX_SAFE_INTEGER / 4, 1))
      .to.throw('ENOSPC')
      .with.property('code', 'STORE_NOT_WRITABLE');
  });

  it('notices that the whole folder is gone', async () => {
    rmSync(folder.path, { recursive: true });
    expect(await outcome(2)).to.equal('STORE_GONE');
    mkdirSync(folder.path);
  });
});
