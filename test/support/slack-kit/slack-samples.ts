import type { SlackMessage } from '../../../channels/slack/blocks/block.ts';
import { renderAnswer } from '../../../channels/slack/customers/render-answer.ts';
import { renderDeskPost } from '../../../channels/slack/desk/thread/render-desk-post.ts';
import { renderCommandAnswer } from '../../../channels/slack/desk/views/command-answers.ts';
import { homeView } from '../../../channels/slack/desk/views/desk-home.ts';
import {
  assignModal,
  blockModal,
  editDraftModal,
  mergeModal,
  noteModal,
  snoozeModal,
} from '../../../channels/slack/desk/views/desk-modals.ts';
import { createTicketModal, ticketModal } from '../../../channels/slack/desk/views/ticket-modals.ts';
import type { CaseCard, DeskPost } from '../../../models/desk/desk-post.ts';
import { CARD, type Card } from '../../../models/shop/card.ts';

const PLACE = { case: 'c-1042', groups: { staff: 'S0DESK', lead: 'S0LEAD' } };

const AT = '2026-03-02T09:41:00Z';

/** A case that waits; the other states are made from it. */
export const WAITING: CaseCard = {
  case: 'c-1042',
  status: 'waiting',
  customer: {
    name: 'Mia Chen',
    channel: 'whatsapp',
    level: 'otp',
    locale: 'en',
    id: 'C-2001',
    email: 'mia@example.com',
  },
  wish: 'The kettle of order 10-4711 arrived broken. She wants a replacement before Friday, not the money back.',
  tried: ['Found order 10-4711, delivered yesterday', 'Offered a refund, which she did not want'],
  orders: [{ number: '10-4711', url: 'https://shop.example/admin/orders/10-4711' }, { number: '10-4602' }],
  waitingSince: AT,
};

const STAFF = { id: 'U0ANNA', name: 'Anna' };

const claimed: CaseCard = {
  ...WAITING,
  status: 'claimed',
  claimedBy: STAFF,
};
const windowed: CaseCard = { ...claimed, windowClosesAt: '2026-03-02T17:00:00.000Z' };

/** A case by e-mail, whose ticket is late, was opened again and holds another one. */
export const TICKETED: CaseCard = {
  ...claimed,
  customer: { ...WAITING.customer, channel: 'email', level: 'dmarc' },
  ticket: {
    number: '4711042',
    subject: 'My kettle came broken',
    requester: 'mia@example.com',
    participants: ['sam@example.com'],
    status: 'waiting-for-staff',
    priority: 'high',
    topic: 'return',
    openedAt: AT,
    firstResponseDue: '2026-03-02T10:41:00.000Z',
    resolutionDue: '2026-03-03T09:41:00.000Z',
    breached: 'first-response',
    reopened: 1,
    merged: ['4711007'],
  },
};

const fields = {
  subject: 'My kettle came broken',
  priority: 'high',
  topic: 'return',
  topics: ['delivery', 'return', 'other'],
} as const;

const post = (given: DeskPost): SlackMessage[] => renderDeskPost(given, PLACE);

const history: DeskPost = {
  type: 'history',
  lines: [
    { who: 'customer', text: 'hi, my kettle came broken :( <@U1> *really* https://photos.example/1' },
    { who: 'bot', text: 'I am sorry about that. Shall I refund order 10-4711?' },
    { who: 'customer', text: 'no! I want a new one' },
  ],
};

const customer: DeskPost = {
  type: 'customer',
  name: 'Mia Chen',
  entries: [
    { id: 'm1', text: 'Is anybody there?', files: [] },
    {
      id: 'm2',
      text: 'This is how it came',
      files: [{ media: 'f1', name: 'kettle.jpg', contentType: 'image/jpeg', size: 734_003 }],
      state: 'edited',
    },
    { id: 'm3', text: 'wrong picture', files: [], state: 'deleted' },
  ],
};

const note: DeskPost = { type: 'note', by: STAFF, text: 'The warehouse has two left. Send by express.' };

const draft: DeskPost = {
  type: 'draft',
  draft: 'd-7',
  text: 'I am sorry that your kettle arrived broken. A new one leaves today by express and reaches you on Thursday.',
  sources: ['Damaged on arrival', 'Express delivery'],
  state: 'open',
};

