/** How customers say "the other one", as the whole message. */
export const de: readonly RegExp[] = [
  /^(?:(?:und|aber|nein|nee|nicht|ok|also|oh|sorry|ich meinte?|was ist mit|wie ist es mit|wo ist|wo bleibt|mit|stornieren sie) ){0,5}(?:die|das|der|den|meine?|dem) ander(?:e|en|es|er)(?: (?:bestellung|paket|lieferung|sendung))?(?: (?:meinte? ich|bitte|dann|auch|stattdessen|meine ich)){0,4}$/,
];
