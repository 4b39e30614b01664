import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoShop } from '../../app/demo/demo-shop.ts';
import { composeDialogs } from '../../app/dialogs.ts';
import { understandingPorts } from '../../app/understand/understanding-ports.ts';
import { Brain } from '../../bots/brain.ts';
import { SecretFinder } from '../../bots/secret-finder.ts';
import { answersOf } from '../../testing/walk/samples.ts';
import { LINES } from '../load/visitors.ts';
import { MemoryChat } from './memory-chat.ts';
import { ownDialogs } from './own-dialogs.ts';

// The brain in a process of its own: it understands, steps the dialogs and words what they say, in memory. Given a number, it has so many dialogs of the shop's
// own, and its visitors want what the first ten of them do; else they say what those of the whole product say.

/** So many of the own dialogs are talked to. */
const ASKED = 10;

const own = Number(process.argv[2] ?? 0);
const folder = mkdtempSync(join(tmpdir(), 'onevoice-bench-'));
const generated = ownDialogs(own, folder);
const dialogs = composeDialogs({
  dialogs: generated.map(({ Class }) => Class),
  ...(own > 0 && { locales: ['en'] as const }),
});
const { kernel, kinds } = dialogs;
const answers = new Map(
  [...kernel.registry.operations].map(([name, each]) => [name, answersOf(each, {}, {})[0]]),
);
const answerOf = (name: string) => answers.get(name) ?? { outcome: 'failed' as const, value: {} };
const shop = { query: async (name: string) => answerOf(name) };
const ports = {
  ...(await understandingPorts({ dialogs, shop: demoShop() }, folder)),
  shop,
  usesNumberedMenu: () => false,
};
const parts = {
  brain: new Brain(kernel, ports),
  secrets: new SecretFinder({ kernel, kinds, shop: {}, log: () => {} }),
  perform: ({ name }: { readonly name: string }) => answerOf(name),
};
const conversations: readonly (readonly (readonly [string, RegExp])[])[] =
  own > 0
    ? generated.slice(0, ASKED).map(({ conversation }) => conversation)
    : [LINES.map((line) => [line, /./] as const)];

let next = 0;

/** Holds conversations one after the other, of so many turns together. @throws if an answer is not what it has to be */
async function talk(turns: number): Promise<void> {
  for (let left = turns; left > 0; ) {
    const chat = new MemoryChat(parts);
    const lines = conversations[next++ % conversations.length] ?? [];
    for (const [text, expected] of lines.slice(0, left)) {
      left -= 1;
      const said = (await chat.say(text)).join('\n');
      if (!expected.test(said)) throw new Error(`"${text}" was answered by "${said}"`);
    }
  }
}

process.on('message', async (question) => {
  if (typeof question === 'number') {
    await talk(question);
    process.send?.('done');
  } else {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  }
});
process.send?.('ready');
