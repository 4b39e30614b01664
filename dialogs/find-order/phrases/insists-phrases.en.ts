/** How customers insist on an order number that is not found, as the whole message. */
export const en: readonly RegExp[] = [
  /^(?:(?:but|yes|no|yeah|well|hey|of course|sure|look) ){0,3}(?:it|that|this|the number|the order number|number)(?: really| definitely| certainly)?(?: is| s|s)(?: really| definitely| certainly)? (?:my|mine|right|correct|the right|the correct)(?: (?:order|number|one|order number)){0,4}$/,
  /^(?:(?:but|yes|no|yeah|well) ){0,3}(?:i (?:did |really )?(?:order(?:ed)?|bought|placed) (?:it|that|this)|it exists|it (?:is|s) (?:there|in (?:the|my) (?:mail|email)))$/,
];
