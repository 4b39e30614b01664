import type { JsonObject } from '../../../models/json.ts';
import type { Choice } from '../../machine/effects.ts';
import { speaker } from '../../machine/speaker.ts';
import type { en as orderTexts } from '../texts.en.ts';
import type { OrderSlots } from './order-slots.ts';

const { choice } = speaker<typeof orderTexts>();

type Slots = Pick<OrderSlots<JsonObject>, 'pieces' | 'open' | 'payments'>;

/** The buttons of the pieces of which one is meant. */
export function pieceChoices({ pieces, open }: Pick<Slots, 'pieces' | 'open'>): Choice[] {
  return pieces
    .filter(({ id }) => open[0]?.includes(id))
    .map(({ id, item }) =>
      choice(
        'order-piece',
        { item },
        { type: 'inform', values: { picks: { chosen: [id], open: [], without: [], adds: true } } },
      ),
    );
}

/** The buttons of the customer's ways to pay. */
export function paymentChoices(payments: Slots['payments']): Choice[] {
  return payments.map(({ payment }) =>
    choice('order-payment', { payment }, { type: 'inform', values: { payment: payment.id } }),
  );
}
