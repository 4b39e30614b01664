import { covers } from '../../../dialogs/machine/proof.ts';
import type { ProofLevel } from '../../../models/customer/identity.ts';
import type { DeskNotice } from '../../../models/desk/desk-notice.ts';
import { callsOf, type Law, placeOf, type Step, saysOf, topOf } from '../../../testing/walk/step.ts';

/** The least proof of each call by the shop's policy, stated independently of the operations. */
const LEAST: Readonly<Record<string, ProofLevel>> = {
  'match-order': 'none',
  'order-status': 'matched',
  'my-orders': 'channel',
  'cancel-preview': 'matched',
  'cancel-order': 'channel',
  'order-details': 'channel',
  'order-alternatives': 'channel',
  'customer-details': 'channel',
  'return-items-preview': 'channel',
  'return-items': 'channel',
  'exchange-items-preview': 'channel',
  'exchange-items': 'channel',
  'change-order-items-preview': 'channel',
  'change-order-items': 'channel',
  'change-order-address-preview': 'channel',
  'change-order-address': 'channel',
  'change-order-payment-preview': 'channel',
  'change-order-payment': 'channel',
  're-order-preview': 'channel',
  're-order': 'channel',
  'change-address-preview': 'channel',
  'change-address': 'channel',
  'send-code': 'none',
  'send-address-code': 'none',
  'verify-code': 'none',
  'mail-staff': 'none',
  'queue-status': 'none',
};

/** Announcements of staff, of which each customer gets one an episode. */
const ANNOUNCED: Readonly<Record<string, string>> = {
  'staff-closed': 'closed-announced',
  'staff-delayed': 'delay-announced',
};

/** What the built-in dialogs promise besides the laws of the kernel. */
export const BUILT_IN_LAWS: readonly Law[] = [
  // A call has the proof that the shop's policy asks for.
  (step) => {
    const call = callsOf(step).find(
      ({ name, args }) =>
        LEAST[name] !== undefined && !covers(step.after.identity, LEAST[name], args['order']),
    );
    return call && `${call.name} without the proof that the policy asks for`;
  },
  // A code is mailed for somebody who has matched nothing only after they asked for it, or gave the address themselves.
  (step) => {
    const { event, before } = step;
    const code = callsOf(step).find(({ name }) => /^send-.*code$/.test(name));
    if (code === undefined || covers(before.identity, 'matched', code.args['order'])) return undefined;
    const gave =
      'values' in event && event.type !== 'which' && event.values?.['email'] === code.args['email'];
    const begunByTest = event.type === 'named' && event.name.startsWith('begin-');
    const asked = event.type === 'affirm' || (event.type === 'named' && event.name === 'resend');
    const matched = event.type === 'result' && event.outcome === 'ok';
    return asked || gave || begunByTest || matched ? undefined : `${code.name} after ${event.type}`;
  },
  // A person is called only after the customer asked for one or agreed to the offer, or where nobody knows whether a change was made.
  ({ event, before, after, effects, answered }, { kernel }) => {
    if (!effects.some(({ type }) => type === 'handoff')) return undefined;
    const top = topOf(before);
    const agreed = event.type === 'affirm' && top && kernel.registry.dialog(top.dialog).role === 'offer';
    const begunByTest = event.type === 'named' && event.name.startsWith('begin-');
    const wishes = before.wishes ?? [];
    const kept = wishes.some(({ type }) => type === 'human') && (after.wishes ?? []).length < wishes.length;
    return event.type === 'human' || kept || agreed || begunByTest || answered?.operation.writes === true
      ? undefined
      : `handed over after ${event.type}`;
  },
  // Each announcement is made once, and none after an answer by e-mail was accepted.
  (step) => {
    const counter = ANNOUNCED[step.event.type];
    if (counter === undefined || topOf(step.before) === undefined) return undefined;
    const { counts } = step.before;
    const known = counts[counter] !== undefined || counts['email-answer-accepted'] !== undefined;
    const announced = saysOf(step).some(({ text }) => text === 'desk-closed' || text === 'desk-delayed');
    return known && announced
      ? `${step.event.type} is announced again in ${placeOf(step.before)}`
      : undefined;
  },
  // A notice to staff agrees with the customer's message.
  (step) => {
    const wrong = step.effects.find((effect) => effect.type === 'notify' && !agrees(effect.notice, step));
    return wrong && `${JSON.stringify(wrong)} after ${step.event.type}`;
  },
];

function agrees(notice: DeskNotice, { event, before }: Step): boolean {
  const values = event.type === 'inform' || event.type === 'correct' ? event.values : {};
  const top = topOf(before)?.dialog;
  if (notice.type === 'csat-given')
    return top?.startsWith('rating') === true && values['score'] === String(notice.score);
  if (top?.startsWith('by-email') !== true) return false;
  return notice.email === null
    ? event.type === 'affirm' && covers(before.identity, 'channel')
    : values['email'] === notice.email;
}
