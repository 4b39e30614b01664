/** The banner's line about Slack; `desk` is the id of the staff desk's channel, if there is a desk. */
export function slackLine(mode: 'socket' | 'http', desk: string | undefined): string {
  return `Slack: ${mode} mode, ${desk === undefined ? 'no staff desk' : `staff desk in ${desk}`}`;
}
