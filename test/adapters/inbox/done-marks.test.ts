import { expect } from 'chai';
import { DoneMarks } from '../../../adapters/inbox/done-marks.ts';
import type { InboxRepository } from '../../../models/conversation/inbox-repository.ts';
import type { Log } from '../../../models/log/log.ts';

const NOW = new Date('2026-01-05T10:00:00Z');

/** Marks on an inbox that writes down what it was asked to finish; `next` resolves with the next write. */
function marksOn(finish: () => Promise<void> = async () => {}) {
  const written: string[][] = [];
  const events: unknown[] = [];
  let tell: () => void = () => {};
  const inbox = {
    finish: async (ids: string[], at: Date) => {
      expect(at).to.equal(NOW);
      written.push(ids);
      tell();
      await finish();
    },
  } as unknown as InboxRepository;
  const log: Log = (event, fields) => events.push([event, (fields as { count?: number }).count]);
  const marks = new DoneMarks(
    inbox,
    () => NOW,
    log,
    (step) => events.push(step),
  );
  const next = () =>
    new Promise<void>((resolve) => {
      tell = resolve;
    });
  return { marks, written, events, next };
}

describe('the marks of what is done', () => {
  it('are written together, by themselves', async () => {
    const { marks, written, events, next } = marksOn();
    const first = next();
    for (const id of ['a', 'b', 'a']) marks.add(id);
    expect(written).to.deep.equal([]);
    await first;
    await marks.flush();
    expect(written).to.deep.equal([['a', 'b']]);
    expect(events).to.deep.equal(['marked']);
    const second = next();
    marks.add('c');
    await second;
    expect(written).to.deep.equal([['a', 'b'], ['c']]);
  });

  it('are written at once when they are five hundred', async () => {
    const { marks, written } = marksOn();
    for (let nth = 0; nth < 499; nth += 1) marks.add(`${nth}`);
    await Promise.resolve();
    expect(written).to.deep.equal([]);
    marks.add('499');
    await Promise.resolve();
    expect(written.map(({ length }) => length)).to.deep.equal([500]);
  });

  it('are waited for by a flush, and nothing is written when nothing waits', async () => {
    let release: () => void = () => {};
    const { marks, written, events } = marksOn(
      () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    );
    marks.add('a');
    let flushed = false;
    const flushing = marks.flush().then(() => {
      flushed = true;
    });
    const again = marks.flush();
    await new Promise(setImmediate);
    expect([flushed, written.length]).to.deep.equal([false, 1]);
    release();
    await Promise.all([flushing, again]);
    expect([written.length, events]).to.deep.equal([1, ['marked']]);
  });

  it('that could not be written are logged, with their number', async () => {
    const { marks, events } = marksOn(() => Promise.reject(new Error('away')));
    marks.add('a');
    marks.add('b');
    await marks.flush();
    expect(events).to.deep.equal([['inbox-marking-failed', 2]]);
  });
});
