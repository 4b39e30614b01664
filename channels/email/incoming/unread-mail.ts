import { MAX_FILE } from '../../../models/files/stored-file.ts';
import type { Locale } from '../../../models/locale/locale.ts';
import { wordsFor } from '../../../models/locale/script-variants.ts';
import { EMAIL_WORDS } from '../outgoing/email-words.ts';
import { readableHeader } from '../parse/encoded-words.ts';
import { headerValue } from '../parse/mail.ts';
import { parseAddresses } from '../parse/mail-addresses.ts';
import { readHeaderBlock } from '../parse/mail-headers.ts';
import type { ReadMail } from './read-mail.ts';

/** Most bytes of a mail, and most characters of one of its headers, that are read of a mail that is not parsed. */
const MAX_BLOCK = 65_536;
const MAX_HEADER = 1000;

/** What stands for a mail that is not parsed: its sender and its subject, a sentence for staff, and the mail as a file. `hash`: of its bytes. */
export function unreadMail(raw: Buffer, hash: string, locale: Locale | undefined): ReadMail {
  const value = headReader(raw);
  const content = raw.subarray(0, MAX_FILE);
  const type = 'message/rfc822';
  return {
    mail: {
      headers: [],
      from: parseAddresses(value('from')),
      sender: [],
      replyTo: [],
      to: [],
      cc: [],
      subject: readableHeader(value('subject')),
      references: [],
      attachments: [
        {
          kind: 'message',
          declaredType: type,
          contentType: type,
          size: content.length,
          content,
          inline: false,
        },
      ],
      problems: content.length < raw.length ? ['unreadable-structure'] : [],
    },
    id: hash.slice(0, 22),
    kind: { kind: 'human' },
    visible: wordsFor(EMAIL_WORDS, locale).unread,
    body: hash,
    isUnread: true,
    isProved: false,
  };
}

/** Whom a mail says to be from, as it stands in its header: enough to tell senders apart before the mail is parsed. */
export function namedSender(raw: Buffer): string {
  return headReader(raw)('from');
}

function headReader(raw: Buffer): (name: string) => string {
  const headers = readHeaderBlock(raw.subarray(0, MAX_BLOCK));
  return (name) => (headerValue(headers, name) ?? '').slice(0, MAX_HEADER);
}
