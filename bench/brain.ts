import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SILENT } from '../adapters/logger.ts';
import { composeApp } from '../app/app.ts';
import { demoShop } from '../app/demo/demo-shop.ts';
import { createTerminalChannel } from '../channels/terminal/terminal-channel.ts';
import type { Figure } from './product.ts';
import { closedLoop } from './turns.ts';

const ACCOUNT = 'bench';
const LINES = ['where is #1042?', 'ann@example.com', 'thanks'];

/** Measures durable turns of the product's own brain (rules, classifier, dialogs, reads of the shop), in-process. */
export async function brainTurns(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-bench-'));
  const app = await composeApp({
    store: { dataDir },
    shop: demoShop(),
    codeSecret: randomUUID(),
    channels: () => [createTerminalChannel()],
    log: SILENT,
  });
  await app.start();
  const host = app.path.hostFor('terminal');
  const say = async (conversation: string, text: string) => {
    const activity = { type: 'message', text, from: { id: 'bench', name: '' } };
    const before = (await host.latestSeq(ACCOUNT, conversation)) ?? 0;
    const answered = new Promise<void>((resolve) => {
      const unsubscribe = host.subscribe(ACCOUNT, conversation, async () => {
        const log = await host.readLog(ACCOUNT, conversation, before, 100);
        if (!log.some((entry) => entry.activity.from?.id === 'bot')) return;
        unsubscribe();
        resolve();
      });
    });
    await host.accept({ id: randomUUID(), account: ACCOUNT, conversation, activity });
    await answered;
  };
  let turns = 0;
  const conversation = async () => {
    const id = randomUUID();
    for (const text of LINES) {
      await say(id, text);
      turns += 1;
    }
  };
  const load = await closedLoop(conversation, 5);
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true });
  const perTurn = (milliseconds: number) => (milliseconds / LINES.length).toFixed(1);
  const perSecond = Math.round(load.perSecond * LINES.length).toLocaleString('en');
  return [
    {
      name: 'turns of the whole brain, in-process',
      target: '',
      measured: `${perSecond}/s, p50 ${perTurn(load.p50)} ms, p99 ${perTurn(load.p99)} ms (${turns} turns)`,
    },
  ];
}
