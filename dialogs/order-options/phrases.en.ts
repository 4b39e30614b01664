/** How customers ask what can be done instead, as the whole message; in the form of `comparable`. */
export const en: readonly RegExp[] = [
  /^(?:(?:and|so|but|ok|okay|well|then) ){0,3}(?:what (?:else )?(?:can|could|should|do) (?:i|we|you) do (?:instead|then|now|about (?:it|that)|for me)?|what (?:are|else are) my options|what (?:now|then|else|instead)|what (?:else )?(?:is|s) possible|is there (?:anything|something) else(?: i can do| you can do)?|what can be done(?: instead| then| about (?:it|that))?|any alternatives?|any other options?)(?: (?:then|now|instead|please)){0,4}$/,
];
