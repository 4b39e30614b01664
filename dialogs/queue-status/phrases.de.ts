/** How customers ask how long they wait, or whether anybody is there; in the form of `comparable`. */
export const de: readonly RegExp[] = [
  /(?:^|\s)wie lang(?:e)?(?:\s|$)(?!.{0,100}(?:liefer|versand|erstatt|rücks|garantie|bestell|paket|post))/,
  /warteschlange|wartezeit|in der schlange|warte (?:immer )?noch/,
  /(?:jemand|wer|sie|ihr)(?: \S{1,40}){0,2} (?:da|hier|online|erreichbar)(?:\s|$)|(?:^|\s)da (?:noch |überhaupt )?(?:jemand|wer)(?:\s|$)|^(?:noch )?da$/,
  /(?:^|\s)wann (?:meldet|kommt|antwortet|schreibt|bin ich|ist jemand|sind sie|seid ihr|wird)/,
  /vor mir|an der reihe|bin ich (?:bald |endlich )?dran|mein(?:en)? platz/,
];
