/** The list of the orders of a customer who knows no order number. */
export const en = {
  'find-order-pick': () => 'These are your newest orders. Which one is it?',
  'find-order-none': () => "I can't find any orders of yours.",
  'find-order-no-other': () => "I can't find another order of yours.",
  'find-order-no-such': () =>
    "I believe you, but there is no order with that number among yours that I can see, so I can't do anything with it. A person from our team can look for it.",
  'choice-other-order': () => 'Another order',
};
