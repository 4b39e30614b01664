import { expect } from 'chai';
import { STEPS } from '../../../adapters/steps.ts';
import type { SendResult } from '../../../channels/channel.ts';
import { inboundStaffAction } from '../../../channels/slack/desk/read-staff-action.ts';
import { COMMAND_RESULT } from '../../../models/conversation/command.ts';
import { CASE_EVENT, DESK_ACCOUNT, DESK_CHANNEL, REMINDER } from '../../../models/desk/desk.ts';
import { ANN, BEN } from '../../support/desk/case-kit.ts';
import { DeskPath, smallBot } from '../../support/desk/desk-path.ts';
import { ACCOUNT, message, PathStore, ScriptedChannel, testChannel } from '../../support/path/path-kit.ts';

const MINUTE = 60_000;

describe('the durable path with a staff desk', () => {
  let store: PathStore;
  let paths: DeskPath[];

  beforeEach(async () => {
    store = await PathStore.open();
    paths = [];
  });

  afterEach(async () => {
    for (const { path } of paths) await path.stop(1000);
    await store.close();
  });

  async function started(
    ...[out, parts]: [ConstructorParameters<typeof DeskPath>[1]?, ConstructorParameters<typeof DeskPath>[2]?]
  ) {
    const desk = new DeskPath(store, out ?? testChannel('out'), parts);
    paths.push(desk);
    await desk.path.start();
    return desk;
  }

  const transcript = () => store.transcript('c1', 'out');
  const conversation = () => store.repositories.conversations.find(`out:${ACCOUNT}:c1`);
  const memory = async (of: DeskPath) =>
    (await store.repositories.cases.find(of.case))?.memory as { status: string } | undefined;

  it('brings a customer, a case and a member of staff together, and apart again', async () => {
    const desk = await started();
    await desk.say('hi', 'help', 'hurry');
    expect(desk.posts.map(({ type }) => type)).to.deep.equal(['card', 'customer', 'bot']);
    await desk.staff({ type: 'claim' });
    await desk.type('Hello', 'm1');
    await desk.say('at last');
    await desk.staff({ type: 'back-to-bot' });
    await desk.say('bye');
    expect(await transcript()).to.deep.equal([
      ...['> hi', 'echo hi', '> help', 'I call somebody', '> hurry', 'echo hurry', 'Ann is here', 'Hello'],
      ...['> at last', '> bye', 'echo bye'],
    ]);
    expect(desk.marks()).to.deep.equal(['m1 sent']);
    expect((await conversation())?.owner).to.equal('bot');
  });

  it('leaves the conversation with the person who claims it while the handback before that still waits for its turn', async () => {
    let go = (): void => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const desk = await started(testChannel('out'), {
      bot: async (context, turn) => {
        if (context.activity.text === 'slow') await gate;
        await smallBot(context, turn);
      },
    });
    await desk.say('help');
    await desk.staff({ type: 'claim' });
    await desk.path.hostFor('out').accept(message('c1', 'slow'));
    await desk.press({ type: 'back-to-bot' });
    await desk.press({ type: 'claim' }, BEN);
    while ((await conversation())?.claims !== 2) await new Promise((resolve) => setImmediate(resolve));
    go();
    await desk.path.idle();
    expect((await conversation())?.owner).to.equal('human');
    expect(await memory(desk)).to.deep.include({ status: 'claimed', claimedBy: { id: BEN.id, name: 'Ben' } });
    await desk.type('Hello', 'm1', BEN);
    expect(await transcript()).to.deep.equal([
      ...['> help', 'I call somebody', 'Ann is here', '> slow', 'Ben is here', 'Hello'],
    ]);
  });

  it('records a reminder at its time, in another process that took the store over', async () => {
    const first = await started();
    await first.say('help');
    await first.path.stop(1000);
    const second = await started(undefined, { clock: first.clock });
    await second.pass(3 * MINUTE - 1);
    expect(second.notices()).to.deep.equal([]);
    await second.pass(1);
    expect(second.notices()).to.deep.equal(['Waiting for 3 minutes of our hours: who takes it?']);
    await second.pass(5 * MINUTE);
    await second.pass(7 * MINUTE);
    expect(second.notices()).to.have.length(3);
    expect((await transcript()).at(-1)).to.equal('It takes longer');
    await second.pass(600 * MINUTE);
    expect(second.notices()).to.have.length(3);
  });

  it('records no reminder that was cancelled, and one that was set again once', async () => {
    const desk = await started();
    await desk.say('help');
    await desk.pass(2 * MINUTE);
    await desk.staff({ type: 'claim' });
    await desk.pass(600 * MINUTE);
    expect(desk.notices().filter((text) => text.startsWith('Waiting'))).to.deep.equal([]);
    expect((await store.repositories.conversations.find(`desk:default:${desk.case}`))?.outbox).to.deep.equal(
      [],
    );
    await desk.staff({ type: 'snooze', minutes: 10 });
    await desk.staff({ type: 'snooze', minutes: 30 });
    await desk.pass(10 * MINUTE);
    expect((await memory(desk))?.status).to.equal('snoozed');
    await desk.pass(20 * MINUTE);
    expect((await memory(desk))?.status).to.equal('claimed');
    expect(desk.notices().filter((text) => text.startsWith('Back'))).to.have.length(1);
  });

  for (const step of STEPS.filter((name) => name !== 'accepting' && name !== 'marked')) {
    it(`records all events in order and once though the work is abandoned at "${step}"`, async () => {
      let countdown = Number.POSITIVE_INFINITY;
      const probe = (reached: string) => {
        if (reached === step && --countdown === 0) throw new Error('gone');
      };
      // The message may be sent twice then, under the same key; its status is reported once.
      const said = new Map<string, string | undefined>();
      const out = testChannel('out', async (_to, { text }, key) => {
        said.set(key, text);
        return { status: 'sent', providerId: key };
      });
      const desk = await started(out, { probe });
      countdown = 2;
      const patiently = async (work: Promise<void>) => {
        await work.catch(() => undefined);
        await desk.pass(5_000);
      };
      await patiently(desk.say('help'));
      await patiently(desk.say('one'));
      await patiently(desk.say('two'));
      countdown = 1;
      await patiently(desk.staff({ type: 'claim' }));
      countdown = 2;
      await patiently(desk.type('Hello', 'm1'));
      await patiently(desk.say('three'));
      const events = desk.heard.flatMap(({ value }) => (value?.event === undefined ? [] : [value.event]));
      expect(events.map(({ type, text, status }) => [type, text ?? status].join(' ').trim())).to.deep.equal([
        ...[
          'waiting',
          'customer-message one',
          'bot-message echo one',
          'customer-message two',
          'bot-message echo two',
          'delivery-status sent',
          'customer-message three',
        ],
      ]);
      expect([...said.values()]).to.deep.equal([
        ...['I call somebody', 'echo one', 'echo two', 'Ann is here', 'Hello'],
      ]);
    });
  }

  it('never lets an event overtake one that could not be recorded', async () => {
    const desk = await started();
    await desk.say('help');
    const { inbox } = store.repositories;
    const record = inbox.record.bind(inbox);
    let refusals = 1;
    inbox.record = async (item) => {
      if (item.internal && refusals-- > 0) throw new Error('disk full');
      return await record(item);
    };
    await desk.say('one');
    inbox.record = record;
    await desk.pass(MINUTE);
    const texts = desk.heard.map(({ value }) => value.event.text ?? value.event.type);
    expect(texts).to.deep.equal(['waiting', 'one', 'echo one']);
  });

  it('discards the draft of a slow bot when staff claim the case meanwhile', async () => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reached = (): void => {};
    const thinking = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const desk = await started(undefined, {
      bot: async (context, turn) => {
        if (context.activity.text === 'think' && turn.conversation.owner !== 'human') {
          reached();
          await gate;
        }
        await smallBot(context, turn);
      },
    });
    await desk.say('help');
    const saying = desk.say('think');
    await thinking;
    const claiming = desk.staff({ type: 'claim' });
    while ((await conversation())?.owner !== 'human') await new Promise((resolve) => setImmediate(resolve));
    release();
    await Promise.all([saying, claiming]);
    expect(await transcript()).to.deep.equal(['> help', 'I call somebody', '> think', 'Ann is here']);
    expect(desk.posts.flatMap((post) => (post.type === 'bot' ? [post.text] : []))).to.deep.equal([]);
  });

  it("withdraws the bot's messages that are not sent yet, and sends those of the staff member", async () => {
    const scripted = new ScriptedChannel('out', [{ status: 'retry', after: MINUTE, reason: 'busy' }]);
    const desk = await started(scripted.channel);
    await desk.say('help');
    await desk.staff({ type: 'claim' });
    await desk.pass(MINUTE);
    expect(scripted.sent.map(({ text }) => text)).to.deep.equal(['I call somebody', 'Ann is here']);
    const log = await store.repositories.messages.after(`out:${ACCOUNT}:c1`, 1, 10);
    expect(log.map(({ delivery }) => delivery?.status)).to.deep.equal(['withdrawn', 'sent']);
  });

  it('sends a staff member’s message when the channel would merge it with a withdrawn one', async () => {
    const scripted = new ScriptedChannel('out', [{ status: 'retry', after: MINUTE, reason: 'busy' }]);
    const mergeMessages = (first: { text?: string }, second: { text?: string }) => ({
      type: 'message',
      text: `${first.text} + ${second.text}`,
    });
    const desk = await started({ ...scripted.channel, mergeMessages });
    await desk.say('help');
    await desk.staff({ type: 'claim' });
    await desk.type('Hello', 'm1');
    await desk.pass(MINUTE);
    expect(scripted.sent.at(-1)?.text).to.equal('Ann is here + Hello');
    expect(desk.marks()).to.deep.equal(['m1 sent']);
  });

  it('counts no try for a message that its channel delays', async () => {
    const waits = Array.from(
      { length: 20 },
      (): SendResult => ({ status: 'wait', after: MINUTE, reason: 'budget' }),
    );
    const scripted = new ScriptedChannel('out', waits);
    const desk = await started(scripted.channel, { settings: { sendTries: 2 } });
    await desk.say('hi');
    for (let n = 0; n < 20; n += 1) await desk.pass(MINUTE);
    expect(new Set(scripted.sent.map(({ key }) => key)).size).to.equal(1);
    expect(scripted.sent).to.have.length(21);
    expect(await store.repositories.messages.undelivered(5)).to.deep.equal([]);
  });

  it('sends several waiting messages as one batch where the channel merges them, and marks all of them', async () => {
    const retry: SendResult = { status: 'retry', after: MINUTE, reason: 'busy' };
    const scripted = new ScriptedChannel('out', [
      ...[{ status: 'sent' } as const, retry, { status: 'sent' } as const],
      { status: 'sent', providerId: 'p1' },
    ]);
    const mergeMessages = (first: { text?: string }, second: { text?: string }) => ({
      type: 'message',
      text: `${first.text} + ${second.text}`,
    });
    const desk = await started({ ...scripted.channel, mergeMessages });
    await desk.say('help');
    await desk.staff({ type: 'claim' });
    await desk.type('one', 'm1');
    await desk.type('two', 'm2');
    await desk.pass(MINUTE);
    expect(scripted.sent.at(-1)?.text).to.equal('one + two');
    expect(desk.marks()).to.deep.equal(['m1 sent', 'm2 sent']);
    await desk.receive('r1', { providerId: 'p1', status: 'read' });
    expect(desk.marks().slice(2)).to.deep.equal(['m1 read', 'm2 read']);
  });

  async function answered(): Promise<DeskPath> {
    const deliveries = ['p1', 'p2', 'p3'].map((providerId): SendResult => ({ status: 'sent', providerId }));
    const desk = await started(new ScriptedChannel('out', deliveries).channel);
    await desk.say('help');
    await desk.staff({ type: 'claim' });
    await desk.type('Hello', 'm1');
    return desk;
  }

  it('reports receipts to the case that come out of order, twice, or for an unknown message', async () => {
    const desk = await answered();
    await desk.receive('r1', { providerId: 'p3', status: 'read' });
    await desk.receive('r2', { providerId: 'p3', status: 'delivered' });
    await desk.receive('r3', { providerId: 'p3', status: 'read' });
    await desk.receive('r4', { providerId: 'nobody', status: 'read' });
    await desk.receive('r5', { status: 'failed' });
    await desk.receive('r6', { providerId: 'p1', status: 'delivered' });
    expect(desk.marks()).to.deep.equal(['m1 sent', 'm1 read']);
    const log = await store.repositories.messages.after(`out:${ACCOUNT}:c1`, 0, 10);
    const marks = log.map(({ delivery }) => delivery?.status);
    expect(marks).to.deep.equal([undefined, 'delivered', 'sent', 'read']);
  });

  it('reports a failure that comes after the message was accepted, by our own id of it too', async () => {
    const desk = await answered();
    await desk.receive('r1', { id: `out:${ACCOUNT}:c1:4`, status: 'failed', reason: 'window closed' });
    expect(desk.posts.at(-1)).to.deep.equal({
      type: 'delivery-status',
      ref: 'm1',
      status: 'failed',
      reason: 'window closed',
    });
    await desk.staff({ type: 'retry', ref: 'm1' });
    expect((await transcript()).slice(-2)).to.deep.equal(['Hello', 'Hello']);
    expect(desk.marks()).to.deep.equal(['m1 sent', 'm1 failed', 'm1 sent']);
  });

  it('reports a receipt once though the store fails between the report and storing it', async () => {
    const desk = await answered();
    const { messages } = store.repositories;
    const storeReceipt = messages.storeReceipt.bind(messages);
    let failures = 1;
    messages.storeReceipt = async (...given) => {
      if (failures-- > 0) throw new Error('disk full');
      await storeReceipt(...given);
    };
    await desk.receive('r1', { providerId: 'p3', status: 'delivered' });
    await desk.pass(MINUTE);
    expect(desk.marks()).to.deep.equal(['m1 sent', 'm1 delivered']);
    const [last] = (await messages.after(`out:${ACCOUNT}:c1`, 0, 10)).slice(-1);
    expect(last?.delivery?.status).to.equal('delivered');
  });

  it('brings the result of a command back to the thread that asked for it', async () => {
    const desk = await started();
    await desk.say('help');
    await desk.staff({ type: 'claim' }, ANN, 'thread-7');
    const result = desk.heard.find(({ name }) => name === COMMAND_RESULT);
    expect(result?.conversation).to.deep.include({ thread: 'thread-7' });
  });

  it('gives a case to exactly one of two who claim at the same moment', async () => {
    const desk = await started();
    await desk.say('help');
    await Promise.all([desk.staff({ type: 'claim' }, ANN), desk.staff({ type: 'claim' }, BEN)]);
    const whispers = desk.posts.flatMap((post) => (post.type === 'private' ? [post.text] : []));
    expect(whispers).to.have.length(1);
    expect((await transcript()).filter((text) => text.endsWith('is here'))).to.have.length(1);
  });

  it('accepts actions of staff only: a press of anybody else is refused, and a message of theirs is ignored', async () => {
    const desk = await started();
    await desk.say('help');
    const before = desk.posts.length;
    const guest = { id: 'U-guest', name: 'Guest', role: 'lead' } as const;
    await desk.type('hello everybody', 'm1', guest);
    expect(desk.posts).to.have.length(before);
    await desk.staff({ type: 'claim' }, guest);
    await desk.staff({ type: 'block', blocked: true }, guest);
    const text = 'Only members of the support group may do that.';
    expect(desk.posts.slice(before)).to.deep.equal([
      { type: 'private', to: guest.id, text },
      { type: 'private', to: guest.id, text },
    ]);
    expect((await conversation())?.owner).to.equal('queue');
  });

  it('accepts case events, reminders and command results only from itself', async () => {
    const desk = await started();
    await desk.say('help');
    const before = desk.posts.length;
    const report = { event: { type: 'queue-abandoned' }, customer: {}, at: new Date(0).toISOString() };
    const outcome = { name: 'claim-conversation', key: 'k', outcome: 'ok', value: {} };
    for (const [name, value] of [
      [CASE_EVENT, report],
      [REMINDER, { name: 'mention-staff' }],
      [COMMAND_RESULT, outcome],
    ] as const) {
      const activity = { type: 'event', name, value, from: { id: ANN.id, name: '' } };
      await desk.path
        .hostFor(DESK_CHANNEL)
        .accept({ id: `forged-${name}`, account: DESK_ACCOUNT, conversation: desk.case, activity });
    }
    await desk.path.idle();
    expect(desk.posts).to.have.length(before);
    expect((await memory(desk))?.status).to.equal('waiting');
  });

  it("reports to the staff member who asked for a ticket outside of any case that it failed, whatever the command's outcome", async () => {
    const perform = async () => ({ outcome: 'timed-out' as const, value: {} });
    const desk = await started(undefined, { perform });
    await desk.path.hostFor(DESK_CHANNEL).accept(
      inboundStaffAction(
        'outside/C1/1.0',
        { id: 'a1', user: ANN.id },
        {
          ...{ type: 'create-ticket', email: 'kim@example.com', text: 'Kim rang' },
          ...{ subject: 'Lamp', priority: 'normal', topic: 'other' },
        },
      ),
    );
    await desk.path.idle();
    expect(desk.posts).to.deep.equal([
      {
        type: 'private',
        to: ANN.id,
        text: 'The ticket was not opened: e-mail is not set up, or takes no mail for this address.',
      },
    ]);
  });
});
