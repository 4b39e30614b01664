import type { Event } from '../../../dialogs/machine/events.ts';
import type { TaskId } from '../../../dialogs/vocabulary.ts';
import type { Outcome } from '../../../models/conversation/command.ts';
import type { Json, JsonObject } from '../../../models/json.ts';
import type {
  CancelPreview,
  OrderView,
  ShopCommands,
  ShopQueries,
} from '../../../models/shop/shop-operations.ts';

type Operations = ShopQueries & ShopCommands;

/** A few answers of the shop per operation: every reason to refuse has to be there, or it does not compile. */
type Samples = {
  readonly [O in keyof Operations]: {
    readonly ok: (args: JsonObject) => readonly Operations[O]['ok'][];
    readonly refused: { readonly [R in Operations[O]['refused']['reason']]: JsonObject };
  };
};

export const CUSTOMER = 'c1';
const items = [{ name: { en: 'Mug', zh: '马克杯' }, quantity: 2 }];
const method = { kind: 'card', label: { en: 'card ending in 4242', zh: '尾号 4242 的银行卡' } };
const refundDays = { min: 3, max: 5 };
const refund = { amount: 2998, currency: 'EUR' };
const view = (order: string): OrderView => ({
  order,
  status: 'paid',
  items,
  total: refund,
  placedOn: '2026-11-20',
});
const preview = (order: string): CancelPreview => ({ order, items, refund, refundDays, method });

const SAMPLES: Samples = {
  'match-order': {
    ok: ({ order }) => [{ order: String(order), customer: CUSTOMER }],
    refused: { 'no-match': {} },
  },
  'order-status': {
    ok: ({ order }) => [
      view(String(order)),
      { ...view(String(order)), status: 'shipped', carrier: 'DHL', tracking: 'X1' },
    ],
    refused: { 'not-found': {} },
  },
  'my-orders': {
    ok: () => [{ orders: [] }, { orders: [view('1042')] }, { orders: [view('1042'), view('1043')] }],
    refused: { 'proof-needed': {} },
  },
  'cancel-preview': {
    ok: ({ order }) => [
      preview(String(order)),
      { ...preview(String(order)), refund: { amount: 0, currency: 'EUR' } },
    ],
    refused: { 'not-found': {}, 'already-shipped': {}, delivered: {}, returned: {}, 'already-cancelled': {} },
  },
  'cancel-order': {
    ok: ({ order }) => [{ order: String(order), refund, refundDays, method }],
    refused: {
      'not-found': {},
      'already-shipped': {},
      delivered: {},
      returned: {},
      'already-cancelled': {},
      'proof-needed': {},
      changed: {},
    },
  },
  'send-code': {
    ok: () => [{ challenge: 'x', address: 'a•••@example.com', minutes: 10 }],
    refused: { 'too-many': {} },
  },
  'verify-code': {
    ok: () => [{ customer: CUSTOMER }],
    refused: { wrong: { triesLeft: 3 }, expired: {}, 'too-many': {} },
  },
};

/** What an operation may answer: each sample of `ok`, each refusal, one of a newer shop, a failure, a time-out. */
export function answers(name: keyof Operations, args: JsonObject): { outcome: Outcome; value: JsonObject }[] {
  const { ok, refused } = SAMPLES[name];
  const reasons: [string, JsonObject][] = [...Object.entries(refused), ['a reason of a newer shop', {}]];
  return [
    ...ok(args).map((value) => ({ outcome: 'ok' as const, value: value as Record<string, Json> })),
    ...reasons.map(([reason, more]) => ({ outcome: 'refused' as const, value: { reason, ...more } })),
    { outcome: 'failed', value: { reason: 'broken' } },
    { outcome: 'timed-out', value: { reason: 'slow' } },
  ];
}

const found = {
  text: 'Within 30 days.',
  sources: [{ title: 'Returns', ref: 'returns@1', effectiveOn: '2026-01-01' }],
};

/** Every event of staff in any state, and the answer to their question. */
export const STAFF_EVENTS: readonly Event[] = [
  { type: 'staff-closed', opens: '2026-11-25T09:00', zone: 'Europe/Berlin' },
  { type: 'staff-delayed' },
  { type: 'staff-expected', ahead: 3, minutes: 15 },
  { type: 'staff-resolved', rate: 'web:default:1/1' },
  { type: 'inform', values: { score: '5' } },
];

/** The same with unknown details. */
export const VAGUE_STAFF_EVENTS: readonly Event[] = [
  { type: 'staff-closed', opens: null, zone: 'Europe/Berlin' },
  { type: 'staff-expected', ahead: 0, minutes: null },
  { type: 'staff-resolved', rate: null },
];

/** Every event of a customer, a channel or staff in any state, about these tasks and orders. */
export function everyEvent(tasks: readonly TaskId[], orders: readonly string[]): Event[] {
  const start = (dialog: TaskId): Event[] => [
    { type: 'start', dialog, values: {} },
    ...orders.map((order): Event => ({ type: 'start', dialog, values: { order } })),
  ];
  return [
    ...tasks.flatMap(start),
    ...orders.map((order): Event => ({ type: 'inform', values: { order } })),
    ...orders.map((order): Event => ({ type: 'correct', values: { order } })),
    { type: 'inform', values: { email: 'ann@example.com' } },
    { type: 'inform', values: { code: '123456' } },
    { type: 'inform', values: {} },
    { type: 'affirm' },
    { type: 'affirm', to: 'a button of long ago' },
    { type: 'deny' },
    { type: 'cancel' },
    { type: 'start-over' },
    { type: 'repeat' },
    { type: 'wait' },
    { type: 'acknowledge' },
    { type: 'complaint' },
    { type: 'human' },
    { type: 'no-access' },
    { type: 'resend' },
    { type: 'clarify', readings: [{ type: 'ask', question: 'How long?', answer: found }, { type: 'human' }] },
    { type: 'ask', question: 'How long?', answer: found },
    { type: 'ask', question: 'How high?', answer: null },
    { type: 'small-talk', kind: 'greeting' },
    { type: 'small-talk', kind: 'thanks' },
    { type: 'small-talk', kind: 'bye' },
    { type: 'small-talk', kind: 'what-can-you-do' },
    { type: 'unknown' },
    { type: 'resume' },
    { type: 'back-to-bot' },
    { type: 'proved', identity: { level: 'signed', customer: CUSTOMER } },
    { type: 'result', key: 'of long ago', outcome: 'ok', value: {} },
  ];
}
