import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { STEPS } from '../../adapters/steps.ts';
import { exactly, told } from '../support/crash/told.ts';
import { PEOPLE, WORKSPACE } from '../support/desk/desk-kit.ts';
import { sample } from '../support/proof.ts';
import { LocalSlack } from '../support/slack/local-slack.ts';

const CONVERSATIONS = 3;
const MESSAGES_A_ROUND = 2;
/** The steps without those of commands, since customers who wait for staff cause none. */
const DEADLY = sample(
  STEPS.filter((step) => step !== 'performing' && step !== 'performed'),
  3,
  'steps',
);
const EPOCH = Date.now();
const ROUNDS = DEADLY.cases.length + 1;
/** How often a step is reached until the process kills itself, in the middle of the load. */
const timesOf = (step: string): string =>
  step === 'marked' || step === 'sent' || step === 'sending' ? '2' : '4';

describe(`a product that is killed while customers wait at the desk (${DEADLY.extent})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-desk-crash-'));
  const names = Array.from({ length: CONVERSATIONS }, (_, index) => `visitor${index}`);
  const acknowledged = new Map<string, number>();
  let slack: LocalSlack;

  const textOf = (name: string, count: number) =>
    count === 1 ? 'can I talk to a human?' : `${name} says ${count}.`;

  async function start(step: string): Promise<ChildProcess> {
    const { apiUrl, botToken, appToken } = slack;
    const args = [join(folder, 'data'), apiUrl, botToken, appToken, step, timesOf(step), `${EPOCH}`];
    const child = fork(new URL('./desk-child.ts', import.meta.url), args, { execArgv: ['--import', 'tsx'] });
    child.on('error', () => {});
    await told(child, exactly('ready'));
    return child;
  }

  /** Sends every customer's messages of this round, each until it is acknowledged or the process is dead. */
  async function converse(child: ChildProcess, upTo: number): Promise<void> {
    const say = async (name: string) => {
      for (let count = (acknowledged.get(name) ?? 0) + 1; count <= upTo; count += 1) {
        const id = `${name}-${count}`;
        const taken = told(child, exactly(id));
        child.send({ conversation: name, id, text: textOf(name, count) }, () => {});
        if ((await taken) === undefined) return;
        acknowledged.set(name, count);
      }
    };
    await Promise.all(names.map(say));
  }

  before(async () => {
    slack = await LocalSlack.start(PEOPLE);
    for (const [round, step] of DEADLY.cases.entries()) {
      const child = await start(step);
      await converse(child, (round + 1) * MESSAGES_A_ROUND);
      if (child.connected) child.send('settle', () => {});
      await told(child, exactly('settled'));
      expect(child.signalCode, `the end at step ${step}`).to.equal('SIGKILL');
    }
    const last = await start('none');
    await converse(last, ROUNDS * MESSAGES_A_ROUND);
    const exit = once(last, 'exit');
    last.send('finish');
    await exit;
    expect(last.exitCode).to.equal(0);
  });

  after(async () => {
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows every message on the desk, at least once and in the order in which it was sent', () => {
    const shown = slack
      .messages(WORKSPACE.desk)
      .flatMap((card) => [card, ...card.replies])
      .sort((one, other) => Number(one.ts) - Number(other.ts))
      .map(({ visible }) => visible)
      .join('\n');
    for (const name of names) {
      const said = Array.from({ length: ROUNDS * MESSAGES_A_ROUND - 1 }, (_, index) =>
        textOf(name, index + 2),
      );
      const found = said.map((text) => shown.indexOf(text));
      expect(found, name).to.not.include(-1);
      expect(found, name).to.deep.equal([...found].sort((one, other) => one - other));
    }
  });

  it('repeats at most the message that it was sending when it was killed, since Slack has no idempotency keys', () => {
    const shown = slack
      .messages(WORKSPACE.desk)
      .flatMap((card) => card.replies.map(({ visible }) => visible));
    const repeated = names.map((name) => shown.filter((visible) => visible.includes(`${name} says`)));
    for (const said of repeated) {
      expect(said.length - new Set(said).size).to.be.at.most(DEADLY.cases.length);
    }
  });

  it('ends with one thread a customer, each waiting', () => {
    const cards = slack.messages(WORKSPACE.desk);
    for (const { visible } of cards) expect(visible).to.include('Waiting');
    // A card that was posted while the process was killed is not stored: it is left without a thread.
    expect(cards.filter(({ replies }) => replies.length > 0)).to.have.length(CONVERSATIONS);
  });
});
