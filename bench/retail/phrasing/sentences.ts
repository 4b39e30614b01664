/** Ways to say the same: at least five, so that no bot can learn them by heart. `O` is how the order is named, `I` the items, `P` the way to pay. */
type Phrasings<Of extends Readonly<Record<string, string>>> = readonly [
  (of: Of) => string,
  ...((of: Of) => string)[],
];

type Ordered = { order: string };

export const INTRODUCE_BY_EMAIL: Phrasings<{ name: string; email: string }> = [
  ({ name, email }) => `Hi, I'm ${name}, my email is ${email}.`,
  ({ email }) => `Hello, my email address is ${email}`,
  ({ name, email }) => `My name is ${name} and my email is ${email}.`,
  ({ name, email }) => `Good morning! This is ${name}. You can find me under ${email}.`,
  ({ email }) => `hey, ${email} is the email on my account`,
  ({ name, email }) => `${name} here, I ordered with ${email}.`,
];

export const INTRODUCE_BY_NAME: Phrasings<{ name: string; zip: string }> = [
  ({ name, zip }) => `Hi, my name is ${name} and my zip code is ${zip}.`,
  ({ name, zip }) => `I'm ${name}, zip code ${zip}`,
  ({ name, zip }) => `Hello, this is ${name}. My zip is ${zip}.`,
  ({ name, zip }) => `My full name is ${name}, and I live in ${zip}.`,
  ({ name, zip }) => `hey there, ${name} here, zip ${zip}`,
];

export const CANCEL: Phrasings<Ordered & { because: string }> = [
  ({ order, because }) => `I'd like to cancel ${order}, ${because}.`,
  ({ order, because }) => `Please cancel ${order}. ${sentence(because)}.`,
  ({ order, because }) => `Can you cancel ${order} for me? ${sentence(because)}.`,
  ({ order, because }) => `I want ${order} cancelled because ${because}.`,
  ({ order, because }) => `${sentence(because)}, so could you stop ${order} before it goes out?`,
  ({ order, because }) => `I need to call off ${order}, ${because}`,
];

export const REASON_NOT_NEEDED: Phrasings<Record<never, string>> = [
  () => "I don't need it anymore",
  () => "it's no longer needed",
  () => 'I no longer need it',
  () => "I don't need it any more",
  () => "I have no need for it now, it's no longer needed",
];

export const REASON_BY_MISTAKE: Phrasings<Record<never, string>> = [
  () => 'I ordered it by mistake',
  () => 'it was ordered by mistake',
  () => 'I placed it by accident',
  () => 'that order was a mistake',
  () => 'I ordered by mistake',
];

export const RETURN: Phrasings<Ordered & { items: string; payment: string }> = [
  ({ order, items, payment }) =>
    `I'd like to return the ${items} from ${order}. Please refund it to my ${payment}.`,
  ({ order, items, payment }) =>
    `I want to send back the ${items} of ${order} and get the money on my ${payment}.`,
  ({ order, items, payment }) =>
    `Can I return the ${items} in ${order}? The refund should go to my ${payment}.`,
  ({ order, items, payment }) =>
    `The ${items} I got with ${order} has to go back. Refund to my ${payment} please.`,
  ({ order, items, payment }) =>
    `I'm not happy with the ${items} from ${order} and want to return that, with the refund to my ${payment}.`,
  ({ order, items, payment }) => `hi, return request for ${order}: ${items}. refund via ${payment}`,
];

export const EXCHANGE: Phrasings<Ordered & { swaps: string; payment: string }> = [
  ({ order, swaps, payment }) =>
    `I'd like to exchange something of ${order}: ${swaps}. Please use my ${payment} for the difference.`,
  ({ order, swaps, payment }) =>
    `Can I exchange ${swaps}? It's ${order}, and any difference goes to my ${payment}.`,
  ({ order, swaps, payment }) =>
    `About ${order}: I want to swap ${swaps}. Settle the price difference with my ${payment}.`,
  ({ order, swaps, payment }) =>
    `I received ${order} and want an exchange, ${swaps}. My ${payment} can be charged.`,
  ({ order, swaps, payment }) => `Please exchange ${swaps} from ${order}, paying with my ${payment}`,
];

