import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

/** Bytes that are hashed at once: about a millisecond. */
const STEP = 1024 * 1024;

/** A hash of a mail's bytes, made in steps between which others are served. */
export async function hashOf(raw: Buffer): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < raw.length; at += STEP) {
    if (at > 0) await setImmediate();
    hash.update(raw.subarray(at, at + STEP));
  }
  return hash.digest('base64url');
}
