import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { replayLines } from '../../../app/tau/replay-calls.ts';
import type { ReplayedLine } from '../../../commerce/tau/replay.ts';
import {
  comparable,
  type ExpectedLine,
  hasSharedFolder,
  linesOf,
  SHARED_FOLDER,
  TAU_FOLDER,
} from '../../support/tau/fixture.ts';

async function replayed(folder: string, lines: readonly string[]): Promise<ReplayedLine[]> {
  const found: ReplayedLine[] = [];
  await replayLines(folder, lines, (line) => found.push(line));
  return found;
}

async function expectAsThere(folder: string, lines: readonly string[]): Promise<void> {
  const found = await replayed(folder, lines);
  expect(found).to.have.length(lines.length);
  for (const [index, line] of lines.entries()) {
    const expected = JSON.parse(line) as ExpectedLine;
    const got = found[index];
    expect(got && comparable(got), `${expected.name} ${expected.i}`).to.deep.equal(comparable(expected));
  }
}

/** A task with what the benchmark's own tools made of it, as a chain of calls of its user. */
function chainOf(
  id: unknown,
  user: string,
  actions: readonly { name: string }[],
  error: unknown,
  delta: unknown,
) {
  const steps = actions.filter(({ name }) => name !== 'transfer_to_human_agents');
  return JSON.stringify({ i: id, user_id: user, steps, error, delta });
}

describe('replaying calls', () => {
  it("gives what the benchmark's own tools answered and changed", async () => {
    const lines = linesOf(join(TAU_FOLDER, 'calls.jsonl'));
    expect(new Set(lines.map((line) => (JSON.parse(line) as ExpectedLine).name)).size).to.be.greaterThan(13);
    await expectAsThere(TAU_FOLDER, lines);
  });

  it('makes each line on a fresh copy: the same calls again give the same', async () => {
    const lines = linesOf(join(TAU_FOLDER, 'calls.jsonl'));
    const twice = await replayed(TAU_FOLDER, [...lines, ...lines]);
    expect(twice.slice(lines.length)).to.deep.equal(twice.slice(0, lines.length));
  });

  it('answers unknown tools, wrong arguments and lines without an owner as the benchmark does', async () => {
    const call = (name: string, kwargs: object) => JSON.stringify({ i: name, name, kwargs });
    const errors = (
      await replayed(TAU_FOLDER, [
        call('make_coffee', {}),
        call('cancel_pending_order', { order_id: '#W1' }),
        call('cancel_pending_order', { order_id: '#W1', reason: '', why: '' }),
        call('return_delivered_order_items', { order_id: '#W1', item_ids: 'x', payment_method_id: 'y' }),
        call('cancel_pending_order', { order_id: '#W0000000', reason: 'no longer needed' }),
        call('get_user_details', { user_id: 'nobody' }),
        call('think', { thought: 'x' }),
        call('transfer_to_human_agents', { summary: 'x' }),
      ])
    ).map(({ error, result }) => error ?? result);
    expect(errors).to.deep.equal([
      'Unknown action make_coffee',
      "Error: CancelPendingOrder.invoke() missing 1 required positional argument: 'reason'",
      "Error: CancelPendingOrder.invoke() got an unexpected keyword argument 'why'",
      'Error: the argument item_ids has a wrong type',
      'Error: order not found',
      'Error: user not found',
      '',
      'Transfer successful',
    ]);
  });

  it('refuses a line that is no call, with its number', async () => {
    const lines = linesOf(join(TAU_FOLDER, 'calls.jsonl')).slice(0, 1);
    const error = await replayed(TAU_FOLDER, [...lines, '{"i": 1}']).catch((reason: unknown) => reason);
    expect(error).to.be.an('error').with.property('message').that.includes('Line 2 is no call');
  });

  if (hasSharedFolder()) {
    it('gives every sample of calls on the whole shop', async () => {
      await expectAsThere(SHARED_FOLDER, linesOf(join(SHARED_FOLDER, 'tool-vectors.sample.jsonl')));
    });

    it('gives what every task and every chat is to change', async () => {
      type Task = { id: string; user_id: string; actions: { name: string }[] };
      const read = (path: string): unknown => JSON.parse(readFileSync(join(SHARED_FOLDER, path), 'utf8'));
      const tasks = (read('tasks/dev.json') as Task[]).map(({ id, user_id, actions }) => {
        const { observations, delta } = read(`expected/${id}.json`) as {
          observations: { error: string | null }[];
          delta: unknown;
        };
        return chainOf(
          id,
          user_id,
          actions,
          observations.map(({ error }) => error),
          delta,
        );
      });
      type Chat = {
        id: string;
        user_id: string;
        gold_actions: { name: string }[];
        gold_errors: unknown;
        expected_delta: unknown;
      };
      const chats = linesOf(join(SHARED_FOLDER, 'e2e-templated.sample.jsonl')).map((line) => {
        const chat = JSON.parse(line) as Chat;
        return chainOf(chat.id, chat.user_id, chat.gold_actions, chat.gold_errors, chat.expected_delta);
      });
      expect(tasks.length + chats.length).to.be.greaterThan(100);
      await expectAsThere(SHARED_FOLDER, [...tasks, ...chats]);
    });
  }
});
