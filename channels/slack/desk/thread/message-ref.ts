/** A message of Slack's as the desk knows it: its place in one word. */
export function messageRef(channel: string, ts: string): string {
  return `${channel}|${ts}`;
}

/** The place that a word of {@link messageRef} names; undefined for anything else. */
export function placeOfRef(ref: string): { readonly channel: string; readonly ts: string } | undefined {
  const [, channel, ts] = /^([^|]+)\|(\d+\.\d+)$/.exec(ref) ?? [];
  return channel === undefined || ts === undefined ? undefined : { channel, ts };
}
