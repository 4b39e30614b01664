import { expect } from 'chai';
import { assigneeOf, type Case } from '../../desk/cases/case.ts';
import { type CaseEffect, REMINDER_NAMES, type ReminderName } from '../../desk/cases/casework.ts';
import { isNote } from '../../desk/replies/looks-internal.ts';
import type { CaseEvent, StaffAction, StaffMember } from '../../models/desk/desk.ts';
import { TICKET_PRIORITIES, type TicketStatus } from '../../models/desk/ticket.ts';
import { pick, seededRandom } from '../../models/seeded-random.ts';
import { ANN, BEN, CaseKit, CUSTOMER, LEA } from '../support/desk/case-kit.ts';
import { numbers, sample } from '../support/proof.ts';

const { cases: SEEDS, extent: EXTENT } = sample(numbers(500), 100, 'walks');
const STEPS = 50;
/** A word that only ever stands in what is meant for colleagues. */
const SECRET = 'nuisance';
const SAYINGS = [
  'Hello',
  'I look after it',
  'Done',
  'In 3 days',
  '',
  `// ${SECRET}`,
  `note: ${SECRET}`,
  `@ben ${SECRET}?`,
  `／／${SECRET}`,
] as const;
const REFS = ['m1', 'm2', 'm3', 'm4'] as const;
const FILES = [
  { media: 'f', name: 'a.pdf', contentType: 'application/pdf', size: 10 },
  { media: 'g', name: 'b.mp4', contentType: 'video/mp4', size: 9999 },
];

function anyAct(random: () => number, value: Case): StaffAction {
  const ref = pick(random, REFS);
  const text = pick(random, SAYINGS);
  const draft = value.drafts[Math.floor(random() * value.drafts.length)]?.id ?? 'gone';
  const files = random() < 0.3 ? FILES : [];
  return pick<StaffAction>(random, [
    { type: 'claim' },
    { type: 'claim' },
    pick<StaffAction>(random, [
      { type: 'resolve' },
      { type: 'back-to-bot' },
      { type: 'claim' },
      { type: 'claim' },
    ]),
    { type: 'suggest' },
    { type: 'note', text },
    { type: 'assign', to: BEN.id, name: pick(random, ['Ben', '']) },
    { type: 'snooze', minutes: 30 },
    { type: 'block', blocked: random() < 0.5 },
    { type: 'merge', into: 'C-2' },
    { type: 'unmerge' },
    { type: 'retry', ref },
    { type: 'send', ref: draft, text: pick(random, ['', 'In 4 days', `// ${SECRET}`]), draft },
    { type: 'discard', draft },
    { type: 'prepare', reply: 'hello' },
    ...Array<StaffAction>(6).fill({ type: 'message-posted', ref, text, files }),
    { type: 'message-edited', ref, text },
    { type: 'message-deleted', ref },
    pick<StaffAction>(random, [
      { type: 'ticket', subject: 'A cup', priority: pick(random, TICKET_PRIORITIES), topic: 'other' },
      { type: 'merge-ticket', into: OTHER.number },
      { type: 'create-ticket', email: 'x@example.com', text, subject: 'x', priority: 'low', topic: 'other' },
    ]),
  ]);
}

function anyNews(random: () => number): CaseEvent {
  const id = pick(random, ['h1', 'h2', 'h3']);
  const ref = pick(random, REFS);
  const mark = pick(random, ['sent', 'sent', 'delivered', 'read', 'failed'] as const);
  return pick<CaseEvent>(random, [
    { type: 'queue-abandoned' },
    ...Array<CaseEvent>(3).fill({ type: 'waiting', reason: 'asked', summary: {} }),
    { type: 'customer-message', id, text: 'hi', files: [] },
    { type: 'customer-message-edited', id, text: 'hi!' },
    { type: 'customer-message-deleted', id },
    { type: 'bot-message', text: 'wait' },
    {
      type: 'delivery-status',
      ref,
      id: mark === 'failed' ? '' : `${ref}-${pick(random, [1, 2])}`,
      status: mark,
    },
    { type: 'csat-given', score: 4 },
    { type: 'email-answer-requested', email: 'x@example.com', proved: false },
    {
      type: 'merge-offered',
      offeringCase: 'a/1',
      into: pick(random, ['7000001', '1']),
      from: CUSTOMER,
      number: pick(random, ['1', '2']),
      subject: 'Lid',
      lastCustomerText: '',
      needsAnswer: random() < 0.5,
    },
    pick<CaseEvent>(random, [
      { type: 'merge-accepted', into: OTHER.number, conversation: 'a', channel: 'email' },
      { type: 'merge-declined', into: OTHER.number },
    ]),
    pick<CaseEvent>(random, [
      { type: 'provider-app-message', id: 'e1', text: 'From the phone', files: [] },
      { type: 'provider-app-takeover-ended' },
      { type: 'customer-reaction', emoji: '👍', text: 'Hello' },
      { type: 'change-failed', ref, change: pick(random, ['edit', 'deletion']), reason: 'too late' },
    ]),
  ]);
}

