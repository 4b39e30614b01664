import { SILENT } from '../../adapters/logger.ts';
import { composeApp } from '../../app/app.ts';
import { demoShop } from '../../app/demo/demo-shop.ts';
import { slackChannels } from '../../app/slack.ts';
import { parseDeskFile } from '../../desk/settings/read-desk-file.ts';
import { Death } from '../support/crash/death.ts';
import { WORKSPACE } from '../support/desk/desk-kit.ts';
import { ACCOUNT, message, testChannel } from '../support/path/path-kit.ts';

/** A process that runs the product with the parent's local Slack and kills itself when it has reached a step a given number of times. */
const [dataDir = '', apiUrl = '', botToken = '', appToken = '', step = '', times = '0', epoch = '0'] =
  process.argv.slice(2);

/** A clock that runs faster, from the same moment for all processes, so that the rate limit of one message a second causes no wait. */
const FASTER = 50;
const now = () => new Date(Number(epoch) + (Date.now() - Number(epoch)) * FASTER);

const app = await composeApp({
  store: { dataDir },
  shop: demoShop(),
  codeSecret: 'desks-are-not-secret',
  desk: { file: parseDeskFile(''), home: WORKSPACE.desk },
  channels: (parts) => [
    testChannel('web'),
    ...slackChannels(
      { botToken, apiUrl, mode: { kind: 'socket', appToken }, staffGroup: WORKSPACE.staff },
      parts,
    ),
  ],
  log: SILENT,
  now,
  probe: new Death().at(step, Number(times)).reach,
});

const { inbox, conversations } = app.repositories;
const isSettled = async () => (await inbox.countOpen()) === 0 && (await conversations.countUnsettled()) === 0;

/** Sweeps until nothing is due. */
async function settle(): Promise<void> {
  while (!(await isSettled())) {
    await app.path.sweep(0);
    await app.path.idle();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

process.on(
  'message',
  async (order: { conversation: string; id: string; text: string } | 'settle' | 'finish') => {
    if (order === 'settle') {
      await settle();
      process.send?.('settled');
    } else if (order === 'finish') {
      await settle();
      await app.stop();
      process.disconnect();
    } else {
      const { conversation, id, text } = order;
      await app.path.hostFor('web').accept({ ...message(conversation, id, text), account: ACCOUNT });
      process.send?.(id);
    }
  },
);
await app.start();
process.send?.('ready');
