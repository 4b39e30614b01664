/** What customers ask of their account. */
export type AccountFact = 'balance' | 'address' | 'payments' | 'email';

/** How customers name in a language what they ask of their account. Each counts as a whole. */
export type AskedWords = Readonly<Record<AccountFact, readonly string[]>>;
