/** How customers ask once more about the order that was just told, as the whole message; in the form of `comparable`. */
export const en: readonly RegExp[] = [
  /^(?:(?:and|but|so|ok|okay|sorry|then|wait) ){0,3}(?:where (?:is|s) (?:it|that one|this one)|when(?: exactly)?(?: (?:is|does|will|s) (?:it|that|this)(?: (?:come|coming|arrive|arriving|be here|get here|be delivered|due))?)?|what (?:is|s) (?:the|its|my) tracking (?:number|id|code|no)|(?:the )?tracking (?:number|link|code)|which carrier|who (?:delivers|brings) it)(?: (?:again|now|then|please|exactly)){0,4}$/,
];
