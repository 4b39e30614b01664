import type { HandoffReason } from '../shared/handoff-reason.ts';

const OFFER: Readonly<Record<HandoffReason, string>> & { readonly [reason: string]: string | undefined } = {
  asked: 'Shall I get you a person from our team?',
  'not-understood': "I'm sorry, I still don't understand. Shall I get you a person from our team?",
  'no-answer':
    "I found nothing on that in our help pages, and I don't want to guess. Shall I pass it to a person from our team?",
  unsupported: "I can't do that myself. Shall I get you a person from our team?",
  'too-many-attempts':
    "We've tried this a few times now, so I have to stop here. Shall I get you a person from our team?",
  'unknown-order':
    "I can't find these order numbers for you, so I have to stop here. Shall I get you a person from our team?",
  'not-provable': 'I have no safe way to check who you are here. Shall I get you a person from our team?',
  'not-allowed': "I can't do that from here. Shall I get you a person from our team?",
  'no-mailbox':
    'Without that mailbox I have no safe way to check that it is you. Shall I get you a person from our team?',
  'codes-used-up':
    "I've already sent several codes for this order. Please use the newest one, or try again in 10 minutes. Or shall I get you a person?",
  'codes-locked':
    "I've already sent several codes for this order. Please try again in 10 minutes. Or shall I get you a person?",
  'shop-unavailable': "I can't reach our system at the moment. Shall I get you a person from our team?",
  'uncertain-outcome': "I can't tell whether that worked. Shall I get you a person from our team?",
  'cannot-cancel': "I can't cancel this order from here. Shall I get you a person from our team?",
  'sent-file':
    "Thank you, I've kept it for our team; I can't look at files myself. Shall I get you a person from our team?",
  'poor-rating': "I'm sorry that it wasn't better. Shall I get you a person from our team?",
  'unreadable-state': 'I lost my place in our conversation. Shall I get you a person from our team?',
};

/** The offer of a person, by its reason. */
export const en = {
  'offer-human': ({ reason }: { reason: string }) => OFFER[reason] ?? OFFER.asked,
  'yes-or-no': () => 'Please tell me yes or no: shall I get you a person from our team?',
};
