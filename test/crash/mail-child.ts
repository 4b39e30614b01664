import { SILENT } from '../../adapters/logger.ts';
import { composeApp } from '../../app.ts';
import { emailChannel } from '../../app-email.ts';
import { SUPPORT } from '../support/email/mail-kit.ts';

/** A product that reads a mailbox and kills itself at the so-manieth time it reaches a point between fetching and passing a mail. */
const [dataDir = '', imapPort = '0', smtpPort = '0', point = '', times = '0', hour = '0'] =
  process.argv.slice(2);

let reached = 0;
function reach(name: string): void {
  if (name !== point) return;
  reached += 1;
  if (reached === Number(times)) process.kill(process.pid, 'SIGKILL');
}

/** A part whose methods tell when they begin and when they are done. */
function watched<T extends object>(part: T): T {
  return new Proxy(part, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        reach(`before ${String(name)}`);
        const result: unknown = await value.apply(target, given);
        reach(`after ${String(name)}`);
        return result;
      };
    },
  });
}

const app = await composeApp({
  store: { dataDir },
  codeSecret: 'mails-are-not-secret',
  channels: (parts) => {
    const { mailThreads, mailboxes } = parts.repositories;
    const repositories = {
      ...parts.repositories,
      mailThreads: watched(mailThreads),
      mailboxes: watched(mailboxes),
    };
    const imap = {
      host: '127.0.0.1',
      port: Number(imapPort),
      secure: false,
      user: 'support',
      password: 'not-a-secret',
      folder: 'INBOX',
      pollMs: 1000,
    };
    const out = { url: `smtp://127.0.0.1:${smtpPort}` };
    const setup = { address: SUPPORT, name: 'Example Shop', plus: true, imap, out, dailyLimit: 1000 };
    return [emailChannel(setup, { ...parts, repositories })];
  },
  log: SILENT,
  // Each life an hour later: what the killed one held is not waited for.
  now: () => new Date(Date.now() + Number(hour) * 3_600_000),
});
process.on('message', async () => {
  await app.path.idle();
  await app.stop();
  process.disconnect();
});
await app.start();
