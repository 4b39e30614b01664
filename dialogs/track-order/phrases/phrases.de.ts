/** How customers ask why an order takes so long, or say that it is late; in the form of `comparable`, as the whole message. */
export const de: readonly RegExp[] = [
  /^(?:(?:und|aber|also|ok|na|hm+|oh|puh) ){0,3}(?:warum|wieso|weshalb) (?:(?:dauert|braucht) (?:(?:das|es|sie|die lieferung|mein paket|meine bestellung) )?(?:denn |eigentlich |immer )?)?(?:so|derart) (?:lange?|spät|langsam|ewig)(?: (?:denn|dann|bitte|noch|schon|eigentlich|wieder|immer|hier))*$/,
  /^(?:(?:und|aber|also|ok|na|hm+|oh|puh) ){0,3}(?:das|es|dies) (?:dauert|braucht) (?:(?:mir|aber|ja|schon|echt|viel|zu|so|sehr|ganz|schön|wirklich) ){0,4}(?:lange?|ewig|ewigkeiten)(?: (?:denn|dann|bitte|noch|schon|eigentlich|wieder|immer|hier))*$/,
  /^(?:(?:und|aber|also|ok|na|hm+|oh|puh) ){0,3}(?:das|es|sie|die lieferung|das paket|die bestellung) (?:ist|kommt) (?:(?:aber|ja|schon|echt|viel|zu|so|sehr|ganz|schön|wirklich) ){0,4}(?:spät|verspätet|überfällig|langsam)(?: (?:denn|dann|bitte|noch|schon|eigentlich|wieder|immer|hier))*$/,
  /^(?:(?:und|aber|also|ok|na|hm+|oh|puh) ){0,3}(?:warum|wieso|weshalb) (?:ist|kommt) (?:das|es|sie|die lieferung|das paket|mein paket|die bestellung) (?:(?:denn|so|noch|immer) ){0,3}(?:spät|verspätet|nicht da|nicht an)(?: (?:denn|dann|bitte|noch|schon|eigentlich|wieder|immer|hier))*$/,
  /^(?:(?:und|aber|also|ok|na|hm+|oh|puh) ){0,3}wie lange (?:dauert (?:das|es) |soll (?:das|es) )?(?:denn )?noch(?: dauern)?(?: (?:denn|dann|bitte|noch|schon|eigentlich|wieder|immer|hier))*$/,
  /^(?:(?:und|aber|also|ok|na|hm+|oh|puh) ){0,3}dauert (?:(?:mir|das|es|aber|ja|viel|zu|so|sehr) ){0,4}lange?(?: (?:denn|dann|bitte|noch|schon|eigentlich|wieder|immer|hier))*$/,
  /^(?:(?:und|aber|also|ok|na|nein) ){0,3}(?:das|es|sie|die|mein paket|meine bestellung) (?:sollte|hätte|müsste) (?:doch |schon |längst |eigentlich |bereits ){0,3}(?:gestern|heute|letzte woche|vor tagen|längst|schon)(?: (?:schon|längst|da|hier|bei mir|ankommen|angekommen|geliefert|sein|werden|sollen|müssen))*$/,
];
