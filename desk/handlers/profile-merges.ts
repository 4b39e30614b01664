import type { JsonObject } from '../../models/json.ts';
import type { Casework } from '../cases/casework.ts';

/** Shows what became of merging the customer's profile with another one. */
export function concludeMerge(work: Casework, done: boolean, value: JsonObject): void {
  const into = String(value['into'] ?? '');
  if (done) work.changeCard({ mergedInto: into });
  const text = done
    ? `This profile is merged with ${into}. "More" can take that back.`
    : 'The profiles were not merged: one of them does not exist, or is merged already.';
  work.post({ type: 'notice', text });
}

/** Shows what became of taking a merge back. */
export function concludeUnmerge(work: Casework, done: boolean): void {
  if (done) work.clearMerge();
  work.post({
    type: 'notice',
    text: done ? 'The merge was taken back.' : 'There was no merge to take back.',
  });
}
