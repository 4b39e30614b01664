import { expect } from 'chai';
import { AnswerQuestion } from '../../dialogs/answer/answer.ts';
import { ByEmail } from '../../dialogs/by-email/by-email.ts';
import { Clarify } from '../../dialogs/clarify/clarify.ts';
import { Handoff } from '../../dialogs/handoff/handoff.ts';
import { Kernel } from '../../dialogs/kernel/kernel.ts';
import type { AnyDialog } from '../../dialogs/machine/dialog.ts';
import type { Event, Interpretation } from '../../dialogs/machine/events.ts';
import { DialogRegistry } from '../../dialogs/machine/registry.ts';
import { AT_DESK } from '../../dialogs/machine/stack.ts';
import { OfferHuman } from '../../dialogs/offer-human/offer-human.ts';
import { Rating } from '../../dialogs/rating/rating.ts';
import { SmallTalk } from '../../dialogs/small-talk/small-talk.ts';
import { TextSet } from '../../dialogs/text-set.ts';
import { GENERAL_EVENTS } from '../../testing/walk/events.ts';
import { explore, type Walk } from '../../testing/walk/explore.ts';
import { LAWS } from '../../testing/walk/laws/laws.ts';
import type { World } from '../../testing/walk/step.ts';
import { BookService, CallMeBack, ProveByCode, ReportDamage } from '../support/dialogs/synthetic-dialogs.ts';
import { PROVES_ALL } from '../support/proof.ts';

/** How many configurations of each depth are visited; all are more than a walk visits. */
const BREADTH = PROVES_ALL ? 400 : 40;

const EXTENT = `${BREADTH} configurations of each depth, drawn by a seed${PROVES_ALL ? '' : '; more with npm run prove'}`;

const DIALOGS: readonly AnyDialog[] = [
  new BookService(),
  new ReportDamage(),
  new CallMeBack(),
  new ProveByCode(),
  new OfferHuman(),
  new Handoff(),
  new AnswerQuestion(),
  new Clarify(),
  new SmallTalk(),
  new ByEmail(),
  new Rating(),
];

const FRAME = 'WX123455';
const OTHER_FRAME = 'WX123446';

const start = (dialog: string, values = {}): Interpretation => ({ type: 'start', dialog, values });

/** What a customer of these dialogs may do. */
const OWN: readonly Event[] = [
  start('book-service'),
  start('book-service', { frame: FRAME }),
  start('report-damage'),
  start('call-me-back'),
  { type: 'inform', values: { frame: FRAME } },
  { type: 'inform', values: { code: '123456' } },
  { type: 'inform', values: { text: 'It squeaks.' } },
  { type: 'inform', values: { files: [{ media: 'm', name: 'a.jpg', contentType: 'image/jpeg', size: 1 }] } },
  { type: 'named', name: 'nothing-else' },
  { type: 'named', name: 'no-photo' },
];

const TRIED: readonly (readonly Event[])[] = [
  [{ type: 'correct', values: { frame: OTHER_FRAME } }],
  [{ type: 'inform', values: { email: 'ann@example.com' } }],
  [{ type: 'wishes', wishes: [start('report-damage'), { type: 'human' }, start('call-me-back')] }],
  [
    { type: 'wishes', wishes: [start('report-damage'), { type: 'ask', question: 'Why?', answer: null }] },
    { type: 'human' },
    { type: 'back-to-bot' },
  ],
  [{ type: 'unknown' }, { type: 'unknown' }, { type: 'affirm' }, { type: 'cancel' }],
  [{ type: 'proved', identity: { level: 'signed', customer: 'another' } }],
  [{ type: 'result', key: 'of long ago', outcome: 'ok', value: {} }],
];

/** Of the general events, those that lead elsewhere than where they came from. */
const FOLLOWED: ReadonlySet<Event['type']> = new Set(['affirm', 'deny', 'cancel', 'start-over', 'proved']);

function walkWith(followed: readonly Event[]): Walk {
  const world: World = {
    kernel: new Kernel(new DialogRegistry(DIALOGS)),
    texts: new TextSet(DIALOGS, ['en']),
    locales: ['en'],
    withoutYes: ['check-code'],
    endsInPlace: new Set(['by-email']),
  };
  const general = GENERAL_EVENTS.filter((event) => !FOLLOWED.has(event.type));
  return explore({
    world,
    events: {
      // A customer may want ever more, so that further wishes come only when the last ones are done.
      followed: ({ wishes = [] }) =>
        [...followed, ...GENERAL_EVENTS.filter(({ type }) => FOLLOWED.has(type))].filter(
          ({ type }) => type !== 'wishes' || wishes.length === 0,
        ),
      detours: [...general.map((event) => [event]), ...TRIED],
    },
    laws: Object.values(LAWS),
    samples: {},
    staff: [AT_DESK],
    counts: 2,
    variants: 1,
    breadth: BREADTH,
  });
}

const WALKS: Readonly<Record<string, () => Walk>> = {
  'one task interrupts another': () => walkWith(OWN),
  'a message has several wishes': () =>
    walkWith([
      ...OWN.slice(-4),
      {
        type: 'wishes',
        wishes: [
          start('report-damage'),
          start('call-me-back'),
          { type: 'ask', question: 'Why?', answer: null },
        ],
      },
      { type: 'wishes', wishes: [start('call-me-back'), { type: 'human' }, start('report-damage')] },
    ]),
  'customers wait for a person': () =>
    walkWith([
      start('report-damage'),
      ...GENERAL_EVENTS.filter(({ type }) => type === 'human' || type.startsWith('staff-')),
      { type: 'inform', values: { email: 'ann@example.com' } },
      { type: 'inform', values: { score: '1' } },
    ]),
};

describe(`the laws of the kernel (${EXTENT})`, () => {
  for (const [name, walked] of Object.entries(WALKS)) {
    it(`hold while ${name}`, () => {
      const { faults, configurations, steps } = walked();
      console.log(`      ${configurations} configurations, ${steps} steps`);
      expect(faults).to.deep.equal([]);
    });
  }
});
