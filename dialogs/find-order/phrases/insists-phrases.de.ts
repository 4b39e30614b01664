/** How customers insist on an order number that is not found, as the whole message. */
export const de: readonly RegExp[] = [
  /^(?:(?:doch|aber|ja|nein|klar|natürlich) ){0,3}(?:das|die|es|sie)(?: nummer| bestellnummer| bestellung)? (?:ist|stimmt|gehört)(?: (?:aber|doch|wirklich|sicher|ganz|schon|so)){0,3}(?: (?:meine?|mir|richtig|von mir|korrekt))?(?: bestellung| nummer)?$/,
  /^(?:(?:doch|aber|ja) ){0,3}(?:ich habe? (?:das|die|sie) (?:doch )?bestellt|die gibt es(?: doch)?)$/,
];
