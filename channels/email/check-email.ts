import { ImapFlow } from 'imapflow';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { ImapOptions } from './options.ts';
import { checkSmtp, type SmtpTransportOptions } from './outgoing/smtp-transport.ts';

/** The configured parts of e-mail that can be checked. */
export interface EmailToCheck {
  readonly imap?: ImapOptions;
  readonly smtp?: SmtpTransportOptions;
}

/** Timeout of the IMAP server, in milliseconds. */
const ASK_MS = 10_000;

/** Logs in to the IMAP and SMTP servers without changing anything, and describes what it found. @throws a server's refusal. */
export async function checkEmail({ imap, smtp }: EmailToCheck): Promise<string> {
  const found: string[] = [];
  if (imap !== undefined) found.push(await checkImap(imap));
  if (smtp !== undefined) {
    await checkSmtp(smtp);
    found.push('SMTP server lets us in');
  }
  return found.length === 0 ? 'mails are kept for the outbox page' : found.join(', ');
}

async function checkImap({
  host,
  port,
  secure,
  user,
  password,
  folder,
  doneFolder,
}: ImapOptions): Promise<string> {
  const client = new ImapFlow({
    host,
    port,
    secure,
    auth: { user, pass: password },
    logger: false,
    connectionTimeout: ASK_MS,
    greetingTimeout: ASK_MS,
    socketTimeout: ASK_MS,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const box = await client.mailboxOpen(folder);
    const full = await fullness(client, folder);
    if (doneFolder !== undefined && (await client.status(doneFolder, { messages: true })) === false)
      throw new OnevoiceError('MAILBOX_UNUSABLE', {
        detail: `the folder ${doneFolder} can't be looked at, to which mails are to be moved`,
      });
    const pushes = client.capabilities.has('IDLE') ? 'tells of new mails' : 'is asked for new mails';
    return [
      `mailbox ${folder} with ${box.exists} mails`,
      ...(full === undefined ? [] : [`${full} % full`]),
      ...(box.readOnly === true ? ['read-only, so that no mail is marked as read'] : []),
      ...(client.secureConnection ? [] : ['reached without encryption']),
      `its server ${pushes}`,
    ].join(', ');
  } finally {
    client.close();
  }
}

/**
 * How full the mailbox is, in percent; undefined where the server has no quota. @throws {OnevoiceError} `MAILBOX_UNUSABLE` if it is full.
 */
async function fullness(client: ImapFlow, folder: string): Promise<number | undefined> {
  const quota = await client.getQuota(folder);
  if (quota === false || quota.storage?.limit === undefined || quota.storage.limit === 0) return undefined;
  const { usage = 0, limit } = quota.storage;
  const percent = Math.round((usage / limit) * 100);
  if (percent >= 100)
    throw new OnevoiceError('MAILBOX_UNUSABLE', {
      detail: `the mailbox is full (${percent} %): its server takes no more mails for it`,
    });
  return percent;
}
