import { expect } from 'chai';
import { ConversationCopies } from '../../../adapters/in-process/conversation-copies.ts';
import { Recorder } from '../../../adapters/inbox/recorder.ts';
import type { PathContext } from '../../../adapters/path-context.ts';
import { conversationId, type InboxItem } from '../../../models/conversation/inbox.ts';
import { ACCOUNT, ManualClock, message } from '../../support/path/path-kit.ts';
import { until } from '../../support/until.ts';

const address = (externalId = 'c1', account = ACCOUNT) => ({ channel: 'test', account, externalId });

/** A recorder on an inbox in memory whose writes end when `release` says so, or at once. */
function recorderOn(write: (item: InboxItem) => Promise<void> = async () => {}, exclusive = false) {
  const written: InboxItem[] = [];
  const woken: string[] = [];
  const steps: string[] = [];
  const clock = new ManualClock();
  let changedAt: Date | undefined;
  const conversations = { changedAt: async () => changedAt };
  const inbox = {
    newestOpenSeq: async (conversation: string) =>
      written.filter((item) => item.conversation === conversation).at(-1)?.arrivalSeq,
    record: async (item: InboxItem) => {
      await write(item);
      const isNew = written.every(({ _id }) => _id !== item._id);
      if (isNew) written.push(item);
      return isNew;
    },
  };
  const context = {
    now: clock.now,
    probe: (step: string) => steps.push(step),
    repositories: { inbox, conversations },
    copies: new ConversationCopies(),
    exclusive,
  };
  const recorder = new Recorder(context as unknown as PathContext, (to) => woken.push(conversationId(to)));
  const commitAt = (time: Date) => {
    changedAt = time;
  };
  return { recorder, written, woken, steps, clock, commitAt };
}

