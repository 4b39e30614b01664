import { orderDetails } from '../../models/shop/operations/order-operations.ts';
import type { en as cancelTexts } from '../cancel-order/texts.en.ts';
import type { en as addressTexts } from '../change-address/texts.en.ts';
import type { en as itemsTexts } from '../change-items/texts.en.ts';
import type { en as exchangeTexts } from '../exchange-items/texts.en.ts';
import { type Begins, Dialog } from '../machine/dialog.ts';
import type { Choice } from '../machine/effects.ts';
import { speaker } from '../machine/speaker.ts';
import type { en as returnTexts } from '../return-items/texts.en.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { WHAT_INSTEAD } from './phrases.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, choice } = speaker<typeof en & typeof sharedTexts>();
const { choice: task } = speaker<
  typeof cancelTexts & typeof addressTexts & typeof itemsTexts & typeof exchangeTexts & typeof returnTexts
>();

const HUMAN = choice('choice-human', {}, { type: 'human' });

type Input = { order: string; but: string };

type Slots = Input & { can: { [change: string]: string | null } };

/** The tasks that may be done with an order, each with the change that has to be possible. */
const TASKS = [
  { dialog: 'return-items', change: 'return', label: 'return-label' },
  { dialog: 'exchange-items', change: 'exchange', label: 'exchange-label' },
  { dialog: 'cancel-order', change: 'cancel', label: 'cancel-label' },
  { dialog: 'change-items', change: 'change-items', label: 'change-items-label' },
  { dialog: 'change-address', change: 'change', label: 'change-address-label' },
] as const;

/** Says what else can be done with the order that was spoken of, where what the customer wanted can't be. */
export class OrderOptions extends Dialog<Input, Slots> {
  readonly id = 'order-options';
  readonly version = 1;
  readonly role = 'part';
  readonly texts = { en, zh, de };
  override readonly phrases = { 'what-instead': WHAT_INSTEAD };
  override readonly begins: Begins<Input> = {
    named: ({ name }, { lately }) =>
      name === 'what-instead' &&
      lately &&
      !lately.underWay &&
      TASKS.some(({ dialog }) => dialog === lately.dialog)
        ? { order: lately.about, but: lately.dialog }
        : null,
  };
  readonly machine = this.define({
    initial: 'look',
    begin: ({ order, but }: Input) => ({ order, but, can: {} }),
    takes: {},
    guards: { any: ({ slots }) => choicesOf(slots).length > 0 },
    states: {
      look: this.query(orderDetails, {
        args: ({ slots: { order } }) => ({ order }),
        ok: { set: { can: ({ can }) => can }, to: 'sort' },
        refused: { 'not-found': 'none', 'proof-needed': 'none' },
      }),
      sort: { choose: [{ when: 'any', to: 'some' }, { to: 'none' }] },
      some: {
        end: 'done',
        say: ({ slots }) => line('order-options', { order: slots.order }, [...choicesOf(slots), HUMAN]),
      },
      none: { end: 'done', say: ({ slots: { order } }) => line('order-options-none', { order }, [HUMAN]) },
    },
  });
}

function choicesOf({ order, but, can }: Slots): Choice[] {
  return TASKS.filter(({ dialog, change }) => dialog !== but && can[change] === null).map(
    ({ dialog, label }) => task(label, { order }, { type: 'start', dialog, values: { order } }),
  );
}
