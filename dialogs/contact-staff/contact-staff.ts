import { mailStaff } from '../../models/desk/staff-operations.ts';
import { Dialog, type HandoffInput } from '../machine/dialog.ts';
import { menu } from '../machine/menu.ts';
import { reaches } from '../machine/proof.ts';
import { speaker } from '../machine/speaker.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, choice } = speaker<typeof en & typeof sharedTexts>();

/** Most mails of a conversation to staff in an episode: one, and two more for what the customer adds. */
const MAX_MAILS = 3;

type Slots = HandoffInput & { email: string | null };

/**
 * What is done for a customer who wants a person in an app without a staff desk: the conversation is mailed to staff, who answer by e-mail, or the customer
 * reads how the shop is reached, or that nobody can be reached and what the bot can do.
 */
export class ContactStaff extends Dialog<HandoffInput, Slots> {
  readonly id = 'contact-staff';
  readonly version = 1;
  readonly role = 'contact';
  readonly texts = { en, zh, de };
  override readonly publicTexts = ['staff-nobody', 'staff-mail-ask'];
  readonly machine = this.define({
    initial: 'route',
    begin: ({ reason }) => ({ reason, email: null }),
    takes: { email: { only: ['ask-address'], set: { email: (email) => email }, to: 'mail' } },
    guards: {
      'by-mail': ({ staff }) => staff.by === 'mail',
      details: ({ staff }) => staff.by === 'details',
      enough: ({ counts }) => (counts['staff-mailed'] ?? 0) >= MAX_MAILS,
      'may-be-known': ({ staff, identity }) => staff.writesByEmail || reaches(identity.level, 'channel'),
    },
    states: {
      route: {
        choose: [{ when: 'by-mail', to: 'address' }, { when: 'details', to: 'details' }, { to: 'nobody' }],
      },
      address: {
        choose: [
          { when: 'enough', to: 'mailed-before' },
          { when: 'may-be-known', to: 'mail' },
          { to: 'ask-address' },
        ],
      },
      'ask-address': {
        ask: () => line('staff-mail-ask', {}, [choice('choice-no', {}, { type: 'deny' })]),
        on: { deny: 'declined' },
      },
      mail: this.command(mailStaff, {
        confirm: { notNeeded: 'mails the conversation to the shop, after the customer asked for a person' },
        args: ({ slots: { reason, email } }) => ({ reason, email }),
        ok: { count: 'staff-mailed', say: ({ address }) => line('staff-mailed', { address }), to: 'over' },
        refused: { 'no-address': 'ask-address' },
        failed: 'not-mailed',
      }),
      'mailed-before': { end: 'done', say: () => line('staff-mailed-before', {}) },
      'not-mailed': {
        end: 'given-up',
        say: ({ staff: { email, phone, hours } }) => line('staff-not-mailed', { email, phone, hours }),
      },
      details: {
        end: 'done',
        say: ({ staff: { email, phone, hours } }) => line('staff-details', { email, phone, hours }),
      },
      nobody: { end: 'given-up', say: () => menu(line('staff-nobody', {})) },
      declined: { end: 'given-up', say: () => line('all-right', {}) },
      over: { end: 'done' },
    },
  });
}
