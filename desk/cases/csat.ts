import type { Casework } from './casework.ts';

/** Stores the CSAT score of a case, from 1 to 5, and shows it in the thread. A case is rated at most once. */
export function storeCsat(work: Casework, score: number): void {
  if (work.case.csat !== undefined) return;
  work.change({ csat: score });
  work.post({ type: 'notice', text: `The customer rated this conversation ${score} of 5.` });
}
