import { ImapFlow } from 'imapflow';
import type { ImapOptions } from './options.ts';
import { checkSmtp, type SmtpOutOptions } from './smtp-exit.ts';

/** What of e-mail is configured. */
export interface EmailToCheck {
  readonly imap?: ImapOptions;
  readonly smtp?: SmtpOutOptions;
}

/** How long the mailbox's server may take, in milliseconds. */
const ASK_MS = 10_000;

/** Logs in everywhere, changes nothing, and says what was found. @throws what a server said instead. */
export async function checkEmail({ imap, smtp }: EmailToCheck): Promise<string> {
  const found: string[] = [];
  if (imap !== undefined) found.push(await checkImap(imap));
  if (smtp !== undefined) {
    await checkSmtp(smtp);
    found.push('SMTP server lets us in');
  }
  return found.length === 0 ? 'mails are kept for the outbox page' : found.join(', ');
}

async function checkImap({ host, port, secure, user, password, folder }: ImapOptions): Promise<string> {
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
    const box = await client.mailboxOpen(folder, { readOnly: true });
    const pushes = client.capabilities.has('IDLE') ? 'tells of new mails' : 'is asked for new mails';
    return `mailbox ${folder} with ${box.exists} mails, its server ${pushes}`;
  } finally {
    client.close();
  }
}
