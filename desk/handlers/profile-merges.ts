import type { JsonObject } from '../../models/json.ts';
import type { Casework } from '../cases/casework.ts';

/** Shows the result of the `merge-profiles` command. */
export function concludeProfileMerge(work: Casework, done: boolean, value: JsonObject): void {
  const into = String(value['into'] ?? '');
  if (done) work.changeCard({ mergedInto: into });
  const text = done
    ? `This profile is merged with ${into}. "More" can take that back.`
    : 'The profiles were not merged: one of them does not exist, or is merged already.';
  work.post({ type: 'notice', text });
}

/** Shows the result of the `unmerge-profiles` command. */
export function concludeProfileUnmerge(work: Casework, done: boolean): void {
  if (done) work.clearMerge();
  work.post({
    type: 'notice',
    text: done ? 'The merge was taken back.' : 'There was no merge to take back.',
  });
}
