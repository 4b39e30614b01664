/** An amount in integer minor units (cents, fen) of an ISO 4217 currency; a type, so that it passes as JSON. */
export type Money = { amount: number; currency: string };
