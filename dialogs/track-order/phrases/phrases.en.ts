/** How customers ask why an order takes so long, or say that it is late; in the form of `comparable`, as the whole message. */
export const en: readonly RegExp[] = [
  /^(?:(?:and|but|so|ok|okay|well|hm{1,9}|ugh|wow|oh) ){0,3}why (?:(?:is|does|did|has|do|are) |s )?(?:it |this |that |they |you |delivery |my (?:order|parcel|package) )?(?:been |be )?(?:taking |take |taken |took )?(?:so|this|that|too) (?:long|slow|late|delayed)(?: (?:then|now|though|please|already|always|again|anyway)){0,4}$/,
  /^(?:(?:and|but|so|ok|okay|well|hm{1,9}|ugh|wow|oh) ){0,3}why (?:is|s) (?:it|this|that|my (?:order|parcel|package)) (?:still )?(?:late|delayed|slow|not here(?: yet)?)(?: (?:then|now|though|please|already|always|again|anyway)){0,4}$/,
  /^(?:(?:and|but|so|ok|okay|well|hm{1,9}|ugh|wow|oh) ){0,3}(?:it|this|that)(?: is| s|s) (?:(?:so|too|very|really|already|still|pretty|quite|running|a bit) ){0,3}(?:late|slow|delayed|overdue|long)(?: (?:then|now|though|please|already|always|again|anyway)){0,4}$/,
  /^(?:(?:and|but|so|ok|okay|well|hm{1,9}|ugh|wow|oh) ){0,3}(?:(?:it|this|that)(?: is| s|s) )?taking (?:(?:so|too|very|really|way) ){0,2}(?:long|ages|forever)(?: (?:then|now|though|please|already|always|again|anyway)){0,4}$/,
  /^(?:(?:and|but|so|ok|okay|well|hm{1,9}|ugh|wow|oh) ){0,3}(?:it|this|that) takes (?:(?:so|too|very|quite|way|a) ){0,2}(?:long|ages|forever|while|long time)(?: (?:then|now|though|please|already|always|again|anyway)){0,4}$/,
  /^(?:(?:and|but|so|ok|okay|well|hm{1,9}|ugh|wow|oh) ){0,3}what (?:is|s) (?:taking so long|the delay|the hold ?up|taking it so long)(?: (?:then|now|though|please|already|always|again|anyway)){0,4}$/,
  /^(?:(?:and|but|so|ok|okay|well|hm{1,9}|ugh|wow|oh) ){0,3}(?:so|too) (?:late|slow|long)(?: (?:then|now|though|please|already|always|again|anyway)){0,4}$/,
  /^(?:(?:and|but|so|ok|okay|well|no) ){0,3}(?:it|that|this|my (?:order|parcel|package)) (?:should|was supposed to|ought to) (?:already )?(?:have |be |arrive )(?:\w{1,12} ){0,3}(?:yesterday|already|by now|today|here|days ago|last week|long ago)(?: (?:already|by now|yesterday|ages ago|long ago)){0,4}$/,
];
