/** The list of the orders of a customer who knows no order number. */
export const en = {
  'find-order-pick': () => 'These are your newest orders. Which one is it?',
  'find-order-none': () => "I can't find any orders of yours.",
  'choice-other-order': () => 'Another order',
};
