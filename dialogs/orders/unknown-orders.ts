/** Most order numbers in an episode that fit no order of the customer; the counter is `unknown-order`, over all dialogs. */
export const MAX_UNKNOWN_ORDERS = 3;
