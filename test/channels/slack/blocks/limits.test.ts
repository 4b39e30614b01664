import { expect } from 'chai';
import { renderWithin } from '../../../../channels/shared/render-within.ts';
import { plainFallback } from '../../../../channels/slack/blocks/plain-fallback.ts';
import { CAPABILITIES, renderAnswer } from '../../../../channels/slack/customers/render-answer.ts';
import { DESK_ACTIONS, readDeskPress } from '../../../../channels/slack/desk/desk-actions.ts';
import { renderDeskPost } from '../../../../channels/slack/desk/thread/render-desk-post.ts';
import { renderCommandAnswer } from '../../../../channels/slack/desk/views/command-answers.ts';
import { homeView } from '../../../../channels/slack/desk/views/desk-home.ts';
import {
  editDraftModal,
  mergeModal,
  snoozeModal,
} from '../../../../channels/slack/desk/views/desk-modals.ts';
import { createTicketModal, ticketModal } from '../../../../channels/slack/desk/views/ticket-modals.ts';
import type { CaseStatus, DeskPost } from '../../../../models/desk/desk-post.ts';
import { TICKET_PRIORITIES, type Ticket } from '../../../../models/desk/ticket.ts';
import { BUILT_IN_LOCALES } from '../../../../models/locale/locale.ts';
import { CARD } from '../../../../models/shop/card.ts';
import { elementsOf, hasMarkup, slackFaults } from '../../../support/slack-kit/slack-block-limits.ts';
import { HOSTILE_TEXTS, seeded } from '../../../support/slack-kit/slack-hostile.ts';
import { TICKETED, WAITING } from '../../../support/slack-kit/slack-samples.ts';

const PLACE = { case: 'c-1', groups: { staff: 'S0DESK' } };

const STATUSES: readonly CaseStatus[] = ['waiting', 'claimed', 'snoozed', 'bot', 'abandoned', 'resolved'];

