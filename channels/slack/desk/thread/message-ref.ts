/** The id of a staff message on the desk: its Slack channel and `ts`. */
export function messageRef(channel: string, ts: string): string {
  return `${channel}|${ts}`;
}

/** The channel and `ts` of a {@link messageRef}; undefined for other ids. */
export function locationOfRef(ref: string): { readonly channel: string; readonly ts: string } | undefined {
  const [, channel, ts] = /^([^|]+)\|(\d+\.\d+)$/.exec(ref) ?? [];
  return channel === undefined || ts === undefined ? undefined : { channel, ts };
}
