/** The facts of the banner of `onevoice start`. */
export interface BannerFacts {
  readonly address: string;
  readonly demo: boolean;
  readonly store: string;
  /** Lines of other channels. */
  readonly extra?: readonly string[];
  /** The Direct Line secret, if it was generated for development. */
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
    `  Direct Line endpoint: ${facts.address}/v3/directline`,
    ...(facts.secret === undefined ? [] : [`  DIRECTLINE_SECRET: ${facts.secret} (made up for development)`]),
    ...(facts.extra ?? []).map((line) => `  ${line}`),
    `  Store: ${facts.store}`,
    'Stop with Ctrl+C.',
  ];
}
