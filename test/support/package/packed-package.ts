import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../source-files.ts';

const run = promisify(execFile);

/** A file of a package: its path in it, and its bytes. */
interface PackedFile {
  readonly path: string;
  readonly size: number;
}

/** The package as it would be published, in a folder of its own. */
export interface PackedPackage {
  /** The path of the tarball. */
  readonly tarball: string;
  readonly bytes: Uint8Array;
  readonly files: readonly PackedFile[];
  remove(): Promise<void>;
}

/** Builds and packs the package, as `npm publish` does. */
export async function packPackage(): Promise<PackedPackage> {
  const folder = await mkdtemp(join(tmpdir(), 'onevoice-packed-'));
  const args = [
    'pack',
    '--json',
    '--ignore-scripts=false',
    '--foreground-scripts=false',
    '--pack-destination',
    folder,
  ];
  const { stdout } = await run('npm', args, { cwd: ROOT, maxBuffer: 2 ** 24 });
  const [packed] = JSON.parse(stdout) as { filename: string; files: PackedFile[] }[];
  if (packed === undefined) throw new Error(`npm packed nothing: ${stdout}`);
  const tarball = join(folder, packed.filename);
  return {
    tarball,
    bytes: new Uint8Array(await readFile(tarball)),
    files: packed.files,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
