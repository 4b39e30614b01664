import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { serverError } from '../../../../models/embedded/errors.ts';
import { diskFault } from '../../../../models/embedded/storage/disk-fault.ts';
import { Store } from '../../../../models/embedded/storage/store.ts';

const errorWith = (code: unknown) => Object.assign(new Error('no'), { code });

describe('an error of the disk', () => {
  it('is known by its name, and by its number as lmdb gives it', () => {
    for (const name of ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EIO'] as const) {
      expect(diskFault(errorWith(name))).to.equal(name);
      expect(diskFault(errorWith(constants.errno[name]))).to.equal(name);
    }
  });

  it("is none of the store's own refusals, which have MongoDB's numbers, and no other error", () => {
    expect(constants.errno.ENOSPC).to.equal(28);
    expect(diskFault(serverError('pathNotViable', 'no'))).to.equal(undefined);
    for (const error of [errorWith('ENOENT'), errorWith(11000), new Error('no'), 'ENOSPC'])
      expect(diskFault(error)).to.equal(undefined);
  });
});

describe('a data folder that can not be made', () => {
  it('is refused with what to do', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onevoice-store-'));
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => new Store(join(file, 'data')))
      .to.throw(/can not be written \(\w+\)\. Make room .* or set DATA_DIR to another folder\./)
      .with.property('code', 'STORE_NOT_WRITABLE');
    rmSync(folder, { recursive: true });
  });
});