describe('the recorder', () => {
  it('writes what came in, with what the channel proved and where it came from', async () => {
    const { recorder, written, woken, steps, clock } = recorderOn();
    const proof = { level: 'signed', customer: 'ann' } as const;
    const inbound = { ...message('c1', 'm1'), proof, origin: 'network' };
    expect(await recorder.record(address(), inbound as never, false)).to.deep.equal({
      id: 'test:shop:m1',
      isDuplicate: false,
    });
    expect(written).to.deep.equal([
      {
        _id: 'test:shop:m1',
        conversation: 'test:shop:c1',
        address: address(),
        arrivalSeq: clock.now().getTime() * 1000,
        providerId: 'm1',
        activity: '{"type":"message","text":"m1"}',
        internal: false,
        proof,
        origin: 'network',
        state: 'open',
      },
    ]);
    expect([woken, steps]).to.deep.equal([['test:shop:c1'], ['accepting', 'recorded']]);
    await recorder.record(address(), message('c1', 'm2'), true);
    expect(written[1]).to.include({ internal: true }).and.not.have.any.keys('proof', 'origin');
  });

  it('says that it has seen what is delivered again, and wakes its conversation: nobody may have answered it', async () => {
    const { recorder, woken } = recorderOn();
    await recorder.record(address(), message('c1', 'm1'), false);
    expect(await recorder.record(address(), message('c1', 'm1'), false)).to.include({ isDuplicate: true });
    expect(woken).to.deep.equal(['test:shop:c1', 'test:shop:c1']);
  });

  for (const exclusive of [true, false])
    it(`gives a growing order within one instant and after the clock went back, ${exclusive ? 'alone at its store' : 'beside other processes'}`, async () => {
      const { recorder, written, clock } = recorderOn(undefined, exclusive);
      const start = clock.now().getTime() * 1000;
      await recorder.record(address(), message('c1', 'a'), false);
      await recorder.record(address(), message('c1', 'b'), false);
      clock.advance(-1000);
      await recorder.record(address(), message('c1', 'c'), false);
      clock.advance(2000);
      await recorder.record(address(), message('c1', 'd'), false);
      expect(written.map(({ arrivalSeq }) => arrivalSeq - start)).to.deep.equal([0, 1, 2, 1_000_000]);
    });

  it('puts an item behind the open ones and the last commit of its conversation, if a clock was ahead', async () => {
    const { recorder, written, clock, commitAt } = recorderOn();
    clock.advance(3_600_000);
    await recorder.record(address(), message('c1', 'a'), false);
    const ahead = clock.now();
    clock.advance(-3_600_000);
    await recorder.record(address(), message('c1', 'b'), false);
    await recorder.record(address('c2'), message('c2', 'x'), false);
    const start = clock.now().getTime() * 1000;
    expect(written.map(({ arrivalSeq }) => arrivalSeq - start)).to.deep.equal([3.6e9, 3.6e9 + 1, 0]);
    commitAt(ahead);
    await recorder.record(address('c3'), message('c3', 'y'), false);
    expect((written.at(-1)?.arrivalSeq ?? 0) - ahead.getTime() * 1000).to.equal(1);
  });

  it("writes a conversation's items one after the other, and others' beside them", async () => {
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const { recorder } = recorderOn(({ providerId }) => {
      begun.push(providerId);
      return new Promise((resolve) => ends.set(providerId, resolve));
    });
    const recorded = [
      recorder.record(address(), message('c1', 'a'), false),
      recorder.record(address(), message('c1', 'b'), false),
      recorder.record(address('c2'), message('c2', 'x'), false),
    ];
    await until(() => (begun.length === 2 ? true : undefined));
    expect(begun).to.deep.equal(['a', 'x']);
    ends.get('a')?.();
    await recorded[0];
    await until(() => (begun.length === 3 ? true : undefined));
    expect(begun).to.deep.equal(['a', 'x', 'b']);
    ends.get('b')?.();
    ends.get('x')?.();
    await Promise.all(recorded);
  });

  it('writes the next item when one could not be written', async () => {
    const { recorder, written } = recorderOn(async ({ providerId }) => {
      if (providerId === 'a') throw new Error('away');
    });
    const outcomes = await Promise.allSettled(
      ['a', 'b'].map((id) => recorder.record(address(), message('c1', id), false)),
    );
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['rejected', 'fulfilled']);
    expect(written.map(({ providerId }) => providerId)).to.deep.equal(['b']);
  });

  it('refuses an id that no store could keep, but for those that we make ourselves', async () => {
    const { recorder, written } = recorderOn();
    const outcome = (id: string, to = address(), internal = false) =>
      recorder.record(to, message('c1', id), internal).then(
        () => 'recorded',
        (error: { code?: string }) => error.code,
      );
    for (const id of ['', 'x'.repeat(513), 'half \ud83d', 'cut \0 off']) {
      expect(await outcome(id)).to.equal('BAD_ITEM');
      expect(await outcome('m', address(id))).to.equal('BAD_ITEM');
      expect(await outcome('m', address('c1', id === 'half \ud83d' ? '' : id))).to.equal('BAD_ITEM');
    }
    expect(written).to.deep.equal([]);
    expect(await outcome('x'.repeat(512))).to.equal('recorded');
    expect(await outcome('whole 😀')).to.equal('recorded');
    expect(await outcome('x'.repeat(513), address(), true)).to.equal('recorded');
  });
});

describe('the bounds of what is recorded', () => {
  it('cut a text that is too long', async () => {
    const { recorder, written } = recorderOn();
    await recorder.record(address(), message('c1', 'm1', 'a'.repeat(3_000_000)) as never, false);
    const { text } = JSON.parse(written[0]?.activity ?? '') as { text: string };
    expect([text.length, text.includes('a […] a')]).to.deep.equal([100_000, true]);
  });

  it('refuse an activity that is too large, unless it is our own', async () => {
    const { recorder, written } = recorderOn();
    const large = message('c1', 'm1');
    Object.assign(large.activity, { value: 'a'.repeat(1_048_576) });
    const refused = await recorder.record(address(), large as never, false).catch((error: unknown) => error);
    expect(refused).to.deep.include({ code: 'BAD_ITEM' });
    expect(written).to.deep.equal([]);
    await recorder.record(address(), large as never, true);
    expect(written).to.have.length(1);
  });
});
