import type { Draft } from './mails.ts';

/** A mail with a name for its test. */
export type NamedDraft = readonly [name: string, draft: Draft];

const OOO_TEXT = 'I am out of the office until 9 March with limited access to my email.';

/** Mails that people wrote although something in them looks automatic: none may be lost. */
export const HUMAN_MAILS: readonly NamedDraft[] = [
  ['a plain question', { subject: 'Where is my order?', text: 'Where is order 1042?' }],
  [
    'an answer to an absence note, quoting it',
    {
      subject: 'Re: Automatic reply: Invoice',
      text: `Thanks, I wait.\n\nOn 2 Mar 2026, Ann <a@b.example> wrote:\n> ${OOO_TEXT}`,
    },
  ],
  [
    'a question about our automatic reply',
    { subject: 'Your automatic reply', text: 'I got an automatic reply. Does anybody read this?' },
  ],
  [
    'a complaint about automatic replies',
    { subject: 'Automatic replies are useless', text: 'Stop sending me automatic replies and answer.' },
  ],
  [
    'an absence announced by a customer',
    { subject: 'Delivery next week', text: 'I am on vacation until Friday, please deliver after that.' },
  ],
  [
    'an absence in the subject',
    { subject: 'Out of office next week, please deliver later', text: 'Please deliver on the 12th.' },
  ],
  [
    'a subject like an absence note, words of a customer',
    {
      subject: 'Out of office: please deliver to neighbour',
      text: 'Nobody is in our office on Friday. Leave order 1042 next door.',
    },
  ],
  [
    'a question about the newsletter',
    { subject: 'Unsubscribe from newsletter', text: 'Please take me off the mailing list.' },
  ],
  [
    'a forwarded newsletter with a question',
    {
      subject: 'Fwd: Spring sale',
      text: 'Is this price still valid?\n\n---------- Forwarded message ----------\nFrom: Shop <news@shop.example>\nDate: today\nSubject: Spring sale\nTo: me\n\nList-Unsubscribe: <https://shop.example/u>\nPrecedence: bulk',
    },
  ],
  [
    'a question about a bounce, quoting it',
    {
      subject: 'Fwd: Undelivered Mail Returned to Sender',
      text: 'Your address does not work, see below.\n\n> This is the mail system at host mx.example.\n> 550 5.1.1 user unknown',
    },
  ],
  [
    'a bounce pasted into a mail',
    {
      subject: 'Mail delivery failed',
      text: 'My mail to returns@shop.example came back:\nDiagnostic-Code: smtp; 550 5.1.1 user unknown',
    },
  ],
  [
    'a sender whose address looks like a list',
    { from: 'Lists <list@customer.example>', text: 'Do you ship to Norway?' },
  ],
  ['a sender called info', { from: 'info@company.example', text: 'We need an invoice for order 1042.' }],
  [
    'a postmaster who is a customer',
    { from: 'postmaster@smallfirm.example', text: 'Where is order 1042?', subject: 'Order 1042' },
  ],
  [
    'an abuse desk that is a customer',
    { from: 'abuse@smallfirm.example', text: 'We ordered a lamp for our desk.', subject: 'Order' },
  ],
  [
    'a web form that sends from no-reply',
    {
      from: 'Contact form <no-reply@shop.example>',
      headers: ['Reply-To: ann@customer.example'],
      subject: 'Contact form: return',
      text: 'I want to return order 1042.',
    },
  ],
  [
    'a sender called Daemon',
    { from: 'Daemon Targaryen <daemon@customer.example>', text: 'Is the sword lamp in stock?' },
  ],
  [
    'a sender whose name has mailer in it',
    { from: 'Norman Mailer <norman.mailer@customer.example>', text: 'Is the book lamp in stock?' },
  ],
  ['Auto-Submitted: no', { headers: ['Auto-Submitted: no'], text: 'A person wrote this.' }],
  ['Precedence: normal', { headers: ['Precedence: normal'], text: 'A person wrote this.' }],
  ['Precedence: first-class', { headers: ['Precedence: first-class'], text: 'A person wrote this.' }],
  ['X-Autoreply: no', { headers: ['X-Autoreply: no'], text: 'A person wrote this.' }],
  [
    'X-Auto-Response-Suppress for receipts only',
    { headers: ['X-Auto-Response-Suppress: DR, RN, NRN'], text: 'A person wrote this.' },
  ],
  [
    'a read receipt that was asked for',
    { headers: ['Disposition-Notification-To: ann@customer.example'], text: 'Please confirm.' },
  ],
  ['high priority', { headers: ['X-Priority: 1', 'Importance: high'], text: 'Urgent!' }],
  [
    'Exchange headers of an ordinary mail',
    {
      headers: ['X-MS-Has-Attach: yes', 'X-MS-Exchange-Organization-AuthAs: Internal', 'Thread-Topic: Order'],
      text: 'Our order, please.',
    },
  ],
  [
    'a mail that an inbox rule sent on',
    { headers: ['X-MS-Exchange-Inbox-Rules-Loop: ann@customer.example'], text: 'Please cancel order 1042.' },
  ],
  ['an ordinary return path', { top: ['Return-Path: <ann@customer.example>'], text: 'Hello' }],
  [
    'a calendar file attached by a person',
    {
      text: 'These are the days on which I am at home.',
      parts: [
        'Content-Type: text/calendar; name="days.ics"\r\nContent-Disposition: attachment; filename="days.ics"\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR',
      ],
    },
  ],
  [
    'an invitation with words',
    {
      text: 'Can your fitter come then?',
      parts: [
        'Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR',
      ],
    },
  ],
  [
    'a mail attached as a file',
    {
      text: 'The confirmation you sent me is attached.',
      parts: [
        'Content-Type: message/rfc822\r\n\r\nSubject: Your order\r\nFrom: help@shop.example\r\n\r\nThanks',
      ],
    },
  ],
  [
    'a bounce attached as a file',
    {
      text: 'Your mail server refuses my mails, see attached.',
      parts: [
        'Content-Type: message/rfc822\r\n\r\nFrom: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\nno such user',
      ],
    },
  ],
  [
    'a report attached by a person',
    {
      text: 'What does this file mean?',
      parts: [
        'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nStatus: 5.1.1',
      ],
    },
  ],
  [
    'Chinese: a question about 自动回复',
    { subject: '收到自动回复', text: '我收到了你们的自动回复，什么时候有人处理？' },
  ],
  ['Chinese: on holiday', { subject: '送货时间', text: '我正在休假，请下周一再送。' }],
  [
    'German: a question about the absence note',
    { subject: 'Ihre Abwesenheitsnotiz', text: 'Wann sind Sie wieder erreichbar?' },
  ],
  [
    'German: on holiday',
    { subject: 'Lieferung', text: 'Ich bin bis Freitag im Urlaub, bitte danach liefern.' },
  ],
  ['French: on holiday', { subject: 'Livraison', text: 'Je suis absent jusqu’à vendredi, livrez après.' }],
  ['Spanish: on holiday', { subject: 'Entrega', text: 'Estaré fuera hasta el viernes, entreguen después.' }],
  [
    'Japanese: away',
    { subject: '配達について', text: '来週は不在にしておりますので、再来週にお願いします。' },
  ],
  ['a subject of one word', { subject: 'unsubscribe', text: 'unsubscribe' }],
  ['no subject and no text', { subject: '', text: '' }],
  ['a subject about a rejected payment', { subject: 'Payment rejected', text: 'My card was rejected, why?' }],
  [
    'a subject about a delivery failure',
    { subject: 'Delivery failure', text: 'The parcel could not be delivered, says the courier. What now?' },
  ],
  [
    'a subject about an undelivered parcel',
    { subject: 'Undelivered parcel 1042', text: 'It was returned to sender!' },
  ],
  ['X-Mailer of a newsletter-capable program', { headers: ['X-Mailer: The Bat! (v9)'], text: 'Hello' }],
];

