/** Guesses at the e-mail address or postcode of an order, for a whole episode. */
export const MAX_MISMATCHES = 3;

/** Order numbers that fit no order of the customer, for a whole episode. */
export const MAX_UNKNOWN_ORDERS = 3;

/** One-time codes sent, for a whole episode; the shop has its own limit per address. */
export const MAX_CODES = 3;
