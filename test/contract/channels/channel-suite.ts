import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { AnyChannel } from '../../../channels/abilities.ts';
import type { Inbound } from '../../../channels/channel.ts';
import { selectionOf } from '../../../models/conversation/selection.ts';

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

/**
 * The contract of every channel. `deliverBatch` is left out where a request holds one item. `inProcess`: messages come from a process of our own and
 * not by requests, so that none can be forged.
 */
export function describeChannel(
  name: string,
  start: () => Promise<ChannelSubject>,
  deliverBatch?: DeliverBatch,
  { inProcess = false }: { readonly inProcess?: boolean } = {},
): void {
  describe(`the ${name} channel, as every channel,`, () => {
    let subject: ChannelSubject;
    beforeEach(async () => {
      subject = await start();
    });
    afterEach(() => subject.close());

    it('records a genuine message with its text, sender, conversation and id, and answers 2xx', async () => {
      const answer = await subject.deliver({ id: 'a', text: 'Where is #1042? 我的订单' });
      expect(answer.status).to.be.within(200, 299);
      const [item, ...others] = subject.messages();
      expect(others).to.deep.equal([]);
      expect(item?.activity.type).to.equal('message');
      expect(item?.activity.text).to.equal('Where is #1042? 我的订单');
      expect(item?.activity.from?.role).to.equal('user');
      expect(item?.activity.timestamp).to.be.an.instanceOf(Date);
      for (const id of [item?.id, item?.account, item?.conversation, item?.activity.from?.id]) {
        expect(id).to.be.a('string').and.not.equal('');
      }
    });

    it('gives a duplicate the id of the first delivery, and two messages two ids', async () => {
      await subject.deliver({ id: 'a', text: 'one' });
      const again = await subject.deliver({ id: 'a', text: 'one' });
      expect(again.status).to.be.within(200, 299);
      expect(subject.messages()).to.have.length(1);
      await subject.deliver({ id: 'b', text: 'one' });
      expect(subject.messages()).to.have.length(2);
    });

    it('records all messages of one customer in one conversation, in their order', async () => {
      const texts = ['one', 'two', 'three'];
      for (const text of texts) await subject.deliver({ id: text, text });
      expect(subject.messages().map(({ activity }) => activity.text)).to.deep.equal(texts);
      expect(new Set(subject.messages().map(({ conversation }) => conversation)).size).to.equal(1);
    });

    const refusals: [spoilt: Spoilt, statuses: number[]][] = [
      ['forged', [401, 403]],
      ['forged and malformed', [401, 403]],
      ['malformed', [400]],
      ['oversized', [413]],
    ];
    for (const [spoilt, statuses] of inProcess ? [] : refusals) {
      it(`refuses a ${spoilt} delivery with ${statuses.join(' or ')}, told as JSON, and records nothing`, async () => {
        const answer = await subject.deliver({ id: 'a', text: 'one' }, spoilt);
        expect(answer.status).to.be.oneOf(statuses);
        expect(JSON.parse(answer.body).error).to.have.all.keys('code', 'message');
        expect(answer.body).to.not.match(/\bat .+:\d+:\d+/);
        expect(subject.messages()).to.have.length(0);
      });
    }

    if (deliverBatch !== undefined) {
      it('is not harmed by one bad item of a batch', async () => {
        await deliverBatch(subject, [
          { id: 'a', text: 'one' },
          { id: 'b', text: 'two' },
        ]);
        expect(subject.messages().map(({ activity }) => activity.text)).to.deep.equal(['one', 'two']);
      });
    }

    it('has one entrance per method and path', () => {
      const entrances = (subject.channel.routes ?? []).map(({ method, path }) => `${method} ${path}`);
      expect(new Set(entrances).size).to.equal(entrances.length);
      expect(entrances).to.not.have.length(0);
    });

    describeRendering(() => subject.channel);
  });
}

/** The part of the contract about rendering, for a channel whose entrance is not HTTP. */
export function describeRendering(channelOf: () => AnyChannel): void {
  const options = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      type: 'imBack',
      title: `Option ${index + 1}`,
      value: `${index + 1}`,
    }));
  const several = (count: number) => ({
    selection: { options: options(count).map(({ title }) => title), submit: 'Send' },
  });
  const answers: Partial<Activity>[] = [
    { type: 'message', text: 'Hello' },
    { type: 'message', text: 'Which?', suggestedActions: { to: [], actions: options(2) } },
    { type: 'message', text: 'Which?', suggestedActions: { to: [], actions: options(12) } },
    { type: 'message', text: 'Which of these?', channelData: several(4) },
    { type: 'message', text: 'Which of these?', channelData: several(120) },
    { type: 'message', text: `See https://shop.example/a-page 🙂。`.repeat(900) },
    { type: 'message', text: 'x'.repeat(20_000), suggestedActions: { to: [], actions: options(3) } },
  ];

  it('renders within its capabilities', () => {
    const { capabilities, render } = channelOf();
    for (const part of answers.flatMap((answer) => render(answer))) {
      expect(part.text?.length ?? 0).to.be.within(1, capabilities.maxText);
      expect(part.suggestedActions?.actions.length ?? 0).to.be.at.most(capabilities.maxButtons);
      expect(selectionOf(part)?.options.length ?? 0).to.be.at.most(capabilities.maxSelection ?? 0);
    }
  });

  it('renders all of a text and of the options', () => {
    const bare = (text: string) => text.replace(/\s/g, '');
    for (const answer of answers) {
      const parts = channelOf().render(answer);
      const shown = bare(parts.map(({ text }) => text ?? '').join(''));
      expect(shown.startsWith(bare(answer.text ?? ''))).to.equal(true);
      const buttons = parts.flatMap((part) => part.suggestedActions?.actions ?? []).map(({ title }) => title);
      for (const { title } of answer.suggestedActions?.actions ?? []) {
        expect(buttons.includes(title) || shown.includes(bare(title)), title).to.equal(true);
      }
      const boxes = parts.flatMap((part) => selectionOf(part)?.options ?? []);
      for (const title of selectionOf(answer)?.options ?? []) {
        expect(boxes.includes(title) || shown.includes(bare(title)), title).to.equal(true);
      }
    }
  });

  it('renders the same again, and leaves what it renders as it was', () => {
    for (const answer of answers) {
      const copy = structuredClone(answer);
      const first = structuredClone(channelOf().render(answer));
      expect(channelOf().render(answer)).to.deep.equal(first);
      expect(answer).to.deep.equal(copy);
    }
  });
}
