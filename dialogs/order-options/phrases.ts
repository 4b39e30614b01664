/** How customers ask in each language what can be done instead, as the whole message; in the form of `comparable`. */
export const WHAT_INSTEAD: { readonly [locale: string]: readonly RegExp[] } = {
  en: [
    /^(?:(?:and|so|but|ok|okay|well|then) ){0,3}(?:what (?:else )?(?:can|could|should|do) (?:i|we|you) do (?:instead|then|now|about (?:it|that)|for me)?|what (?:are|else are) my options|what (?:now|then|else|instead)|what (?:else )?(?:is|s) possible|is there (?:anything|something) else(?: i can do| you can do)?|what can be done(?: instead| then| about (?:it|that))?|any alternatives?|any other options?)(?: (?:then|now|instead|please))*$/,
  ],
  de: [
    /^(?:(?:und|aber|ok|also|na|dann|gut) ){0,3}(?:was (?:kann|könnte|soll|könnten|können) (?:ich|man|wir|sie) (?:(?:denn|dann|jetzt|stattdessen|sonst|da) ){0,3}(?:noch )?(?:tun|machen)|was (?:jetzt|nun|dann|sonst|geht(?: denn| dann| sonst| stattdessen| noch)*)|was (?:ist|wäre) (?:denn |dann |sonst |stattdessen )?möglich|welche (?:möglichkeiten|optionen) (?:habe|hab|gibt es)(?: ich)?|gibt es (?:eine )?(?:alternative|alternativen|andere möglichkeit))(?: (?:denn|dann|jetzt|stattdessen|sonst|noch))*$/,
  ],
  zh: [
    /^(?:那|那么|但|可是){0,2} ?(?:我|你们)?(?:还|现在|该|应该|能|可以|又|要){0,3}(?:怎么办|怎么处理|怎么弄|有什么(?:别的|其他)?(?:办法|选择|方案)|能做(?:点)?什么|有(?:别的|其他)(?:办法|选择|方案)吗?|咋办)(?:呢|啊|呀)*$/,
  ],
};