function dice(seed: number) {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => {
    const item = from[Math.floor(random() * from.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const words = () => pick<string>(HOSTILE_TEXTS);
  const some = <T>(most: number, make: () => T): T[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make);
  return { pick, words, some };
}

function randomPost({ pick, words, some }: ReturnType<typeof dice>): DeskPost {
  const staff = () => ({ id: pick(['U0ANNA', '<!channel>', '']), name: words() });
  const ticket = (): Ticket => ({
    number: words(),
    subject: words(),
    requester: words(),
    participants: some(30, words),
    status: pick(['new', 'closed']),
    priority: pick(TICKET_PRIORITIES),
    topic: words(),
    openedAt: words(),
    firstResponseDue: words(),
    resolutionDue: pick(['', WAITING.waitingSince]),
    breached: pick(['first-response', 'resolution']),
    reopened: pick([0, 3]),
    followUpOf: words(),
    mergedInto: words(),
    merged: some(30, words),
  });
  const file = () => ({ media: 'f', name: words(), contentType: 'x/y', size: 5 });
  return pick<() => DeskPost>([
    () => ({
      type: 'card',
      card: {
        ...WAITING,
        status: pick(STATUSES),
        customer: {
          name: words(),
          channel: words(),
          level: 'none',
          locale: words(),
          id: words(),
          email: words(),
        },
        wish: words(),
        tried: some(30, words),
        orders: some(30, () => ({ number: words(), url: words() })),
        waitingSince: pick(['nonsense', WAITING.waitingSince]),
        claimedBy: staff(),
        resolvedBy: staff(),
        snoozedUntil: pick(['', WAITING.waitingSince]),
        csat: pick([1, 5, -3, 99, Number.NaN]),
        contact: { email: words(), proved: pick([true, false]) },
        ticket: ticket(),
      },
    }),
    () => ({
      type: 'history',
      lines: some(80, () => ({ who: pick(['customer', 'bot', 'staff']), text: words() })),
    }),
    () => ({
      type: 'customer',
      name: words(),
      entries: some(12, () => ({
        id: 'm',
        text: words(),
        files: some(12, file),
        ...pick([{}, { state: 'edited' as const }, { state: 'deleted' as const }]),
      })),
    }),
    () => ({ type: 'bot', text: words() }),
    () => ({ type: 'notice', text: words(), ping: pick(['staff', 'lead', some(3, words)]) }),
    () => ({ type: 'note', by: staff(), text: words() }),
    () => ({ type: 'delivery-status', ref: '1.1', status: 'failed', reason: words() }),
    () => ({
      type: 'draft',
      draft: 'd',
      text: words(),
      sources: some(30, words),
      state: pick(['open', 'sent']),
    }),
    () => ({ type: 'private', to: 'U1', text: words() }),
  ])();
}

describe('staff’s view of whatever customers write', () => {
  it('stays within Slack’s limits and mentions nobody whom the desk does not mention', () => {
    const given = dice(11);
    for (let round = 0; round < 200; round += 1) {
      const post = randomPost(given);
      const messages = renderDeskPost(post, PLACE);
      expect(
        messages.flatMap((message) => slackFaults(message)),
        post.type,
      ).to.deep.equal([]);
      expect(hasMarkup(messages)).to.equal(false);
      expect(messages.every(({ text }) => text.length > 0 && !/[<>]/.test(text))).to.equal(true);
      if (post.type === 'card' || post.type === 'draft') expect(messages).to.have.length(1);
      const called = [...elementsOf(messages, 'user'), ...elementsOf(messages, 'usergroup')];
      if (post.type !== 'notice' && post.type !== 'card') expect(called).to.deep.equal([]);
      expect(elementsOf(messages, 'broadcast')).to.deep.equal([]);
    }
  });

  it('keeps App Home, modals and answers within the limits, however long the queue is', () => {
    const { words, some } = dice(5);
    for (let round = 0; round < 40; round += 1) {
      const cases = some(150, () => words()).map((name, index) => ({
        case: `c-${index}`,
        name,
        channel: words(),
        status: 'waiting' as const,
        wish: words(),
        since: WAITING.waitingSince,
        url: words(),
        ...(TICKETED.ticket && { ticket: { ...TICKETED.ticket, number: words() } }),
      }));
      const figures = { waiting: 1, claimed: 2, resolved: 3, firstResponseMinutes: null, csat: null };
      expect(slackFaults(homeView({ figures, queue: cases, mine: cases }), 100)).to.deep.equal([]);
      const customer = {
        id: words(),
        name: words(),
        level: 'none' as const,
        locale: words(),
        blocked: true,
        places: some(40, () => ({ channel: words(), address: words() })),
        orders: some(40, words),
      };
      const answers = [
        renderCommandAnswer({ type: 'queue', cases }),
        renderCommandAnswer({ type: 'tickets', cases }),
        renderCommandAnswer({ type: 'find', query: words(), cases }),
        renderCommandAnswer({ type: 'customer', query: words(), customer }),
        renderCommandAnswer({ type: 'say', reply: words(), replies: some(90, words), cases: [] }),
        renderCommandAnswer({ type: 'say', reply: 'x', replies: ['x'], cases }),
        renderCommandAnswer({ type: 'prepared', name: words() }),
        renderCommandAnswer({
          type: 'status',
          lines: some(90, () => ({ name: words(), ok: false, detail: words() })),
        }),
      ];
      expect(answers.flat().flatMap((message) => slackFaults(message))).to.deep.equal([]);
      const fields = { subject: words(), priority: 'low', topic: words(), topics: some(120, words) } as const;
      const modals = [
        mergeModal({ case: 'c' }, words()),
        editDraftModal({ case: 'c' }, words()),
        ticketModal({ case: 'c' }, fields, true),
        createTicketModal({ case: 'c' }, { ...fields, email: words(), text: words() }),
      ];
      expect(modals.flatMap((modal) => (modal === undefined ? [] : slackFaults(modal, 100)))).to.deep.equal(
        [],
      );
    }
    expect(snoozeModal({ case: 'c' }, [])).to.equal(undefined);
  });

  it('offers in each state what makes sense there, and asks before what can’t be undone', () => {
    const buttons = (status: CaseStatus) => {
      const shown = renderDeskPost({ type: 'card', card: { ...WAITING, status } }, PLACE);
      return elementsOf(shown, 'button').map(({ action_id }) => action_id);
    };
    expect(buttons('waiting')).to.include.members([DESK_ACTIONS.claim, DESK_ACTIONS.resolve]);
    expect(buttons('claimed')).to.not.include(DESK_ACTIONS.claim);
    expect(buttons('bot')).to.not.include(DESK_ACTIONS.backToBot);
    expect(buttons('resolved')).to.deep.equal([DESK_ACTIONS.note]);
    const asked = elementsOf(renderDeskPost({ type: 'card', card: WAITING }, PLACE), 'button')
      .filter(({ confirm }) => confirm !== undefined)
      .map(({ action_id }) => action_id);
    expect(asked).to.deep.equal([DESK_ACTIONS.resolve, DESK_ACTIONS.backToBot]);
  });

  it('brings back with a press which case, message or draft it is about', () => {
    const pressed = (post: DeskPost) =>
      renderDeskPost(post, PLACE).flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.type === 'actions'
            ? block.elements.flatMap((element) =>
                element.type === 'button'
                  ? [
                      readDeskPress({
                        actionId: element.action_id ?? '',
                        blockId: block.block_id ?? '',
                        value: element.value ?? '',
                      }),
                    ]
                  : [],
              )
            : [],
        ),
      );
    expect(pressed({ type: 'delivery-status', ref: '1.5', status: 'failed' })).to.deep.equal([
      { action: 'desk:retry', case: 'c-1', ref: '1.5' },
    ]);
    const draft: Extract<DeskPost, { type: 'draft' }> = {
      type: 'draft',
      draft: 'd&1=',
      text: 'x',
      sources: [],
      state: 'open',
    };
    expect(pressed(draft)[0]).to.deep.equal({ action: 'desk:send', case: 'c-1', draft: 'd&1=' });
    expect(pressed({ ...draft, state: 'sent' })).to.deep.equal([]);
    const more = { actionId: DESK_ACTIONS.more, blockId: 'case=a%2Fb&place=case', value: 'desk:assign' };
    expect(readDeskPress(more)).to.deep.equal({ action: 'desk:assign', case: 'a/b' });
    expect(readDeskPress({ ...more, value: 'desk:nothing' })).to.equal(undefined);
    expect(readDeskPress({ actionId: 'choice:1', blockId: 'choice', value: 'case=1' })).to.equal(undefined);
  });

  it('posts nothing for delivery statuses that are reactions', () => {
    const marks = (['sent', 'delivered', 'read'] as const).map((mark) =>
      renderDeskPost({ type: 'delivery-status', ref: '1.1', status: mark }, PLACE),
    );
    expect(marks.flat()).to.deep.equal([]);
  });
});

describe('an answer to a customer in Slack', () => {
  const choices = (count: number, value = 'v') => ({
    to: [],
    actions: Array.from({ length: count }, (_, index) => ({
      type: 'imBack',
      title: `Choice ${index + 1}`,
      value: `${value}${index}`,
    })),
  });
  const shown = (count: number, value?: string) =>
    renderAnswer({ type: 'message', text: 'Which?', suggestedActions: choices(count, value) });

  it('shows five choices as buttons, a hundred as a list, and those that fit neither as a numbered menu', () => {
    expect(elementsOf(shown(5), 'button')).to.have.length(5);
    expect(elementsOf(shown(6), 'static_select')).to.have.length(1);
    expect(elementsOf(shown(100), 'static_select')).to.have.length(1);
    const menus = [shown(101), shown(6, 'x'.repeat(151)), shown(1, 'x'.repeat(2001))];
    expect(menus.flatMap((menu) => elementsOf(menu, 'actions'))).to.deep.equal([]);
    expect(menus.map(([menu]) => menu?.text.includes('1. Choice 1'))).to.deep.equal([true, true, true]);
  });

  it('says in plain text everything that its blocks offer', () => {
    const [message] = renderAnswer({
      type: 'message',
      text: 'Which <one>?',
      suggestedActions: choices(2),
    });
    if (message === undefined) throw new Error('nothing was rendered');
    expect(plainFallback(message)).to.deep.equal({ text: 'Which &lt;one&gt;?\n\n1. Choice 1\n2. Choice 2' });
  });

  it('keeps what shows nothing to itself', () => {
    expect(renderAnswer({ type: 'typing' })).to.deep.equal([]);
    expect(renderAnswer({ type: 'message', text: '' })).to.deep.equal([]);
  });

  it('stays within Slack’s limits for any text, choices, cards and files', () => {
    const { pick, words, some } = dice(23);
    for (let round = 0; round < 120; round += 1) {
      const order = {
        type: 'order',
        title: words(),
        status: words(),
        steps: some(40, () => ({ label: words(), state: pick(['done', 'current', 'open']), on: words() })),
        items: some(60, words),
        total: words(),
        tracking: { label: words(), url: pick([words(), 'https://carrier.example/1']) },
      };
      const product = () => ({
        type: 'product',
        title: words(),
        text: words(),
        price: words(),
        url: pick([words(), 'https://shop.example/1']),
        image: { url: pick([words(), 'https://shop.example/1.jpg']), alt: words() },
      });
      const contents: unknown[] = pick([[order], some(30, product), [null, 7, { type: 'order' }], []]);
      const activity = {
        type: 'message',
        text: words(),
        locale: pick([...BUILT_IN_LOCALES, 'xx']),
        suggestedActions: {
          to: [],
          actions: some(120, () => ({ type: 'imBack', title: words(), value: words() })),
        },
        attachments: [
          ...contents.map((content) => ({ contentType: CARD, content })),
          ...some(5, () => ({ contentType: 'x/y', contentUrl: 'media:f', name: words() })),
        ],
      };
      for (const part of renderWithin(CAPABILITIES, activity)) {
        const messages = renderAnswer(part);
        expect(messages.flatMap((message) => slackFaults(message))).to.deep.equal([]);
        expect(messages.every(({ text }) => !/[<>]/.test(text))).to.equal(true);
        expect(hasMarkup(messages)).to.equal(false);
      }
    }
  });
});
