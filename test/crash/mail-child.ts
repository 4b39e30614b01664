import { SILENT } from '../../adapters/logger.ts';
import { composeApp } from '../../app/app.ts';
import { demoShop } from '../../app/demo/demo-shop.ts';
import { emailChannel } from '../../app/email.ts';
import type { ImapOptions, SmtpReceiverOptions } from '../../channels/email/options.ts';
import type { MailThreadRepository } from '../../models/mail/mail-thread-repository.ts';
import type { MailboxRepository } from '../../models/mail/mailbox-repository.ts';
import type { ParseMarkRepository } from '../../models/mail/parse-mark-repository.ts';
import type { StoreLocation } from '../../models/store/connection.ts';
import { Death } from '../support/crash/death.ts';
import { SUPPORT } from '../support/email/mail-kit.ts';

/** A point at which the process can kill itself: a probe of the path, or before or after a call of a mail repository. */
export type CrashPoint =
  | 'accepting'
  | 'recorded'
  | `${'before' | 'after'} ${keyof MailThreadRepository | keyof MailboxRepository | keyof ParseMarkRepository}`;

/** The argument of a process that runs the product. */
export interface MailChildOptions {
  readonly store: StoreLocation;
  readonly imap?: ImapOptions;
  readonly smtp?: SmtpReceiverOptions;
  /** The SMTP server of its mails. */
  readonly out: string;
  /** It kills itself when it has reached this point between fetching and passing a mail a given number of times. */
  readonly point?: CrashPoint;
  readonly times?: number;
  /** How many hours its clock is ahead. */
  readonly hours?: number;
}

/** A child's message: that it reads the mailbox; the port on which it accepts mails; at its end, its peak memory in bytes. */
export type MailChildNews = { readonly reads: true } | { readonly port: number } | { readonly peak: number };

const {
  store,
  imap,
  smtp,
  out,
  point,
  times,
  hours = 0,
}: MailChildOptions = JSON.parse(process.argv[2] ?? '');

const death = new Death().at(point ?? '', times ?? 0);
const tell = (news: MailChildNews) => void process.send?.(news);
let port: () => number | undefined = () => undefined;

const app = await composeApp({
  store,
  shop: demoShop(),
  codeSecret: 'mails-are-not-secret',
  channels: (parts) => {
    const { mailThreads, mailboxes, parseMarks } = parts.repositories;
    const repositories = {
      ...parts.repositories,
      mailThreads: death.watched(mailThreads),
      mailboxes: death.watched(mailboxes),
      parseMarks: death.watched(parseMarks),
    };
    const setup = {
      address: SUPPORT,
      name: 'Example Shop',
      plus: true,
      out: { url: out },
      dailyLimit: 1000,
      ...(imap && { imap }),
      ...(smtp && { smtp }),
    };
    const channel = emailChannel(setup, { ...parts, repositories });
    port = () => channel.smtpPort;
    return [channel];
  },
  log: {
    ...SILENT,
    info: (_fields, event) => {
      if (event === 'imap-connected') tell({ reads: true });
    },
  },
  // Each process starts with a later clock, so that the leases of the killed one are expired.
  now: () => new Date(Date.now() + hours * 3_600_000),
  probe: death.reach,
});
process.on('message', async () => {
  await app.path.idle();
  await app.stop();
  tell({ peak: process.resourceUsage().maxRSS * 1024 });
  process.disconnect();
});
await app.start();
const opened = port();
if (opened !== undefined) tell({ port: opened });
