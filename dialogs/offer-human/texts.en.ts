import { type Reached, reach } from '../contact-staff/texts.en.ts';
import type { HandoffReason } from '../shared/handoff-reason.ts';
import { canDo } from '../shared/texts.en.ts';
import type { Words } from '../texts/text-pack.ts';

const WHY: Readonly<Record<HandoffReason, string>> & { readonly [reason: string]: string | undefined } = {
  asked: '',
  'not-understood': "I'm sorry, I still don't understand.",
  'no-answer': "I found nothing on that in our help pages, and I don't want to guess.",
  unsupported: "That is something for our team; I can't do it myself.",
  'too-many-attempts': "We've tried this a few times now, so I have to stop here.",
  'unknown-order': "I can't find these order numbers for you, so I have to stop here.",
  'not-provable': 'I have no safe way to check who you are here.',
  'not-allowed': "I can't do that from here.",
  'no-mailbox': 'Without that mailbox I have no safe way to check that it is you.',
  'codes-used-up': "I've already sent several codes. Please use the newest one, or try again later.",
  'codes-locked': "I've already sent several codes. Please try again later.",
  'shop-unavailable': "I can't reach our system at the moment.",
  'uncertain-outcome': "I can't tell whether that worked.",
  'cannot-cancel': "I can't cancel this order from here.",
  'sent-file': "Thank you, I've kept it for our team; I can't look at files myself.",
  'poor-rating': "I'm sorry that it wasn't better.",
  'unreadable-state': 'I lost my place in our conversation.',
};

/** Reasons in other words where nobody of the shop gets the conversation. */
const WHY_ALONE: { readonly [reason: string]: string | undefined } = {
  'sent-file': "I can't look at files.",
};

/** The offer of a person, by its reason. */
export const en = {
  'offer-human': ({ reason }: { reason: string }) =>
    sentences(
      why(reason),
      reason === 'no-answer'
        ? 'Shall I pass it to a person from our team?'
        : 'Shall I get you a person from our team?',
    ),
  'offer-mail': ({ reason }: { reason: string }) =>
    sentences(why(reason), 'Shall I pass it to our team, who answer by e-mail?'),
  'offer-details': ({ reason, ...at }: { reason: string } & Reached) =>
    sentences(WHY_ALONE[reason] ?? why(reason), reach(at)),
  'offer-nobody': ({ reason }: { reason: string }, { abilities }: Words) =>
    sentences(WHY_ALONE[reason] ?? why(reason), canDo(abilities)),
  'yes-or-no': () => 'Please tell me yes or no: shall I get you a person from our team?',
  'yes-or-no-mail': () => 'Please tell me yes or no: shall I pass it to our team, who answer by e-mail?',
};

function why(reason: string): string {
  return WHY[reason] ?? WHY.asked;
}

function sentences(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}
