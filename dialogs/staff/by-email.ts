import { maskAddress } from '../../models/customer/mask-address.ts';
import { Dialog } from '../kernel/dialog.ts';
import { choice, line } from '../kernel/effects.ts';
import { reaches } from '../kernel/proof.ts';
import type { EmailOfferReason } from '../vocabulary.ts';

type Slots = { reason: EmailOfferReason; opens: string | null; zone: string; email: string | null };

const YES = choice('choice-email-yes', {}, { type: 'affirm' });
const NO = choice('choice-email-no', {}, { type: 'deny' });

/** Tells a customer in the queue why nobody comes, and offers an answer by e-mail. */
export class ByEmail extends Dialog<'by-email', Slots> {
  readonly id = 'by-email';
  readonly version = 1;
  readonly role = 'aside';
  readonly machine = this.define({
    initial: 'route',
    begin: ({ reason, opens, zone }) => ({ reason, opens, zone, email: null }),
    takes: {
      email: { only: ['offer', 'ask-address'], set: { email: (email) => email }, to: 'wished' },
    },
    guards: {
      closed: ({ slots }) => slots.reason === 'closed',
      proved: ({ identity }) => reaches(identity.level, 'channel'),
    },
    states: {
      route: {
        choose: [
          { when: 'closed', count: 'closed-announced', to: 'offer' },
          { count: 'delay-announced', to: 'offer' },
        ],
      },
      offer: {
        ask: ({ slots: { reason, opens, zone } }) =>
          reason === 'closed'
            ? line('desk-closed', { opens, zone }, [YES, NO])
            : line('desk-delayed', {}, [YES, NO]),
        reprompt: () => line('queue-noted', {}),
        on: { affirm: 'accepted', deny: 'declined' },
      },
      /** The shop knows the address of a customer whom the channel or a code has proved. */
      accepted: { choose: [{ when: 'proved', to: 'wished' }, { to: 'ask-address' }] },
      'ask-address': {
        ask: () => line('email-ask', {}, [NO]),
        on: { deny: 'declined' },
      },
      wished: {
        notify: ({ slots }) => ({ type: 'email-answer-requested', email: slots.email }),
        next: { count: 'email-answer-accepted', to: 'noted' },
      },
      noted: {
        end: 'done',
        say: ({ slots: { email } }) =>
          line('email-noted', { address: email === null ? null : maskAddress(email) }),
        replacesPrompt: true,
      },
      declined: { end: 'done', say: () => line('keeps-waiting', {}), replacesPrompt: true },
    },
  });
}
