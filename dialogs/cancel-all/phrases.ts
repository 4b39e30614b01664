/** How customers ask in each language for the cancellation of all that they have ordered, as the whole message; in the form of `comparable`. */
export const CANCEL_EVERYTHING: { readonly [locale: string]: readonly RegExp[] } = {
  en: [
    /^(?:(?:please|just|ok|okay|then|so|well|now|i want to|i wanna|i d like to|i would like to|can you|could you|you can) ){0,4}cancel (?:everything|it all|all(?: of (?:it|them|my orders|the orders))?|(?:all )?(?:of )?(?:my|the) orders|all orders|every order|both(?: of)?(?: them)?(?: my| the)?(?: orders)?|the whole lot)(?: (?:please|now|then|for me|i ordered|i have ordered|at once))*$/,
  ],
  de: [
    /^(?:(?:bitte|dann|einfach|ok|also|jetzt|ich möchte|ich will|können sie|kannst du) ){0,4}(?:(?:stornieren?|storniere|stornier|canceln) (?:sie )?(?:bitte )?(?:einfach )?(?:alles|alle|beide|meine bestellungen|alle (?:meine )?bestellungen|beide bestellungen)|(?:einfach )?(?:alles|alle|beide|alle (?:meine )?bestellungen|beide bestellungen)(?: bitte)? (?:stornieren|canceln|absagen))(?: (?:bitte|jetzt|sofort|dann))*$/,
  ],
  zh: [
    /^(?:那|请|就|我要|我想|帮我|麻烦|直接|给我|把|你们){0,4} ?(?:(?:全部|全都|所有|都|统统)(?:的)?(?:订单)?(?:都|给我|帮我|全)?取消|取消(?:全部|所有|全|一切)(?:的)?(?:订单)?|(?:订单|两个|两单)(?:全部|全都|都)取消)(?:了|吧|掉|算了)*$/,
  ],
};
