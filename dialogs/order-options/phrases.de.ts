/** How customers ask what can be done instead, as the whole message; in the form of `comparable`. */
export const de: readonly RegExp[] = [
  /^(?:(?:und|aber|ok|also|na|dann|gut) ){0,3}(?:was (?:kann|könnte|soll|könnten|können) (?:ich|man|wir|sie) (?:(?:denn|dann|jetzt|stattdessen|sonst|da) ){0,3}(?:noch )?(?:tun|machen)|was (?:jetzt|nun|dann|sonst|geht(?: denn| dann| sonst| stattdessen| noch){0,4})|was (?:ist|wäre) (?:denn |dann |sonst |stattdessen )?möglich|welche (?:möglichkeiten|optionen) (?:habe|hab|gibt es)(?: ich)?|gibt es (?:eine )?(?:alternative|alternativen|andere möglichkeit))(?: (?:denn|dann|jetzt|stattdessen|sonst|noch)){0,4}$/,
];