/** Mails that no person wrote, each with the kind that it is told to be. */
export const AUTOMATIC_MAILS: readonly (readonly [name: string, kind: string, draft: Draft])[] = [
  ['RFC 3834', 'auto-reply', { headers: ['Auto-Submitted: auto-replied'], text: OOO_TEXT }],
  [
    'RFC 5230 with parameters',
    'auto-reply',
    { headers: ['Auto-Submitted: auto-replied (vacation)'], text: OOO_TEXT },
  ],
  ['auto-generated', 'notification', { headers: ['Auto-Submitted: auto-generated; type=x'], text: 'Done.' }],
  [
    'Exchange',
    'notification',
    { subject: 'Automatic reply: Order', headers: ['X-Auto-Response-Suppress: All'], text: OOO_TEXT },
  ],
  [
    'Exchange, spelt out',
    'notification',
    { headers: ['X-Auto-Response-Suppress: DR, OOF, AutoReply'], text: OOO_TEXT },
  ],
  [
    'Exchange, by its agent',
    'auto-reply',
    { headers: ['X-MS-Exchange-Generated-Message-Source: OOF Assistant'], text: OOO_TEXT },
  ],
  [
    'Exchange that declares nothing',
    'auto-reply',
    { subject: 'Automatic reply: Order 1042', headers: ['In-Reply-To: <1@shop.example>'], text: OOO_TEXT },
  ],
  ['Gmail', 'auto-reply', { headers: ['X-Autoreply: yes', 'Precedence: bulk'], text: OOO_TEXT }],
  [
    'an autoresponder of a hosting panel',
    'auto-reply',
    { headers: ['X-Autorespond: Re: hello'], text: OOO_TEXT },
  ],
  ['X-Autoresponder', 'auto-reply', { headers: ['X-Autoresponder: v1'], text: OOO_TEXT }],
  ['X-Autogenerated', 'auto-reply', { headers: ['X-Autogenerated: Reply'], text: OOO_TEXT }],
  ['Precedence: auto_reply', 'auto-reply', { headers: ['Precedence: auto_reply'], text: OOO_TEXT }],
  ['Precedence: junk', 'bulk', { headers: ['Precedence: junk'], text: OOO_TEXT }],
  ['a null sender', 'auto-reply', { top: ['Return-Path: <>'], text: OOO_TEXT }],
  ['X-Loop', 'auto-reply', { headers: ['X-Loop: tickets@other.example'], text: 'We got your request.' }],
  [
    'Chinese absence note',
    'auto-reply',
    {
      subject: '自动回复: 您的订单',
      headers: ['In-Reply-To: <1@shop.example>'],
      text: '您的邮件我已收到，我正在休假。',
    },
  ],
  [
    'German absence note',
    'auto-reply',
    {
      subject: 'Automatische Antwort: Bestellung',
      headers: ['In-Reply-To: <1@shop.example>'],
      text: 'Ich bin derzeit nicht im Büro.',
    },
  ],
  [
    'French absence note',
    'auto-reply',
    {
      subject: 'Réponse automatique : Commande',
      headers: ['In-Reply-To: <1@shop.example>'],
      text: 'Je suis actuellement absent.',
    },
  ],
  [
    'Spanish absence note',
    'auto-reply',
    {
      subject: 'Respuesta automática: Pedido',
      headers: ['In-Reply-To: <1@shop.example>'],
      text: 'Estoy fuera de la oficina hasta el lunes.',
    },
  ],
  [
    'Chinese absence note, traditional',
    'auto-reply',
    {
      subject: '自動回覆: 您的訂單',
      headers: ['In-Reply-To: <1@shop.example>'],
      text: '我目前不在辦公室。',
    },
  ],
  [
    'Japanese absence note',
    'auto-reply',
    { subject: '自動返信: ご注文', headers: ['In-Reply-To: <1@shop.example>'], text: '不在にしております。' },
  ],
  ['a mailing list', 'list', { headers: ['List-Id: <talk.lists.example>'], text: 'Hello all' }],
  ['Precedence: list', 'list', { headers: ['Precedence: list'], text: 'Hello all' }],
  ['a newsletter', 'bulk', { headers: ['List-Unsubscribe: <https://news.example/u>'], text: 'Buy!' }],
  [
    'one-click unsubscription',
    'bulk',
    { headers: ['List-Unsubscribe-Post: List-Unsubscribe=One-Click'], text: 'Buy!' },
  ],
  ['a mail daemon', 'bounce', { from: 'MAILER-DAEMON', subject: 'failure notice', text: 'no' }],
  [
    'a mail daemon with a name',
    'bounce',
    { from: 'Mail Delivery System <Mailer-Daemon@mx.example>', text: 'no' },
  ],
  [
    'a postmaster with words of a bounce',
    'bounce',
    {
      from: 'postmaster@mx.example',
      subject: 'Undeliverable: Order',
      text: 'Delivery has failed to these recipients: user unknown',
    },
  ],
  [
    'failed recipients in the header',
    'bounce',
    { headers: ['X-Failed-Recipients: ann@customer.example'], text: 'no' },
  ],
  [
    'a delivery report',
    'bounce',
    {
      type: 'multipart/report; report-type=delivery-status',
      text: 'no',
      parts: [
        'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1',
      ],
    },
  ],
  [
    'a feedback report',
    'feedback-report',
    {
      type: 'multipart/report; report-type=feedback-report',
      text: 'spam',
      parts: ['Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse'],
    },
  ],
  [
    'a read receipt',
    'read-receipt',
    {
      type: 'multipart/report; report-type=disposition-notification',
      text: 'read',
      parts: [
        'Content-Type: message/disposition-notification\r\n\r\nDisposition: manual-action/MDN-sent-manually; displayed',
      ],
    },
  ],
  [
    'an accepted invitation',
    'calendar',
    {
      subject: 'Accepted: Fitter',
      parts: [
        'Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR',
      ],
    },
  ],
  ['our own mail coming back', 'own', { from: 'help@shop.example', text: 'Hello' }],
];