const failed: DeskPost = {
  type: 'delivery-status',
  ref: '1772444460.000100',
  status: 'failed',
  reason: 'The customer’s last message is more than 24 hours old.',
};

const line = {
  case: 'c-1042',
  name: 'Mia Chen',
  channel: 'whatsapp',
  status: 'waiting',
  wish: 'Kettle arrived broken, wants a replacement',
  since: AT,
  url: 'https://example.slack.com/archives/C1/p1',
} as const;

const mine = {
  ...line,
  case: 'c-1040',
  name: '李雷',
  channel: 'directline',
  wish: '退货什么时候退款？',
} as const;

const order: Card = {
  type: 'order',
  title: 'Order 10-4711',
  status: 'On its way',
  steps: [
    { label: 'Ordered', state: 'done', on: 'Mon 2 March' },
    { label: 'Packed', state: 'done', on: 'Tue 3 March' },
    { label: 'In transit', state: 'current', on: 'Wed 4 March' },
    { label: 'Delivered', state: 'open' },
  ],
  items: ['1 × Steel kettle 1.7 l', '2 × Filter'],
  total: '€58.90',
  tracking: { label: 'Track parcel', url: 'https://carrier.example/t/JD0146' },
};

const product = (title: string, price: string): Card => ({
  type: 'product',
  title,
  text: 'Keeps water hot for an hour.',
  price,
  url: 'https://shop.example/p/1',
  image: { url: 'https://shop.example/p/1.jpg', alt: `${title}, seen from the side` },
});

const actions = (count: number) => ({
  to: [],
  actions: Array.from({ length: count }, (_, index) => ({
    type: 'imBack',
    title: `Choice ${index + 1}`,
    value: `choice ${index + 1}`,
  })),
});

const card = (content: Card) => ({ contentType: CARD, content });

