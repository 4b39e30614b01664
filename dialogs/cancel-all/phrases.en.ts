/** How customers ask for the cancellation of all that they have ordered, as the whole message; in the form of `comparable`. */
export const en: readonly RegExp[] = [
  /^(?:(?:please|just|ok|okay|then|so|well|now|i want to|i wanna|i d like to|i would like to|can you|could you|you can) ){0,4}cancel (?:everything|it all|all(?: of (?:it|them|my orders|the orders))?|(?:all )?(?:of )?(?:my|the) orders|all orders|every order|both(?: of)?(?: them)?(?: my| the)?(?: orders)?|the whole lot)(?: (?:please|now|then|for me|i ordered|i have ordered|at once)){0,4}$/,
];
