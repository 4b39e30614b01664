import { MAX_FILE } from '../../../models/files/stored-file.ts';
import type { MailAttachment, ParsedMail } from '../parse/mail.ts';
import { canonicalSubject, replySubject } from './canonical-subject.ts';
import { cutQuotedReply } from './quoted-reply.ts';
import { shortAnswer } from './short-answer.ts';

/** Pictures inside the text that are smaller, in bytes, are taken for logos and counters, not for something shown to us. */
const LEAST_PICTURE = 8 * 1024;

/** Most files of one mail that are kept. */
const MAX_FILES = 20;

/** Most files that are not kept and named; of more their number is told. */
const MAX_NAMED = 20;

/** Parts that programs send without a name, as what people know them by. */
const NAMES: Readonly<Record<string, string>> = {
  'text/calendar': 'invitation.ics',
  'message/rfc822': 'mail.eml',
  'application/ms-tnef': 'winmail.dat',
};

/** Programs for it exist, but a file that is a container of files is not opened here. */
const TNEF =
  "[winmail.dat is how Outlook packs files and formatting for itself. Where it can't be opened, ask for the files in a mail as plain text or HTML.]";

/** Stands for what could not be read of a mail that is too large, or not built as mails are. */
export const CUT = '\u2026';

/** Longest file name that is kept, in characters. */
const MAX_NAME = 200;

/** What a person says with a mail: the subject counts where it says something that the thread does not know yet. */
export function messageText(mail: ParsedMail, threadSubject: string | undefined): string {
  const { visible } = cutQuotedReply(mail);
  const isNewSubject =
    threadSubject === undefined || canonicalSubject(threadSubject) !== canonicalSubject(mail.subject);
  if (!isNewSubject) return shortAnswer(visible, mail.from[0]?.name ?? '');
  const subject = replySubject(mail.subject).slice('Re: '.length);
  return [subject, visible].filter((part) => part !== '').join('\n\n');
}

/** The files of a mail that are kept, and what of it is not, for people to read: names with sizes, and {@link CUT}. */
export function splitAttachments(mail: ParsedMail): {
  readonly files: readonly MailAttachment[];
  readonly missing: string[];
} {
  const meant = mail.attachments.filter(isAttachment);
  // Of a mail that was cut off, the last file is not whole.
  const cut = mail.problems.includes('too-large') ? meant.at(-1) : undefined;
  const files = meant.filter((part) => part !== cut && part.size <= MAX_FILE).slice(0, MAX_FILES);
  const left = meant.filter((part) => !files.includes(part));
  const named = left
    .slice(0, MAX_NAMED)
    .map((part) =>
      part === cut ? attachmentName(part) : `${attachmentName(part)} (${megabytes(part.size)} MB)`,
    );
  const others = left.length > MAX_NAMED ? [`+ ${left.length - MAX_NAMED}`] : [];
  return { files, missing: [...named, ...others, ...(mail.problems.length > 0 ? [CUT] : [])] };
}

/** What staff read below the words of a mail: what of it is missing, and what of it they may be unable to open. */
export function staffNote(mail: ParsedMail, missing: readonly string[]): string {
  const isCut = missing.includes(CUT);
  const named = [...missing.filter((part) => part !== CUT), ...(isCut ? ['the rest of the mail'] : [])];
  const lines = [
    ...(named.length === 0 ? [] : [`[Not kept: ${named.join(', ')}]`]),
    ...(mail.attachments.some(({ kind }) => kind === 'tnef') ? [TNEF] : []),
  ];
  return lines.map((line) => `\n${line}`).join('');
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1).replace(/\.0$/, '');
}

/** A name for a file that cannot be taken for a path; one without a name gets one. */
export function attachmentName({ filename = '', contentType }: MailAttachment): string {
  const bare = filename
    .replace(/[\p{C}/\\:]+/gu, '_')
    .trim()
    .slice(0, MAX_NAME);
  if (bare !== '') return bare;
  return NAMES[contentType] ?? `file.${contentType.split('/')[1]?.replace(/\W+/g, '') ?? 'bin'}`;
}

function isAttachment({ kind, contentType, size }: MailAttachment): boolean {
  if (kind === 'inline') return !contentType.startsWith('image/') || size >= LEAST_PICTURE;
  return kind === 'file' || kind === 'message' || kind === 'tnef' || kind === 'calendar';
}
