import { expect } from 'chai';
import { Recorder } from '../../../adapters/inbox/recorder.ts';
import type { PathContext } from '../../../adapters/path-context.ts';
import { conversationId, type InboxItem } from '../../../models/conversation/inbox.ts';
import { ACCOUNT, ManualClock, message } from '../../support/path/path-kit.ts';

const address = (externalId = 'c1', account = ACCOUNT) => ({ channel: 'test', account, externalId });

/** A recorder on an inbox in memory whose writes end when `release` says so, or at once. */
function recorderOn(write: (item: InboxItem) => Promise<void> = async () => {}) {
  const written: InboxItem[] = [];
  const woken: string[] = [];
  const steps: string[] = [];
  const clock = new ManualClock();
  const inbox = {
    record: async (item: InboxItem) => {
      await write(item);
      const isNew = written.every(({ _id }) => _id !== item._id);
      if (isNew) written.push(item);
      return isNew;
    },
  };
  const context = { now: clock.now, probe: (step: string) => steps.push(step), repositories: { inbox } };
  const recorder = new Recorder(context as unknown as PathContext, (to) => woken.push(conversationId(to)));
  return { recorder, written, woken, steps, clock };
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

  it('says that it has seen what is delivered again, and wakes nobody', async () => {
    const { recorder, woken } = recorderOn();
    await recorder.record(address(), message('c1', 'm1'), false);
    expect(await recorder.record(address(), message('c1', 'm1'), false)).to.include({ isDuplicate: true });
    expect(woken).to.have.length(1);
  });

  it('gives a growing order within one instant, and after the clock went back', async () => {
    const { recorder, written, clock } = recorderOn();
    const start = clock.now().getTime() * 1000;
    await recorder.record(address(), message('c1', 'a'), false);
    await recorder.record(address(), message('c1', 'b'), false);
    clock.advance(-1000);
    await recorder.record(address(), message('c1', 'c'), false);
    clock.advance(2000);
    await recorder.record(address(), message('c1', 'd'), false);
    expect(written.map(({ arrivalSeq }) => arrivalSeq - start)).to.deep.equal([0, 1, 2, 1_000_000]);
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
    expect(begun).to.deep.equal(['a', 'x']);
    ends.get('a')?.();
    await recorded[0];
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
    for (const id of ['', 'x'.repeat(513), 'half \ud83d']) {
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
