/** How customers ask for the cancellation of all that they have ordered, as the whole message; in the form of `comparable`. */
export const de: readonly RegExp[] = [
  /^(?:(?:bitte|dann|einfach|ok|also|jetzt|ich möchte|ich will|können sie|kannst du) ){0,4}(?:(?:stornieren?|storniere|stornier|canceln) (?:sie )?(?:bitte )?(?:einfach )?(?:alles|alle|beide|meine bestellungen|alle (?:meine )?bestellungen|beide bestellungen)|(?:einfach )?(?:alles|alle|beide|alle (?:meine )?bestellungen|beide bestellungen)(?: bitte)? (?:stornieren|canceln|absagen))(?: (?:bitte|jetzt|sofort|dann)){0,4}$/,
];
