import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { refuseDamagedFile } from '../../../../models/embedded/storage/data-file.ts';

const PAGE = 4096;
const NO_PAGE = 0xffff_ffff_ffff_ffffn;

/** What a meta page says: the number of its transaction and the roots of the two trees. */
interface Meta {
  readonly transaction: bigint;
  readonly roots: readonly [free: bigint, main: bigint];
  readonly magic?: number;
}

/** A data file of so many bytes, with its two meta pages. */
function fileOf(size: number, first: Meta, second: Meta): Buffer {
  const bytes = Buffer.alloc(2 * PAGE);
  for (const [page, { transaction, roots, magic = 0xbeefc0de }] of [first, second].entries()) {
    const start = page * PAGE + 24;
    bytes.writeUInt32LE(magic, start);
    bytes.writeUInt32LE(PAGE, start + 24);
    bytes.writeBigUInt64LE(roots[0], start + 64);
    bytes.writeBigUInt64LE(roots[1], start + 112);
    bytes.writeBigUInt64LE(transaction, start + 128);
  }
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, size - bytes.length))]).subarray(0, size);
}

describe('a data file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-data-file-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function verdict(bytes: Buffer | undefined): unknown {
    if (bytes !== undefined) writeFileSync(join(folder, 'data.mdb'), bytes);
    try {
      refuseDamagedFile(folder);
      return 'whole';
    } catch (error) {
      return (error as { code?: unknown }).code;
    }
  }

  const EMPTY: Meta = { transaction: 0n, roots: [NO_PAGE, NO_PAGE] };
  const USED: Meta = { transaction: 5n, roots: [2n, 3n] };

  it('may be missing, empty, or new', () => {
    expect(verdict(undefined)).to.equal('whole');
    expect(verdict(Buffer.alloc(0))).to.equal('whole');
    expect(verdict(fileOf(2 * PAGE, EMPTY, EMPTY))).to.equal('whole');
  });

  it('is whole up to the roots of its trees, and not a byte less', () => {
    expect(verdict(fileOf(4 * PAGE, EMPTY, USED))).to.equal('whole');
    expect(verdict(fileOf(4 * PAGE - 1, EMPTY, USED))).to.equal('STORE_DAMAGED');
    expect(verdict(fileOf(4 * PAGE - 1, EMPTY, { ...USED, roots: [3n, 2n] }))).to.equal('STORE_DAMAGED');
    expect(verdict(fileOf(3 * PAGE, EMPTY, { ...USED, roots: [NO_PAGE, 2n] }))).to.equal('whole');
  });

  it('is judged by the newer of its two meta pages', () => {
    const older: Meta = { transaction: 4n, roots: [2n, 99n] };
    expect(verdict(fileOf(4 * PAGE, USED, older))).to.equal('whole');
    expect(verdict(fileOf(4 * PAGE, older, USED))).to.equal('whole');
    expect(verdict(fileOf(4 * PAGE, { ...older, transaction: 6n }, USED))).to.equal('STORE_DAMAGED');
    expect(verdict(fileOf(4 * PAGE, USED, { ...older, transaction: 6n }))).to.equal('STORE_DAMAGED');
  });

  it('is none without both of them', () => {
    expect(verdict(Buffer.from('some text'))).to.equal('STORE_DAMAGED');
    expect(verdict(fileOf(2 * PAGE, { ...EMPTY, magic: 1 }, EMPTY))).to.equal('STORE_DAMAGED');
    expect(verdict(fileOf(2 * PAGE, EMPTY, { ...EMPTY, magic: 1 }))).to.equal('STORE_DAMAGED');
    expect(verdict(fileOf(PAGE, EMPTY, EMPTY))).to.equal('STORE_DAMAGED');
    expect(verdict(fileOf(PAGE + 24 + 135, EMPTY, EMPTY))).to.equal('STORE_DAMAGED');
    expect(verdict(fileOf(PAGE + 24 + 136, EMPTY, EMPTY))).to.equal('whole');
  });
});
