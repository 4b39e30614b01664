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
