/** How customers ask once more about the order that was just told, as the whole message; in the form of `comparable`. */
export const de: readonly RegExp[] = [
  /^(?:(?:und|aber|also|ok|na|dann|nochmal) ){0,3}(?:wo ist (?:sie|es|das|die)(?: (?:denn|jetzt|gerade)){0,4}|wann(?: genau)?(?: (?:kommt|ist|wird) (?:sie|es|das|die)(?: (?:denn|dann|genau|an|da|geliefert)){0,4})?|(?:wie (?:ist|lautet)|was ist) die sendungsnummer|(?:die )?sendungsnummer|welcher paketdienst|wer liefert(?: (?:sie|es|das))?)(?: (?:nochmal|noch mal|bitte|jetzt|dann|genau)){0,4}$/,
];
