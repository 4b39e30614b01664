import type { ImapOptions } from './options.ts';

/** The banner's line about e-mail: the shop's address, and the mailbox and the port by which mails come in. */
export function emailLine(
  address: string,
  imap: Pick<ImapOptions, 'user' | 'host'> | undefined,
  smtpPort: number | undefined,
): string {
  const ways = [
    ...(imap === undefined ? [] : [`mailbox ${imap.user} on ${imap.host}`]),
    ...(smtpPort === undefined ? [] : [`SMTP on port ${smtpPort}`]),
  ];
  return `E-mail: ${address}, ${ways.join(' and ')}`;
}
