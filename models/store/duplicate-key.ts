/** Whether a write failed because a unique index already holds its key (MongoDB's error code 11000). */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
