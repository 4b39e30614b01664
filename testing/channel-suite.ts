import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import type { AnyChannel } from '../channels/abilities.ts';
import type { Inbound } from '../channels/channel.ts';
import { selectionOf } from '../models/conversation/selection.ts';

/** How a test corrupts a delivery. */
export type Spoilt = 'forged' | 'malformed' | 'forged and malformed' | 'oversized';

/** A customer's message; a second one with the same `id` is a duplicate of the provider. */
export interface Delivered {
  readonly id: string;
  readonly text: string;
}

/** The parts of a channel's response that the suite checks. */
export interface ChannelAnswer {
  readonly status: number;
  readonly body: string;
}

/** A channel with its test doubles, ready for deliveries. */
export interface ChannelSubject {
  readonly channel: AnyChannel;
  /** The customers' messages recorded so far. */
  messages(): readonly Inbound[];
  /** Delivers a message as the provider does, with a valid signature unless it is corrupted. */
  deliver(message: Delivered, spoilt?: Spoilt): Promise<ChannelAnswer>;
  close(): Promise<void>;
}

/** Delivers several messages in one request, with one unusable item before the last. */
export type DeliverBatch = (
  subject: ChannelSubject,
  messages: readonly Delivered[],
) => Promise<ChannelAnswer>;

/** A case of the suite: its name for a test runner, and what it proves. Throws an `AssertionError` for a fault. */
export type ChannelCase = readonly [name: string, run: () => Promise<void>];

/** What differs between channels. */
export interface ChannelSuiteOptions {
  /** Left out where a request holds one item. */
  readonly deliverBatch?: DeliverBatch | undefined;
  /** Messages come from a process of our own and not by requests, so that none can be forged. Default: false. */
  readonly inProcess?: boolean | undefined;
}

type Check = (subject: ChannelSubject) => Promise<void>;

/**
 * The contract of every channel as cases for any test runner; `makeChannel` makes a fresh channel for each:
 * `for (const [name, run] of channelSuite(makeChannel)) it(name, run);`
 */
export function channelSuite(
  makeChannel: () => Promise<ChannelSubject>,
  { deliverBatch, inProcess = false }: ChannelSuiteOptions = {},
): ChannelCase[] {
  const checks: readonly (readonly [string, Check])[] = [
    ['records a genuine message with its text, sender, conversation and id, and answers 2xx', recordsMessage],
    ['gives a duplicate the id of the first delivery, and two messages two ids', dropsDuplicate],
    ['records all messages of one customer in one conversation, in their order', keepsOrder],
    ...(inProcess ? [] : REFUSALS.map(refusing)),
    ...(deliverBatch === undefined
      ? []
      : [['is not harmed by one bad item of a batch', batching(deliverBatch)] as const]),
    ['has one entrance per method and path', hasOneEntrance],
  ];
  const cases = checks.map(
    ([name, check]): ChannelCase => [
      name,
      async () => {
        const subject = await makeChannel();
        try {
          await check(subject);
        } finally {
          await subject.close();
        }
      },
    ],
  );
  const rendering = renderingSuite(async () => await makeChannel());
  return [...cases, ...rendering];
}

/** The part of the contract about rendering, for a channel whose entrance is not HTTP. */
export function renderingSuite(
  makeChannel: () => Promise<{ readonly channel: AnyChannel; close?(): Promise<void> }>,
): ChannelCase[] {
  return RENDERING.map(([name, check]) => [
    name,
    async () => {
      const subject = await makeChannel();
      try {
        check(subject.channel);
      } finally {
        await subject.close?.();
      }
    },
  ]);
}

const isOk = ({ status }: ChannelAnswer) => status >= 200 && status <= 299;

const textsOf = (subject: ChannelSubject) => subject.messages().map(({ activity }) => activity.text);

const recordsMessage: Check = async (subject) => {
  const answer = await subject.deliver({ id: 'a', text: 'Where is #1042? 我的订单' });
  assert.ok(isOk(answer), `answered ${answer.status}`);
  const [item, ...others] = subject.messages();
  assert.deepEqual(others, []);
  assert.equal(item?.activity.type, 'message');
  assert.equal(item.activity.text, 'Where is #1042? 我的订单');
  assert.equal(item.activity.from?.role, 'user');
  assert.ok(item.activity.timestamp instanceof Date, 'the timestamp is a Date');
  for (const id of [item.id, item.account, item.conversation, item.activity.from.id])
    assert.ok(typeof id === 'string' && id !== '', 'each id is a text');
};

const dropsDuplicate: Check = async (subject) => {
  await subject.deliver({ id: 'a', text: 'one' });
  const again = await subject.deliver({ id: 'a', text: 'one' });
  assert.ok(isOk(again), `answered ${again.status}`);
  assert.equal(subject.messages().length, 1);
  await subject.deliver({ id: 'b', text: 'one' });
  assert.equal(subject.messages().length, 2);
};

