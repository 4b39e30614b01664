import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { STEPS } from '../../adapters/steps.ts';
import { repositoriesOn } from '../../models/repositories.ts';
import { openConnection, prepareModels } from '../../models/store/connection.ts';
import { ACCOUNT } from '../support/path/path-kit.ts';
import { sample } from '../support/proof.ts';

const CONVERSATIONS = 16;
const MESSAGES_A_ROUND = 2;
/** How often a step is reached until the process kills itself, in the middle of the load. Done-marks are written in a few batches. */
const timesOf = (step: string): string => (step === 'marked' ? '1' : '9');
/** Each of them is the end of a process. */
const DEADLY = sample(STEPS, 4, 'steps');
const ROUNDS = DEADLY.cases.length + 1;

/** A conversation's customer, who sends each message until it is acknowledged, as providers do. */
interface Customer {
  readonly channel: string;
  readonly conversation: string;
  acknowledged: number;
}

/** Sends the customers' messages of this round; ends when all are acknowledged or the process is dead. */
async function sendAll(child: ChildProcess, customers: readonly Customer[], upTo: number): Promise<void> {
  let alive = true;
  const death = once(child, 'exit').then(() => {
    alive = false;
  });
  const waiting = new Map<string, () => void>();
  child.on('message', (id) => waiting.get(String(id))?.());
  child.on('error', () => {});
  const converse = async (customer: Customer): Promise<void> => {
    while (alive && customer.acknowledged < upTo) {
      const id = `${customer.conversation}-m${customer.acknowledged + 1}`;
      const acknowledged = new Promise<boolean>((resolve) => waiting.set(id, () => resolve(true)));
      child.send({ channel: customer.channel, conversation: customer.conversation, id }, () => {});
      if ((await Promise.race([acknowledged, death])) === true) customer.acknowledged += 1;
    }
  };
  await Promise.all(customers.map(converse));
}

describe(`a process that is killed at any step of the path (${DEADLY.extent})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-crash-'));
  const journal = join(folder, 'shop.txt');
  const dataDir = join(folder, 'data');
  const customers = Array.from({ length: CONVERSATIONS }, (_, index): Customer => {
    return { channel: index % 2 === 0 ? 'log' : 'send', conversation: `c${index}`, acknowledged: 0 };
  });

  async function start(step: string): Promise<ChildProcess> {
    const child = fork(new URL('./child.ts', import.meta.url), [dataDir, journal, step, timesOf(step)], {
      execArgv: ['--import', 'tsx'],
    });
    const death = once(child, 'exit');
    const [first] = (await Promise.race([once(child, 'message'), death])) as [unknown];
    expect(first, `the start at step ${step}`).to.be.oneOf(['ready', null]);
    return child;
  }

  before(async () => {
    for (const [round, step] of DEADLY.cases.entries()) {
      const child = await start(step);
      if (child.signalCode === null && child.exitCode === null) {
        const exit = once(child, 'exit');
        await sendAll(child, customers, (round + 1) * MESSAGES_A_ROUND);
        await exit;
      }
      expect(child.signalCode, `the end at step ${step}`).to.equal('SIGKILL');
    }
    const last = await start('none');
    const exit = once(last, 'exit');
    await sendAll(last, customers, ROUNDS * MESSAGES_A_ROUND);
    last.send('finish');
    await exit;
    expect(last.exitCode).to.equal(0);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  const commandsOf = (name: string) =>
    Array.from({ length: ROUNDS * MESSAGES_A_ROUND }, (_, index) => index + 1)
      .filter((count) => count % 2 === 0)
      .map((count) => `${name}-${count}`);
  const journalLines = () => readFileSync(journal, 'utf8').trim().split('\n');

  it("loses no message, duplicates none, keeps the bot's memory, and repeats no command", async () => {
    const connection = await openConnection({ dataDir });
    const { conversations, messages } = repositoriesOn(connection);
    await prepareModels(connection);
    const total = ROUNDS * MESSAGES_A_ROUND;
    const sent = Array.from({ length: total }, (_, index) => index + 1);
    for (const { channel, conversation } of customers) {
      const id = `${channel}:${ACCOUNT}:${conversation}`;
      const log = await messages.after(id, 0, 10_000);
      const textsOf = (direction: string) =>
        log
          .filter((entry) => entry.direction === direction)
          .map(({ activity }) => (JSON.parse(activity) as { text: string }).text);
      expect(
        log.map(({ seq }) => seq),
        id,
      ).to.deep.equal(log.map((_, index) => index + 1));
      expect(textsOf('in'), id).to.deep.equal(sent.map((count) => `${conversation}-m${count}`));
      const [answers, results] = [
        textsOf('out').filter((text) => !text.startsWith('done')),
        textsOf('out').filter((text) => text.startsWith('done')),
      ];
      expect(answers, id).to.deep.equal(sent.map((count) => `${count}: ${conversation}-m${count}`));
      expect(results.sort(), id).to.deep.equal(
        commandsOf(conversation)
          .map((key) => `done ${key}`)
          .sort(),
      );
      const stored = await conversations.find(id);
      expect(stored?.memory, id).to.have.property('count', total);
      expect([stored?.outbox, stored?.lease], id).to.deep.equal([[], null]);
    }
    const performed = journalLines().filter((line) => !line.startsWith('unseen '));
    expect(performed.sort()).to.deep.equal(
      customers.flatMap(({ conversation }) => commandsOf(conversation)).sort(),
    );
    await connection.close();
  });

  it('sends each answer that nobody has seen by the fallback, once', () => {
    const mailed = journalLines().filter((line) => line.startsWith('unseen '));
    const answers = mailed.flatMap((line) => line.match(/done \S+/g) ?? []);
    const unseen = customers.filter(({ channel }) => channel === 'log');
    expect(answers.sort()).to.deep.equal(
      unseen.flatMap(({ conversation }) => commandsOf(conversation).map((key) => `done ${key}`)).sort(),
    );
    expect(new Set(mailed.map((line) => line.split(' ')[1])).size).to.equal(mailed.length);
  });
});
