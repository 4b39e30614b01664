import { maskAddress } from '../../models/customer/mask-address.ts';
import { Dialog } from '../kernel/dialog.ts';
import { choice, line } from '../kernel/effects.ts';
import { reaches } from '../kernel/proof.ts';
import type { MailReason } from '../vocabulary.ts';

type Slots = { reason: MailReason; opens: string | null; zone: string; email: string | null };

const YES = choice('choice-email-yes', {}, { type: 'affirm' });
const NO = choice('choice-email-no', {}, { type: 'deny' });

/** Tells somebody in the queue why nobody comes, and has them answered by e-mail if they wish. */
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
          { when: 'closed', count: 'told-closed', to: 'offer' },
          { count: 'told-delayed', to: 'offer' },
        ],
      },
      offer: {
        ask: ({ slots: { reason, opens, zone } }) =>
          reason === 'closed'
            ? line('desk-closed', { opens, zone }, [YES, NO])
            : line('desk-delayed', {}, [YES, NO]),
        again: () => line('queue-noted', {}),
        on: { affirm: 'accepted', deny: 'declined' },
      },
      /** Where the channel or a code has proved the customer, the shop knows their address. */
      accepted: { choose: [{ when: 'proved', to: 'wished' }, { to: 'ask-address' }] },
      'ask-address': {
        ask: () => line('email-ask', {}, [NO]),
        on: { deny: 'declined' },
      },
      wished: {
        tell: ({ slots }) => ({ type: 'contact', email: slots.email }),
        next: { count: 'mail-wished', to: 'noted' },
      },
      noted: {
        end: 'done',
        say: ({ slots: { email } }) =>
          line('email-noted', { address: email === null ? null : maskAddress(email) }),
        instead: true,
      },
      declined: { end: 'done', say: () => line('keeps-waiting', {}), instead: true },
    },
  });
}
