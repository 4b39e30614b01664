import { customerDetails } from '../../models/shop/operations/customer-operations.ts';
import { readWording } from '../../models/values/wording-operation.ts';
import { filled } from '../filled.ts';
import type { Context } from '../machine/definition.ts';
import { Dialog, type TaskWords } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import type { AccountFacts } from './account-facts.ts';
import type { AccountFact } from './asked-words.ts';
import { accountFacts } from './asked-words-by-locale.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase } = speaker<typeof en>();

type Slots = {
  /** The words in which the customer asked. */
  wording: string | null;
  account: AccountFacts | null;
  /** Null: all of it. */
  asked: AccountFact | null;
};

/** Tells what the shop knows of the customer: addresses, e-mail address, ways to pay and what is left on gift cards. */
export class AccountDetails extends Dialog<Record<string, never>, Slots> {
  readonly id = 'account-details';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = { en, zh, de };
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['account-details-label'];
  override readonly notInMenu = true;
  override readonly words: TaskWords = {
    label: () => phrase('account-details-label', {}),
    topic: 'other',
    resumed: phrase('account-details-resumed', {}),
  };
  readonly machine = this.define({
    initial: 'look',
    begin: () => ({ wording: null, account: null, asked: null }),
    takes: { wording: { set: { wording: (wording) => wording }, to: 'look' } },
    guards: {
      balance: asked('balance'),
      address: asked('address'),
      payments: asked('payments'),
      email: asked('email'),
    },
    states: {
      look: this.query(customerDetails, {
        args: () => ({}),
        ok: {
          set: {
            account: ({ email, address, addresses, payments }) => ({ email, address, addresses, payments }),
          },
          to: 'read',
        },
        refused: { 'proof-needed': 'blocked' },
      }),
      /** What of it the customer's words ask for. */
      read: this.query(readWording, {
        args: ({ slots }) => ({ text: slots.wording ?? '', among: { choice: accountFacts() } }),
        ok: { set: { asked: ({ choice }) => choice as AccountFact | null }, to: 'tell' },
        refused: {},
      }),
      tell: {
        choose: [
          { when: 'balance', to: 'told-balance' },
          { when: 'address', to: 'told-address' },
          { when: 'payments', to: 'told-payments' },
          { when: 'email', to: 'told-email' },
          { to: 'told-all' },
        ],
      },
      'told-balance': {
        end: 'done',
        say: ({ slots }) => line('account-details-balance', filled(slots.account)),
      },
      'told-address': {
        end: 'done',
        say: ({ slots }) => line('account-details-address', filled(slots.account)),
      },
      'told-payments': {
        end: 'done',
        say: ({ slots }) => line('account-details-payments', filled(slots.account)),
      },
      'told-email': { end: 'done', say: ({ slots }) => line('account-details-email', filled(slots.account)) },
      'told-all': { end: 'done', say: ({ slots }) => line('account-details-all', filled(slots.account)) },
      blocked: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'not-provable' })),
        done: 'given-up',
      },
    },
  });
}

function asked(fact: AccountFact) {
  return ({ slots }: Context<Slots>) => slots.asked === fact;
}