/** Another ticket of the customer. */
const OTHER = { number: '4711999' };

function otherCase(): Case {
  return new CaseKit()
    .knows({ ticketInfo: { ...OTHER, subject: 'Lid', requester: 'Mia', participants: [] } })
    .news({
      type: 'waiting',
      reason: 'asked',
      summary: {},
    }).case;
}

interface Done {
  readonly act?: StaffAction;
  readonly by?: StaffMember;
}

function step(kit: CaseKit, random: () => number): Done {
  const roll = random();
  if (roll < 0.6) {
    const act = anyAct(random, kit.case);
    const owner = [ANN, BEN, LEA].find(({ id }) => id === assigneeOf(kit.case)?.id) ?? LEA;
    const by = pick(random, [owner, owner, ANN, BEN, LEA]);
    kit.staff(act, by);
    return { act, by };
  }
  if (roll < 0.75 && kit.case.pendingClaim !== undefined)
    kit.taken(pick(random, ['ok', 'ok', 'refused', 'failed']));
  else if (roll < 0.8) {
    const name = pick(random, REMINDER_NAMES);
    kit.due(name);
    if (name === 'close' || name === 'pending-timeout') kit.reminders.delete(name);
  } else if (roll < 0.83) kit.merged(random() < 0.5, { into: 'C-2' });
  else if (roll < 0.85) kit.unmerged(random() < 0.5);
  else kit.news(anyNews(random));
  return {};
}

/** The promises that a step has broken. */
function broken(kit: CaseKit, before: Case, { act, by }: Done): string[] {
  const { case: after } = kit;
  const messages = kit.caseCommands('message');
  const owner = assigneeOf(after);
  const { status, snoozedStatus, csat, card } = after;
  const isPressed = act?.type === 'send' || act?.type === 'retry';
  const claims = kit.commands().filter(({ name }) => name === 'claim-conversation');
  const { ticket } = card;
  const isDue = ticket?.resolutionDue !== undefined;
  const reminders = [...kit.reminders.keys()].filter((name) => !BESIDE_WAITING.has(name));
  const isOver = before.status === 'resolved' && status === 'resolved';
  const rules: readonly [rule: string, holds: boolean][] = [
    ['only the claimer speaks', messages.every(() => by?.id === assigneeOf(before)?.id && by !== undefined)],
    ['nothing empty is sent', messages.every(({ text, files }) => text.trim() !== '' || files.length > 0)],
    ['no note goes out unpressed', isPressed || messages.every(({ text }) => !text.includes(SECRET))],
    ['no note goes out by a change', kit.caseCommands('edit').every(({ text }) => !text.includes(SECRET))],
    ['no marked note goes out at all', messages.every(({ text }) => !isNote(text))],
    [
      'an answer that is awaited is given up some day',
      (after.pendingClaim === undefined && after.pendingMerge === undefined) ===
        (after.pendingSince === undefined),
    ],
    ['one claims at a time', before.pendingClaim === undefined || claims.length === 0],
    [
      'a claimed case has its claimer',
      (owner !== undefined) ===
        (status === 'claimed' || (status === 'snoozed' && snoozedStatus === 'claimed')),
    ],
    ['the card says where the case stands', card.status === status && card.csat === csat],
    ['the card names the claimer', owner === undefined || card.claimedBy?.id === owner.id],
    ['only a snoozed card has a time', (card.snoozedUntil !== undefined) === (status === 'snoozed')],
    ['after the end little is done', !isOver || kit.effects.every(isQuiet)],
    [
      'reminders belong to who waits',
      reminders.every((name) => status === (name === 'end-snooze' ? 'snoozed' : 'waiting')),
    ],
    ['who waits is not forgotten', (status !== 'waiting' && status !== 'snoozed') || reminders.length > 0],
    [
      'a ticket stands where its case does',
      ticket === undefined || (STANDS[status] ?? []).includes(ticket.status),
    ],
    ['a ticket is due while it is our turn', isDue === kit.reminders.has('resolution-due')],
    ['a ticket is due only while it is our turn', !isDue || OURS.has(ticket?.status ?? 'closed')],
    [
      'a solved ticket will be closed, and no other',
      kit.reminders.has('close') ? ENDED.includes(ticket?.status ?? 'new') : ticket?.status !== 'solved',
    ],
    [
      'a closed ticket of a case that is over stays closed',
      before.card.ticket?.status !== 'closed' || !isOver || ticket?.status === 'closed',
    ],
    [
      'what was taken back is not kept',
      after.relays.every(({ pendingChange, text }) => pendingChange !== null || text === undefined),
    ],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => rule);
}

