/** How customers say that they do not know the order number, or ask where it stands; in the form of `comparable`. */
export const en: readonly RegExp[] = [
  /\b(?:don t|do not|dont|didn t|did not|can t|cannot|can not|cant|couldn t|haven t|have not|havent|never)(?: \w{1,40}){0,2} (?:know|have|remember|recall|find|found|see|got|get|keep|kept|received)\b/,
  /\b(?:haven t|have not|havent|don t have|without) (?:got )?(?:it|one|that|any|the|my|a)\b/,
  /\bno (?:idea|clue|number|order number)\b|\bnot sure\b|^not known$|^unknown$|\b(?:dunno|idk)\b/,
  /\b(?:lost|forgot|forgotten|misplaced|deleted|threw away)\b/,
  /\bwhere\b(?! (?:is|are|s) (?:my|the) (?:order|parcel|package)\b(?! (?:number|no|id)\b)).{0,100}\b(?:find|see|look|get|number|it|that|written|stand)\b/,
  /\bhow (?:do|can|would|should) i (?:find|know|get|see|look)\b/,
  /\bwhat (?:is |s )?(?:an? |the |my )?(?:order )?(?:number|id)\b|^(?:what|which) (?:order )?number$/,
];

/** How customers say "the other one", as the whole message. */
export const enOther: readonly RegExp[] = [
  /^(?:(?:and|but|no|not|nope|ok|okay|so|oh|sorry|i meant?|what about|how about|wheres?|where is|where s|what is|its|it s|cancel|for|with) ){0,5}(?:(?:that|this) one )?(?:(?:the|my|that) )?other (?:one|order|parcel|package|delivery)s?(?: (?:i meant?|please|then|instead|too|as well))*$/,
];

/** How customers insist on an order number that is not found, as the whole message. */
export const enInsists: readonly RegExp[] = [
  /^(?:(?:but|yes|no|yeah|well|hey|of course|sure|look) ){0,3}(?:it|that|this|the number|the order number|number)(?: really| definitely| certainly)?(?: is| s|s)(?: really| definitely| certainly)? (?:my|mine|right|correct|the right|the correct)(?: (?:order|number|one|order number))*$/,
  /^(?:(?:but|yes|no|yeah|well) ){0,3}(?:i (?:did |really )?(?:order(?:ed)?|bought|placed) (?:it|that|this)|it exists|it (?:is|s) (?:there|in (?:the|my) (?:mail|email)))$/,
];
