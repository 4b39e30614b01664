import { createHash } from 'node:crypto';

/**
 * A short id derived from several parts: the same parts give the same id. 22 characters of base64url (132 bits of SHA-256) over JSON, so
 * that two lists of parts never meet by being joined.
 */
export function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
