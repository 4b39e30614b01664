import { MAX_FILE } from '../../../models/files/stored-file.ts';
import type { MailAttachment, ParsedMail } from '../parse/mail.ts';
import { canonicalSubject, replySubject } from './canonical-subject.ts';
import { shortAnswer } from './short-answer.ts';

/** Smallest inline picture that is stored, in bytes; smaller ones are logos and tracking pixels. */
const LEAST_PICTURE = 8 * 1024;

/** Most files of one mail that are stored. */
const MAX_FILES = 20;

/** Most missing files that are named; of further ones only the number is given. */
const MAX_NAMED = 20;

/** Names for parts that mail programs send without one, by content type. */
const NAMES: Readonly<Record<string, string>> = {
  'text/calendar': 'invitation.ics',
  'message/rfc822': 'mail.eml',
  'application/ms-tnef': 'winmail.dat',
};

/** The note to staff about Outlook's winmail.dat (TNEF), which is stored and not unpacked. */
const TNEF =
  "[winmail.dat is how Outlook packs files and formatting for itself. Where it can't be opened, ask for the files in a mail as plain text or HTML.]";

/** In a list of missing files: the part of a mail that was not read, because it is too large or malformed. */
export const CUT = '\u2026';

/** Longest file name, in characters. */
const MAX_NAME = 200;

/** The text of a person's mail: their own words (`visible`), below the subject where that is not the thread's own. */
export function messageText(
  mail: Pick<ParsedMail, 'subject' | 'from'>,
  visible: string,
  threadSubject: string | undefined,
): string {
  const isNewSubject =
    threadSubject === undefined || canonicalSubject(threadSubject) !== canonicalSubject(mail.subject);
  if (!isNewSubject) return shortAnswer(visible, mail.from[0]?.name ?? '');
  const subject = replySubject(mail.subject).slice('Re: '.length);
  return [subject, visible].filter((part) => part !== '').join('\n\n');
}

/** The files of a mail that are stored, and the missing ones by name and size for people to read; {@link CUT} for an unread rest. */
export function splitAttachments(mail: ParsedMail): {
  readonly files: readonly MailAttachment[];
  readonly missing: string[];
} {
  const meant = mail.attachments.filter(isAttachment);
  // The last file of a truncated mail is incomplete.
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

/** The note to staff below a mail's text: which files are missing, and which they may be unable to open. */
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

/** An attachment's file name, cleaned so that it can't be read as a path; a name by content type where it has none. */
export function attachmentName({ filename = '', contentType }: MailAttachment): string {
  const bare = filename
    .slice(0, 10 * MAX_NAME)
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
