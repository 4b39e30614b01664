/** An amount in integer minor units (cents, fen) of an ISO 4217 currency. A type and no interface, so that it is JSON. */
export type Money = { amount: number; currency: string };
