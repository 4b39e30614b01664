/** How customers say that they do not know the order number, or ask where it stands; in the form of `comparable`. */
export const de: readonly RegExp[] = [
  /(?:^|\s)(?:weiß|weiss|kenne?|habe?|hab|finde?|find|sehe?|erinnere) (?:\S{1,40} ){0,4}?(?:nicht|nich|ned|net|keine|keinen)(?:\s|$)/,
  /(?:^|\s)nicht (?:mehr )?(?:zur hand|parat|da|griffbereit|im kopf|bekannt|gefunden|bekommen)(?:\s|$)/,
  /keine ahnung|keinen plan|keine (?:bestell)?nummer|ohne (?:bestell)?nummer|nicht sicher/,
  /nicht (?:mehr |genau ){0,3}erinnern|vergessen|verloren|verlegt|gelöscht|weggeworfen|unbekannt/,
  /(?:^|\s)wo (?:finde|find|steht|sehe|seh|kann|bekomme|krieg|soll|ist (?:die|sie|denn|das))/,
  /(?:^|\s)wie (?:finde|komme|bekomme|erfahre) ich|^(?:welche|was für eine) (?:bestell)?nummer|was ist (?:die|eine|denn) (?:die |eine )?bestellnummer/,
];

/** How customers say "the other one", as the whole message. */
export const deOther: readonly RegExp[] = [
  /^(?:(?:und|aber|nein|nee|nicht|ok|also|oh|sorry|ich meinte?|was ist mit|wie ist es mit|wo ist|wo bleibt|mit|stornieren sie) ){0,5}(?:die|das|der|den|meine?|dem) ander(?:e|en|es|er)(?: (?:bestellung|paket|lieferung|sendung))?(?: (?:meinte? ich|bitte|dann|auch|stattdessen|meine ich))*$/,
];

/** How customers insist on an order number that is not found, as the whole message. */
export const deInsists: readonly RegExp[] = [
  /^(?:(?:doch|aber|ja|nein|klar|natürlich) ){0,3}(?:das|die|es|sie)(?: nummer| bestellnummer| bestellung)? (?:ist|stimmt|gehört)(?: (?:aber|doch|wirklich|sicher|ganz|schon|so)){0,3}(?: (?:meine?|mir|richtig|von mir|korrekt))?(?: bestellung| nummer)?$/,
  /^(?:(?:doch|aber|ja) ){0,3}(?:ich habe? (?:das|die|sie) (?:doch )?bestellt|die gibt es(?: doch)?)$/,
];
