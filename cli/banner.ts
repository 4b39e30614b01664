/** What `onevoice start` tells the person who started it. */
export interface BannerFacts {
  readonly address: string;
  readonly demo: boolean;
  readonly store: string;
  /** What of Slack is on, in words. */
  readonly slack?: string;
  /** What of e-mail is on, in words. */
  readonly email?: string;
  /** Shown only where it was made up for development. */
  readonly secret?: string;
}

/** The lines printed when the server is ready. */
export function banner(facts: BannerFacts): string[] {
  return [
    `Onevoice is ready at ${facts.address}`,
    ...(facts.demo
      ? [
          `  Demo shop: ${facts.address}/`,
          `  Outbox (one-time codes arrive here): ${facts.address}/demo/outbox`,
        ]
      : []),
    ...(facts.slack === undefined ? [] : [`  Slack: ${facts.slack}`]),
    ...(facts.email === undefined ? [] : [`  E-mail: ${facts.email}`]),
    `  Direct Line endpoint: ${facts.address}/v3/directline`,
    ...(facts.secret === undefined ? [] : [`  DIRECTLINE_SECRET: ${facts.secret} (made up for development)`]),
    `  Store: ${facts.store}`,
    'Stop with Ctrl+C.',
  ];
}