export const CHANGE_ITEMS: Phrasings<Ordered & { swaps: string; payment: string }> = [
  ({ order, swaps, payment }) =>
    `I'd like to change something in ${order}: ${swaps}. Please use my ${payment} for the difference.`,
  ({ order, swaps, payment }) =>
    `Can you modify ${order} before it ships? I want to change ${swaps}. Charge or refund my ${payment}.`,
  ({ order, swaps, payment }) =>
    `I picked the wrong version in ${order}. Please change ${swaps}, via my ${payment}.`,
  ({ order, swaps, payment }) =>
    `For ${order} I want to switch ${swaps}. The difference goes on my ${payment}.`,
  ({ order, swaps, payment }) =>
    `${sentence(order)} hasn't shipped yet, right? Then please change ${swaps}. Payment by my ${payment}.`,
];

export const CHANGE_PAYMENT: Phrasings<Ordered & { payment: string }> = [
  ({ order, payment }) => `I'd like to pay ${order} with my ${payment} instead.`,
  ({ order, payment }) => `Please change the payment of ${order} to my ${payment}.`,
  ({ order, payment }) => `Can you switch the payment method for ${order} to my ${payment}?`,
  ({ order, payment }) => `I want ${order} to be charged to my ${payment}.`,
  ({ order, payment }) => `For ${order}, use my ${payment} as the payment method please`,
];

export const CHANGE_ADDRESS: Phrasings<Ordered & { address: string }> = [
  ({ order, address }) => `Please send ${order} to another address: ${address}.`,
  ({ order, address }) => `I'd like to change the shipping address of ${order} to ${address}.`,
  ({ order, address }) => `Can you deliver ${order} to ${address} instead?`,
  ({ order, address }) => `The address on ${order} is wrong. It should be ${address}.`,
  ({ order, address }) => `${sentence(order)} has to go to ${address}, could you update that?`,
];

export const ACCOUNT: Phrasings<{ address: string }> = [
  ({ address }) => `I've moved. Please change my default address to ${address}.`,
  ({ address }) => `My new home address is ${address}, please update my profile.`,
  ({ address }) => `Can you update the default address of my account to ${address}?`,
  ({ address }) => `I'd like to change the address in my profile. It's ${address} now.`,
  ({ address }) => `please set my account's default address to ${address}`,
];

/** What somebody says who lets the questions come. */
export const BRIEFLY = {
  cancel: [
    () => 'I want to cancel an order',
    () => 'I need to cancel something I ordered',
    () => 'Can you cancel an order for me?',
    () => "I'd like to cancel my order.",
    () => 'cancel an order please',
  ],
  return: [
    () => 'I want to return something',
    () => "I'd like to send something back.",
    () => 'How can I return an item? I want to do that.',
    () => 'I need to make a return.',
    () => 'return please',
  ],
  exchange: [
    () => 'I want to exchange something',
    () => "I'd like to exchange an item I received.",
    () => 'Can I exchange an article?',
    () => 'I need an exchange.',
    () => 'exchange an item please',
  ],
  'change-items': [
    () => 'I want to change an item in my order',
    () => "I'd like to modify an order that hasn't been sent.",
    () => 'Can I change the items of an order?',
    () => 'I need to change an article in a pending order.',
    () => 'change items of an order',
  ],
  'change-payment': [
    () => 'I want to pay an order in another way',
    () => "I'd like to change the payment method of an order.",
    () => 'Can I change how an order is paid?',
    () => 'I need another payment method on my order.',
    () => 'change payment of an order',
  ],
  'change-address': [
    () => 'I want to change the address of an order',
    () => "I'd like an order to be sent somewhere else.",
    () => 'Can I change the delivery address of my order?',
    () => 'I need a different shipping address on an order.',
    () => 'change shipping address of an order',
  ],
  account: [
    () => 'I want to change my default address',
    () => "I've moved and need to update my address.",
    () => 'Can I change the address of my account?',
    () => 'I need to update my default address.',
    () => 'change my default address',
  ],
} satisfies Readonly<Record<string, readonly [() => string, ...(() => string)[]]>>;