const keepsOrder: Check = async (subject) => {
  const texts = ['one', 'two', 'three'];
  for (const text of texts) await subject.deliver({ id: text, text });
  assert.deepEqual(textsOf(subject), texts);
  assert.equal(new Set(subject.messages().map(({ conversation }) => conversation)).size, 1);
};

const REFUSALS: readonly (readonly [Spoilt, readonly number[]])[] = [
  ['forged', [401, 403]],
  ['forged and malformed', [401, 403]],
  ['malformed', [400]],
  ['oversized', [413]],
];

function refusing([spoilt, statuses]: (typeof REFUSALS)[number]): readonly [string, Check] {
  return [
    `refuses a ${spoilt} delivery with ${statuses.join(' or ')}, told as JSON, and records nothing`,
    async (subject) => {
      const { status, body } = await subject.deliver({ id: 'a', text: 'one' }, spoilt);
      assert.ok(statuses.includes(status), `answered ${status}`);
      const { error } = JSON.parse(body) as { error: object };
      assert.deepEqual(Object.keys(error).sort(), ['code', 'message']);
      assert.doesNotMatch(body, /\bat .{1,99}:\d{1,9}:\d{1,9}/);
      assert.deepEqual(subject.messages(), []);
    },
  ];
}

function batching(deliverBatch: DeliverBatch): Check {
  return async (subject) => {
    const messages = ['one', 'two'].map((text) => ({ id: text, text }));
    await deliverBatch(subject, messages);
    assert.deepEqual(textsOf(subject), ['one', 'two']);
  };
}

const hasOneEntrance: Check = async ({ channel }) => {
  const entrances = (channel.routes ?? []).map(({ method, path }) => `${method} ${path}`);
  assert.equal(new Set(entrances).size, entrances.length);
  assert.notEqual(entrances.length, 0);
};

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'imBack',
    title: `Option ${index + 1}`,
    value: `${index + 1}`,
  }));

const several = (count: number) => ({
  selection: { options: options(count).map(({ title }) => title), submit: 'Send' },
});

const ANSWERS: readonly Partial<Activity>[] = [
  { type: 'message', text: 'Hello' },
  { type: 'message', text: 'Which?', suggestedActions: { to: [], actions: options(2) } },
  { type: 'message', text: 'Which?', suggestedActions: { to: [], actions: options(12) } },
  { type: 'message', text: 'Which of these?', channelData: several(4) },
  { type: 'message', text: 'Which of these?', channelData: several(120) },
  { type: 'message', text: `See https://shop.example/a-page 🙂。`.repeat(900) },
  { type: 'message', text: 'x'.repeat(20_000), suggestedActions: { to: [], actions: options(3) } },
];

const bare = (text: string) => text.replace(/\s/g, '');

const RENDERING: readonly (readonly [string, (channel: AnyChannel) => void])[] = [
  [
    'renders within its capabilities',
    ({ capabilities, render }) => {
      for (const part of ANSWERS.flatMap((answer) => render(answer))) {
        const length = part.text?.length ?? 0;
        assert.ok(length >= 1 && length <= capabilities.maxText, `a text of ${length} characters`);
        assert.ok(
          (part.suggestedActions?.actions.length ?? 0) <= capabilities.maxButtons,
          'too many buttons',
        );
        assert.ok(
          (selectionOf(part)?.options.length ?? 0) <= (capabilities.maxSelection ?? 0),
          'too many options',
        );
      }
    },
  ],
  [
    'renders all of a text and of the options',
    ({ render }) => {
      for (const answer of ANSWERS) {
        const parts = render(answer);
        const shown = bare(parts.map(({ text }) => text ?? '').join(''));
        assert.ok(shown.startsWith(bare(answer.text ?? '')), 'the text is whole');
        const labels = [
          ...parts.flatMap((part) => part.suggestedActions?.actions ?? []).map(({ title }) => title),
          ...parts.flatMap((part) => selectionOf(part)?.options ?? []),
        ];
        const wanted = [
          ...(answer.suggestedActions?.actions ?? []).map(({ title }) => title),
          ...(selectionOf(answer)?.options ?? []),
        ];
        for (const title of wanted)
          assert.ok(labels.includes(title) || shown.includes(bare(title)), `"${title}" is not shown`);
      }
    },
  ],
  [
    'renders the same again, and leaves what it renders as it was',
    ({ render }) => {
      for (const answer of ANSWERS) {
        const copy = structuredClone(answer);
        const first = structuredClone(render(answer));
        assert.deepEqual(render(answer), first);
        assert.deepEqual(answer, copy);
      }
    },
  ],
];
