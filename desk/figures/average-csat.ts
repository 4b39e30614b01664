/** The average CSAT score, from 1 to 5; null without scores. */
export function averageCsat(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