/** One of each thing that the product shows in Slack, by the name of its golden file. */
export const SLACK_SAMPLES: Readonly<Record<string, unknown>> = {
  'card-waiting': post({ type: 'card', card: WAITING }),
  'card-claimed': post({ type: 'card', card: claimed }),
  'card-snoozed': post({
    type: 'card',
    card: { ...WAITING, status: 'snoozed', snoozedUntil: '2026-03-03T08:00:00Z' },
  }),
  'card-resolved': post({
    type: 'card',
    card: {
      ...WAITING,
      status: 'resolved',
      resolvedBy: STAFF,
      csat: 4,
      contact: { email: 'new@example.com', proved: false },
      customer: { ...WAITING.customer, blocked: true },
    },
  }),
  'card-elsewhere': post({ type: 'card', card: { ...WAITING, status: 'provider-app' } }),
  'card-bot': post({ type: 'card', card: { ...WAITING, status: 'bot' } }),
  'card-left': post({ type: 'card', card: { ...WAITING, status: 'abandoned' } }),
  'card-ticket': post({ type: 'card', card: TICKETED }),
  history: post(history),
  customer: post(customer),
  bot: post({ type: 'bot', text: 'Thank you for waiting. Somebody will be with you soon.' }),
  elsewhere: post({
    type: 'provider-app-message',
    text: 'Hello Mia, a new one leaves today.',
    files: [{ media: 'f2', name: 'label.pdf', contentType: 'application/pdf', size: 24_000 }],
  }),
  'notice-staff': post({ type: 'notice', text: 'Mia Chen has waited for 5 minutes.', ping: 'staff' }),
  'notice-users': post({ type: 'notice', text: 'Assigned to you.', ping: ['U0ANNA'] }),
  note: post(note),
  'mark-failed': post(failed),
  'draft-open': post(draft),
  'draft-sent': post({ ...draft, state: 'sent' }),
  private: post({ type: 'private', to: 'U0ANNA', text: 'Claim the case first.' }),
  'modal-note': noteModal({ case: 'c-1042' }),
  'modal-edit': editDraftModal({ case: 'c-1042', draft: 'd-7' }, draft.text),
  'modal-assign': assignModal({ case: 'c-1042' }),
  'modal-snooze': snoozeModal({ case: 'c-1042' }, [
    ['30 minutes', 30],
    ['2 hours', 120],
    ['Tomorrow at 9', 1399],
  ]),
  'modal-merge': mergeModal({ case: 'c-1042' }, 'Mia Chen'),
  'modal-block': blockModal({ case: 'c-1042' }, 'Mia Chen'),
  'modal-open-ticket': ticketModal({ case: 'c-1042' }, fields, false),
  'modal-ticket': ticketModal({ case: 'c-1042' }, fields, true),
  'modal-create-ticket': createTicketModal(
    { case: 'c-1042' },
    { ...fields, email: 'mia@example.com', text: 'The lid is missing too.' },
  ),
  home: homeView({
    figures: { waiting: 2, claimed: 1, resolved: 14, firstResponseMinutes: 3.4, csat: 4.6 },
    queue: [
      line,
      { ...line, case: 'c-1043', name: 'Sam', channel: 'email', wish: 'Invoice with VAT number' },
    ],
    mine: [{ ...mine, status: 'claimed' }],
  }),
  'card-window': post({ type: 'card', card: windowed }),
  'card-window-closed': post({ type: 'card', card: { ...windowed, windowClosesAt: null } }),
  'answer-queue': renderCommandAnswer({ type: 'queue', cases: [line, mine] }),
  'answer-tickets': renderCommandAnswer({
    type: 'tickets',
    cases: [{ ...line, channel: 'email', ...(TICKETED.ticket && { ticket: TICKETED.ticket }) }],
  }),
  'answer-find': renderCommandAnswer({ type: 'find', query: 'kettle', cases: [] }),
  'answer-customer': renderCommandAnswer({
    type: 'customer',
    query: 'C-2001',
    customer: {
      id: 'C-2001',
      name: 'Mia Chen',
      level: 'otp',
      locale: 'en',
      email: 'mia@example.com',
      blocked: false,
      places: [{ channel: 'whatsapp', address: '+49 •••• 221' }],
      orders: ['10-4711', '10-4602'],
    },
  }),
  'answer-say': renderCommandAnswer({
    type: 'say',
    reply: 'on-its-way',
    replies: ['on-its-way', 'ask-for-photo'],
    cases: [mine],
  }),
  'answer-say-unknown': renderCommandAnswer({ type: 'say', reply: 'x', replies: ['on-its-way'], cases: [] }),
  'answer-said': renderCommandAnswer({ type: 'prepared', name: 'Mia Chen' }),
  'answer-refused': renderCommandAnswer({ type: 'refused' }),
  'answer-status': renderCommandAnswer({
    type: 'status',
    lines: [
      { name: 'Store', ok: true },
      { name: 'WhatsApp', ok: false, detail: 'the token was refused' },
    ],
  }),
  'answer-help': renderCommandAnswer({ type: 'help' }),
  'customer-text': renderAnswer({ type: 'message', text: 'See https://shop.example/help, or write *here*.' }),
  'customer-buttons': renderAnswer({ type: 'message', text: 'Which?', suggestedActions: actions(3) }),
  'customer-select': renderAnswer({
    type: 'message',
    locale: 'zh-CN',
    text: '哪一个？',
    suggestedActions: actions(8),
  }),
  'customer-order': renderAnswer({
    type: 'message',
    text: 'Your kettle is on its way and should arrive on Thursday.',
    attachments: [card(order)],
    suggestedActions: {
      to: [],
      actions: [
        { type: 'imBack', title: 'Change address', value: 'change address' },
        { type: 'imBack', title: 'Something else', value: 'something else' },
      ],
    },
  }),
  'customer-products': renderAnswer({
    type: 'message',
    text: 'These keep water hot:',
    attachments: [
      card(product('Steel kettle 1.7 l', '€39.90')),
      card(product('Glass kettle 1.2 l', '€34.50')),
    ],
  }),
  'customer-files': renderAnswer({
    type: 'message',
    text: 'Here is your invoice.',
    attachments: [
      {
        contentType: 'application/pdf',
        contentUrl: 'media:f1',
        name: 'invoice.pdf',
        content: { size: 1000 },
      },
    ],
  }),
};

/** The pictures of the documentation: what a reader sees one below the other. */
export const SLACK_PICTURES: Readonly<Record<string, unknown>> = {
  'slack-card-waiting': post({ type: 'card', card: WAITING }),
  'slack-thread': [post({ type: 'card', card: claimed }), post(customer), post(note)].flat(),
  'slack-card-ticket': post({ type: 'card', card: TICKETED }),
  'slack-draft': post(draft),
  'slack-mark-failed': post(failed),
  'slack-home': SLACK_SAMPLES['home'],
  'slack-customer-order': SLACK_SAMPLES['customer-order'],
};
