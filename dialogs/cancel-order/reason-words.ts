/** How customers say a reason for a cancellation, by the reason as shops name it. The first one is how the bot says it. */
export type ReasonWords = { readonly [reason: string]: readonly string[] };
