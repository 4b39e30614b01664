import { expect } from 'chai';
import { SerialQueues } from '../../../models/pace/serial-queues.ts';

describe('serial queues', () => {
  /** A task that notes its begin and ends when it is told to. */
  function tasks() {
    const begun: string[] = [];
    const ends = new Map<string, (how?: Error) => void>();
    const task = (name: string) => async () => {
      begun.push(name);
      await new Promise<void>((resolve, reject) => {
        ends.set(name, (error) => (error === undefined ? resolve() : reject(error)));
      });
      return name;
    };
    return { begun, ends, task };
  }

  it('run the tasks of a key one after the other, and those of other keys beside them', async () => {
    const { begun, ends, task } = tasks();
    const queues = new SerialQueues();
    const results = [
      queues.run('eve', task('eve 1')),
      queues.run('eve', task('eve 2')),
      queues.run('ann', task('ann 1')),
    ];
    await new Promise(setImmediate);
    expect(begun).to.deep.equal(['eve 1', 'ann 1']);
    ends.get('eve 1')?.();
    await new Promise(setImmediate);
    expect(begun).to.deep.equal(['eve 1', 'ann 1', 'eve 2']);
    for (const end of ends.values()) end();
    expect(await Promise.all(results)).to.deep.equal(['eve 1', 'eve 2', 'ann 1']);
  });

  it('go on after a task that fails, whose caller gets its error', async () => {
    const { begun, ends, task } = tasks();
    const queues = new SerialQueues();
    const failing = queues.run('eve', task('fails')).catch((error: Error) => error.message);
    const next = queues.run('eve', task('next'));
    await new Promise(setImmediate);
    ends.get('fails')?.(new Error('no'));
    expect(await failing).to.equal('no');
    await new Promise(setImmediate);
    expect(begun).to.deep.equal(['fails', 'next']);
    ends.get('next')?.();
    expect(await next).to.equal('next');
  });

  it('are idle when the last task of each key has ended', async () => {
    const { ends, task } = tasks();
    const queues = new SerialQueues();
    const results = ['eve', 'ann'].map((key) => queues.run(key, task(key)));
    let isIdle = false;
    const idle = queues.idle().then(() => {
      isIdle = true;
    });
    await new Promise(setImmediate);
    ends.get('eve')?.();
    await new Promise(setImmediate);
    expect(isIdle).to.equal(false);
    ends.get('ann')?.();
    await Promise.all([idle, ...results]);
  });
});
