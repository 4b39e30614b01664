import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';

/** Most bytes of a Unix socket's path: `sun_path` of the address has 104 on macOS and 108 on Linux, the closing zero included. */
const LONGEST = 103;

/**
 * Where the server of a data folder listens for commands: a Unix socket in the folder, on Windows a named pipe. Undefined where the folder's path
 * is too long for a socket, from the root and from the working folder.
 */
export function socketPath(dataDir: string): string | undefined {
  if (process.platform === 'win32') {
    const id = createHash('sha256').update(dataDir.toLowerCase()).digest('hex').slice(0, 32);
    return `\\\\.\\pipe\\onevoice-${id}`;
  }
  const path = join(dataDir, 'control.sock');
  return [path, relative('.', path)].find((candidate) => Buffer.byteLength(candidate) <= LONGEST);
}
