/** How customers say "the other one", as the whole message. */
export const en: readonly RegExp[] = [
  /^(?:(?:and|but|no|not|nope|ok|okay|so|oh|sorry|i meant?|what about|how about|wheres?|where is|where s|what is|its|it s|cancel|for|with) ){0,5}(?:(?:that|this) one )?(?:(?:the|my|that) )?other (?:one|order|parcel|package|delivery)s?(?: (?:i meant?|please|then|instead|too|as well)){0,4}$/,
];