/** A change of an item, within a sentence. */
export const SWAP: Phrasings<{ item: string; wanted: string }> = [
  ({ item, wanted }) => `the ${item} for one with ${wanted}`,
  ({ item, wanted }) => `the ${item} to ${wanted}`,
  ({ item, wanted }) => `the ${item} to the version with ${wanted}`,
  ({ item, wanted }) => `my ${item} for the one with ${wanted}`,
  ({ item, wanted }) => `the ${item} to one that has ${wanted}`,
];

export const YES: Phrasings<Record<never, string>> = [
  () => 'yes',
  () => 'Yes, please.',
  () => 'yes, go ahead',
  () => "Yes, that's right.",
  () => 'yep, do it',
  () => 'Yes, I confirm.',
];

export const NO: Phrasings<Record<never, string>> = [
  () => 'no',
  () => 'No, thank you.',
  () => "no, don't do that",
  () => "No, I'd rather not.",
  () => 'nope',
];

export const CHANGED_MIND: Phrasings<{ wish: string }> = [
  ({ wish }) => `Wait, I've changed my mind. ${wish}`,
  ({ wish }) => `Actually no, not that. ${wish}`,
  ({ wish }) => `Hmm, no, forget it. ${wish}`,
  ({ wish }) => `No, I've thought about it again. ${wish}`,
  ({ wish }) => `Sorry, I don't want that after all. ${wish}`,
];

export const OTHER_PAYMENT: Phrasings<{ payment: string }> = [
  ({ payment }) => `Please use my ${payment} instead.`,
  ({ payment }) => `Not that one, my ${payment} please.`,
  ({ payment }) => `Sorry, it should be my ${payment}.`,
  ({ payment }) => `I'd rather have it on my ${payment}`,
  ({ payment }) => `Actually, make that my ${payment}.`,
];

export const ANOTHER_ITEM: Phrasings<{ items: string }> = [
  ({ items }) => `Please also return the ${items}.`,
  ({ items }) => `The ${items} as well, please.`,
  ({ items }) => `Wait, I also want to return the ${items}.`,
  ({ items }) => `and the ${items} too`,
  ({ items }) => `Before you do that: add the ${items} to the return, please.`,
];

export const FEWER_ITEMS: Phrasings<{ items: string; kept: string }> = [
  ({ items, kept }) => `Not the ${kept}, only the ${items}.`,
  ({ items, kept }) => `No, I keep the ${kept}. It's just the ${items}.`,
  ({ items }) => `Only the ${items}, please.`,
  ({ items, kept }) => `Please leave the ${kept} out, I only mean the ${items}.`,
  ({ items, kept }) => `the ${kept} should stay as it is, just the ${items}`,
];

export const OTHER_VARIANT: Phrasings<{ item: string; wanted: string }> = [
  ({ item, wanted }) => `Sorry, I meant the ${item} with ${wanted}.`,
  ({ item, wanted }) => `No, the ${item} should have ${wanted}.`,
  ({ item, wanted }) => `Actually, I'd like the ${item} with ${wanted} instead.`,
  ({ item, wanted }) => `Not that one. The ${item} with ${wanted}, please.`,
  ({ item, wanted }) => `that's the wrong one, I want the ${item} with ${wanted}`,
];

export const OTHER_REASON: Phrasings<{ because: string }> = [
  ({ because }) => `Sorry, the reason is that ${because}.`,
  ({ because }) => `Wrong reason: ${because}.`,
  ({ because }) => `Actually, ${because}.`,
  ({ because }) => `To be exact, ${because}.`,
  ({ because }) => `The reason is another one: ${because}`,
];

export const OTHER_ADDRESS: Phrasings<{ address: string }> = [
  ({ address }) => `Sorry, that's wrong. The address is ${address}.`,
  ({ address }) => `No, it should go to ${address}.`,
  ({ address }) => `I made a mistake, it's ${address}`,
  ({ address }) => `Actually, please use ${address} instead.`,
  ({ address }) => `Not that address: ${address}.`,
];

export const NO_PERSON: Phrasings<Record<never, string>> = [
  () => 'No, thanks.',
  () => 'no, please not',
  () => "No, I don't need a person.",
  () => 'no, let us do it here',
  () => "No, that's not necessary.",
];

export const JOIN: Phrasings<Record<never, string>> = [
  () => 'Also, ',
  () => 'And one more thing: ',
  () => 'Besides, ',
  () => 'Then, ',
  () => 'Second, ',
];

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
