/** How customers say that they do not know the order number, or ask where it stands; in the form of `comparable`. */
export const de: readonly RegExp[] = [
  /(?:^|\s)(?:weiß|weiss|kenne?|habe?|hab|finde?|find|sehe?|erinnere) (?:\S{1,40} ){0,4}?(?:nicht|nich|ned|net|keine|keinen)(?:\s|$)/,
  /(?:^|\s)nicht (?:mehr )?(?:zur hand|parat|da|griffbereit|im kopf|bekannt|gefunden|bekommen)(?:\s|$)/,
  /keine ahnung|keinen plan|keine (?:bestell)?nummer|ohne (?:bestell)?nummer|nicht sicher/,
  /nicht (?:mehr |genau ){0,3}erinnern|vergessen|verloren|verlegt|gelöscht|weggeworfen|unbekannt/,
  /(?:^|\s)wo (?:finde|find|steht|sehe|seh|kann|bekomme|krieg|soll|ist (?:die|sie|denn|das))/,
  /(?:^|\s)wie (?:finde|komme|bekomme|erfahre) ich|^(?:welche|was für eine) (?:bestell)?nummer|was ist (?:die|eine|denn) (?:die |eine )?bestellnummer/,
];
