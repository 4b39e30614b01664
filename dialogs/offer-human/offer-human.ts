import type { Handoff } from '../handoff/handoff.ts';
import type { HandoffInput } from '../machine/dialog.ts';
import { type Begins, Dialog, type Migration } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, choice } = speaker<typeof en & typeof sharedTexts>();

/** Reasons for the offer that no longer hold once the bot understands a message. */
const STALE_ONCE_UNDERSTOOD: ReadonlySet<string> = new Set([
  'not-understood',
  'no-answer',
  'unsupported',
  'sent-file',
  'poor-rating',
]);

/** Offers a handoff to a person, and escalates only after a yes. */
export class OfferHuman extends Dialog<HandoffInput, HandoffInput> {
  readonly id = 'offer-human';
  readonly version = 2;
  /** Version 2 offers a person only where one can be called; its states of version 1 are unchanged. */
  override readonly migrations: readonly Migration[] = [(old) => old];
  readonly role = 'offer';
  readonly texts = { en, zh, de };
  override readonly folder = import.meta.dirname;
  override readonly intents = { unsupported: { type: 'unsupported' } } as const;
  override readonly publicTexts = [
    'offer-human',
    'offer-mail',
    'offer-nobody',
    'yes-or-no',
    'yes-or-no-mail',
  ];
  override readonly begins: Begins<HandoffInput> = { file: () => ({ reason: 'sent-file' }) };
  readonly machine = this.define({
    initial: 'route',
    begin: ({ reason }) => ({ reason }),
    takes: {},
    guards: {
      'can-be-called': ({ staff }) => staff.by === 'desk' || staff.by === 'mail',
      details: ({ staff }) => staff.by === 'details',
    },
    states: {
      route: {
        choose: [
          { when: 'can-be-called', to: 'offer' },
          { when: 'details', to: 'details' },
          { to: 'nobody' },
        ],
      },
      offer: {
        ask: ({ slots: { reason }, staff }) =>
          line(staff.by === 'mail' ? 'offer-mail' : 'offer-human', { reason }, [
            choice('choice-yes', {}, { type: 'affirm' }),
            choice('choice-no', {}, { type: 'deny' }),
          ]),
        unclear: ({ staff }) => line(staff.by === 'mail' ? 'yes-or-no-mail' : 'yes-or-no', {}),
        on: { affirm: 'accepted', deny: 'declined' },
      },
      accepted: { ...this.push<Handoff>('handoff', ({ slots }) => slots), done: 'over' },
      over: { end: 'done' },
      details: {
        end: 'done',
        say: ({ slots: { reason }, staff: { email, phone, hours } }) =>
          line('offer-details', { reason, email, phone, hours }),
      },
      nobody: { end: 'done', say: ({ slots: { reason } }) => line('offer-nobody', { reason }) },
      declined: { end: 'done', say: () => line('all-right', {}) },
    },
  });

  override isStale({ reason }: HandoffInput): boolean {
    return STALE_ONCE_UNDERSTOOD.has(reason);
  }
}
