import type { JsonObject } from '../../../models/json.ts';
import type { AnyOperation } from '../../../models/shop/operation.ts';
import * as change from '../../../models/shop/operations/change-operations.ts';
import { changeAddress, changeAddressPreview } from '../../../models/shop/operations/customer-operations.ts';
import { cancelOrder, cancelPreview } from '../../../models/shop/operations/order-operations.ts';
import * as sendBack from '../../../models/shop/operations/return-operations.ts';
import { orderNumber } from '../import-records.ts';
import { CANCEL_REASONS } from '../tau-policy.ts';
import type { ToolName } from './python-call.ts';
import type { ToolArguments } from './tool-call.ts';

/** What a refusal tells, with its reason. */
type Refusal = JsonObject & { readonly reason: string };

/** A tool that changes the shop: the operation that does it, and the error string of each refusal. */
export interface ChangingTool {
  readonly preview: AnyOperation;
  readonly command: AnyOperation;
  readonly args: (given: ToolArguments) => JsonObject;
  /** The amount of the preview, which the command has to agree to. Default: none. */
  readonly agreed?: (previewed: JsonObject) => JsonObject;
  /** The error string of a refusal, of `notPending` and others that most tools share too. */
  readonly error: (refusal: Refusal) => string | undefined;
  /** Only previewed, with the error string if nothing before it refuses. Default: never. */
  readonly fault?: (given: ToolArguments) => string | undefined;
}

const NUMBERS_DIFFER = 'Error: the number of items to be exchanged should match';

/** Refusals that come before the numbers of items are compared. */
export const BEFORE_NUMBERS: ReadonlySet<string> = new Set([
  ...['not-found', 'item-not-found', 'processed', 'already-shipped', 'delivered', 'not-delivered'],
  ...['returned', 'exchange-requested', 'already-cancelled', 'items-changed', 'too-late'],
]);

/** The tools that change the shop, but for that of the customer's own address. */
export const CHANGING_TOOLS: Readonly<Partial<Record<ToolName, ChangingTool>>> = {
  cancel_pending_order: {
    preview: cancelPreview,
    command: cancelOrder,
    args: ({ text }) => ({ ...orderOf(text), reason: reasonOf(text('reason')) }),
    agreed: ({ refund = null }) => ({ refund }),
    error: byReason(
      { 'invalid-reason': 'Error: invalid reason' },
      'Error: non-pending order cannot be cancelled',
    ),
  },
  modify_pending_order_address: {
    preview: change.changeOrderAddressPreview,
    command: change.changeOrderAddress,
    args: ({ text }) => ({ ...orderOf(text), ...addressOf(text) }),
    error: byReason({}, 'Error: non-pending order cannot be modified'),
  },
  modify_pending_order_payment: {
    preview: change.changeOrderPaymentPreview,
    command: change.changeOrderPayment,
    args: ({ text }) => ({ ...orderOf(text), payment: text('payment_method_id') }),
    agreed: ({ charge }) => ({ amount: (charge as { amount: JsonObject }).amount }),
    error: byReason(
      {
        'several-payments': 'Error: there should be exactly one payment for a pending order',
        'same-payment': 'Error: the new payment method should be different from the current one',
        'balance-too-low': 'Error: insufficient gift card balance to pay for the order',
      },
      'Error: non-pending order cannot be modified',
    ),
  },
  modify_pending_order_items: {
    preview: change.changeOrderItemsPreview,
    command: change.changeOrderItems,
    args: changesOf,
    agreed: ({ difference = null }) => ({ difference }),
    error: byReason(
      { 'balance-too-low': 'Error: insufficient gift card balance to pay for the new item' },
      'Error: non-pending order cannot be modified',
    ),
    fault: numbersFault,
  },
  return_delivered_order_items: {
    preview: sendBack.returnItemsPreview,
    command: sendBack.returnItems,
    args: ({ text, texts }) => ({
      ...orderOf(text),
      items: texts('item_ids').map((item) => ({ item })),
      payment: text('payment_method_id'),
    }),
    agreed: ({ refund }) => ({ refund: (refund as { amount: JsonObject }).amount }),
    error: byReason(
      {
        'item-not-found': 'Error: some item not found',
        'payment-not-allowed':
          'Error: payment method should be either the original payment method or a gift card',
      },
      'Error: non-delivered order cannot be returned',
    ),
  },
  exchange_delivered_order_items: {
    preview: sendBack.exchangeItemsPreview,
    command: sendBack.exchangeItems,
    args: changesOf,
    agreed: ({ difference = null }) => ({ difference }),
    error: byReason(
      { 'balance-too-low': 'Error: insufficient gift card balance to pay for the price difference' },
      'Error: non-delivered order cannot be exchanged',
    ),
    fault: numbersFault,
  },
  modify_user_address: {
    preview: changeAddressPreview,
    command: changeAddress,
    args: ({ text }) => addressOf(text),
    error: byReason({ 'proof-needed': 'Error: user not found' }, ''),
  },
};

/** The ids of the folder have a `#`; any other text names no order. */
function orderOf(text: ToolArguments['text']): { order: string } {
  const id = text('order_id');
  return { order: /^#[^#\s]+$/.test(id) ? orderNumber(id) : ' #' };
}

/** The shop's name of a reason; another text is none of its reasons. */
function reasonOf(text: string): string {
  const [name = ''] = Object.entries(CANCEL_REASONS).find(([, words]) => words === text) ?? [];
  return name;
}

function addressOf(text: ToolArguments['text']): { address: JsonObject } {
  return {
    address: {
      street: text('address1'),
      street2: text('address2'),
      city: text('city'),
      region: text('state'),
      postcode: text('zip'),
      country: text('country'),
    },
  };
}

function changesOf({ text, texts }: ToolArguments): JsonObject {
  const wanted = texts('new_item_ids');
  return {
    ...orderOf(text),
    changes: texts('item_ids').map((item, index) => ({ item, to: wanted[index] ?? '' })),
    payment: text('payment_method_id'),
  };
}

function numbersFault({ texts }: ToolArguments): string | undefined {
  return texts('item_ids').length === texts('new_item_ids').length ? undefined : NUMBERS_DIFFER;
}

/** The error strings of a tool: its own, those that all share, and one for every status that does not allow it. */
function byReason(own: Readonly<Record<string, string>>, byStatus: string): ChangingTool['error'] {
  return ({ reason, item }) => {
    if (own[reason] !== undefined) return own[reason];
    if (reason === 'not-found') return 'Error: order not found';
    if (reason === 'payment-not-found') return 'Error: payment method not found';
    if (reason === 'item-not-found') return `Error: ${item} not found`;
    if (reason === 'no-such-item' || reason === 'not-available')
      return `Error: new item ${item} not found or available`;
    return BEFORE_NUMBERS.has(reason) ? byStatus : undefined;
  };
}