const BESIDE_WAITING: ReadonlySet<ReminderName> = new Set([
  'first-response-due',
  'resolution-due',
  'close',
  'pending-timeout',
]);
const OURS: ReadonlySet<TicketStatus> = new Set(['new', 'open', 'waiting-for-staff']);
const ENDED: readonly TicketStatus[] = ['solved', 'closed'];
const BEGUN: readonly TicketStatus[] = ['new', 'waiting-for-staff'];
const TAKEN: readonly TicketStatus[] = ['open', 'waiting-for-staff', 'waiting-for-customer'];

/** What may become of a ticket, by where its case stands. */
const STANDS: Readonly<Partial<Record<Case['status'], readonly TicketStatus[]>>> = {
  waiting: BEGUN,
  claimed: TAKEN,
  snoozed: [...BEGUN, ...TAKEN],
  'provider-app': TAKEN,
  bot: ENDED,
  abandoned: ENDED,
  resolved: ENDED,
};

/** What a case may still do after its end. */
function isQuiet(effect: CaseEffect): boolean {
  if (effect.type === 'case-command') return ['delete', 'edit', 'block'].includes(effect.command.type);
  if (effect.type === 'desk-command')
    return effect.name !== 'claim-conversation' && effect.name !== 'mail-answer';
  if (effect.type === 'case-event') return effect.event.type === 'merge-declined';
  if (effect.type === 'reminder') return effect.name === 'close' || effect.name === 'pending-timeout';
  return effect.type === 'post' && effect.post.type !== 'history';
}

describe('a case under anything that may happen', () => {
  it(`holds what it promises in walks of ${STEPS} steps (${EXTENT})`, () => {
    let said = 0;
    for (const seed of SEEDS) {
      const random = seededRandom(seed);
      const kit = CaseKit.waiting({
        capabilities: { edits: random() < 0.5, maxFile: 1000, pace: 'interactive' },
        suggestion: { text: 'In 3 days', sources: [] },
        reply: () => ({ type: 'filled', text: 'Dear Mia', locale: 'en' }),
      });
      kit.knows({ namedCase: otherCase() });
      const trail: string[] = [];
      for (let n = 0; n < STEPS; n += 1) {
        const before = kit.case;
        if (random() < 0.2) kit.advance(random() * 40);
        const done = step(kit, random);
        trail.push(JSON.stringify(done));
        const rules = broken(kit, before, done);
        if (rules.length > 0)
          expect.fail(`${rules.join(', ')} (seed ${seed}):\n${trail.slice(-6).join('\n')}`);
        said += kit.caseCommands('message').length;
      }
    }
    expect(said, 'the walks reach the customer').to.be.greaterThan(SEEDS.length / 2);
  });
});
