/** Most wrong guesses at the e-mail address or postcode of an order in an episode. */
export const MAX_MISMATCHES = 3;

/** Most order numbers in an episode that fit no order of the customer. */
export const MAX_UNKNOWN_ORDERS = 3;

/** Most one-time codes sent in an episode; the shop has its own limits per order and customer. */
export const MAX_CODES = 3;
