import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { OnevoiceError } from '../../errors/onevoice-error.ts';

/** Byte offsets in lmdb's meta page (`MDB_meta` in its mdb.c). Numbers are little-endian; the magic and the page size have 32 bits, the others 64. */
const META = {
  start: 24,
  magic: 0,
  pageSize: 24,
  freeRoot: 64,
  mainRoot: 112,
  transaction: 128,
  length: 136,
};
const MAGIC = 0xbeefc0de;
/** The root of an empty tree. */
const NO_PAGE = 0xffff_ffff_ffff_ffffn;

/**
 * Refuses a file that is no data file, or that ends before the roots of its trees. lmdb maps the file and trusts it, so such a file would end
 * the process with a signal. Damage further inside is not detected. @throws `STORE_DAMAGED`
 */
export function refuseDamagedFile(folder: string): void {
  const path = join(folder, 'data.mdb');
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > 0 && !isWhole(file, size)) throw damaged(path);
  } finally {
    closeSync(file);
  }
}

function isWhole(file: number, size: number): boolean {
  const first = metaAt(file, META.start);
  if (first === undefined) return false;
  const pageSize = first.readUInt32LE(META.pageSize);
  const second = metaAt(file, pageSize + META.start);
  if (second === undefined) return false;
  const [a, b] = [first, second].map((meta) => meta.readBigUInt64LE(META.transaction));
  const newest = (a ?? 0n) > (b ?? 0n) ? first : second;
  // The number of the last page can't be used: lmdb may leave the last pages unwritten if the same transaction freed them.
  return [META.freeRoot, META.mainRoot].every((root) => {
    const page = newest.readBigUInt64LE(root);
    return page === NO_PAGE || (page + 1n) * BigInt(pageSize) <= BigInt(size);
  });
}

function metaAt(file: number, position: number): Buffer | undefined {
  const meta = Buffer.alloc(META.length);
  const read = readSync(file, meta, 0, META.length, position);
  return read === META.length && meta.readUInt32LE(META.magic) === MAGIC ? meta : undefined;
}

function damaged(path: string): OnevoiceError {
  return new OnevoiceError('STORE_DAMAGED', {
    detail: `${path} is not a whole data file. Restore the folder from a backup, or move it away to start with an empty one.`,
  });
}
