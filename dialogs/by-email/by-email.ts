import { maskAddress } from '../../models/customer/mask-address.ts';
import { type Begins, Dialog } from '../machine/dialog.ts';
import { reaches } from '../machine/proof.ts';
import { speaker } from '../machine/speaker.ts';
import type { Counts } from '../machine/stack.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, choice } = speaker<typeof en & typeof sharedTexts>();

/** Why a waiting customer is offered an answer by e-mail. `opens`: when staff are back, a local `YYYY-MM-DDTHH:mm` in `zone`, if that is known. */
type Input = { reason: 'closed' | 'delayed'; opens: string | null; zone: string };

type Slots = Input & { email: string | null };

const YES = choice('choice-email-yes', {}, { type: 'affirm' });
const NO = choice('choice-email-no', {}, { type: 'deny' });

/** Tells a customer in the queue why nobody comes, and offers an answer by e-mail. */
export class ByEmail extends Dialog<Input, Slots> {
  readonly id = 'by-email';
  readonly version = 1;
  readonly role = 'aside';
  readonly texts = { en, zh, de };
  override readonly begins: Begins<Input> = {
    'staff-closed': ({ opens, zone }, { counts }) =>
      isKnown(counts, 'closed-announced') ? null : { reason: 'closed', opens, zone },
    'staff-delayed': (_, { counts }) =>
      isKnown(counts, 'delay-announced') ? null : { reason: 'delayed', opens: null, zone: '' },
  };
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

/** Whether the customer knows already, or has accepted an answer by e-mail: each reason is announced once an episode. */
function isKnown(counts: Counts, announced: string): boolean {
  return counts[announced] !== undefined || counts['email-answer-accepted'] !== undefined;
}
