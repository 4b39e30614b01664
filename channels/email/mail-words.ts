import { MAX_FILE } from '../../models/stored-file.ts';
import { bareAnswer } from './bare-answer.ts';
import { canonicalSubject, replySubject } from './canonical-subject.ts';
import type { MailAttachment, ParsedMail } from './mail.ts';
import { visibleReply } from './visible-reply.ts';

/** Pictures inside the text that are smaller, in bytes, are taken for logos and counters, not for something shown to us. */
const LEAST_PICTURE = 8 * 1024;

/** Most files of one mail that are kept. */
const MAX_FILES = 20;

/** Longest file name that is kept, in characters. */
const MAX_NAME = 200;

/** What a person says with a mail: the subject counts where it says something that the thread does not know yet. */
export function wordsOf(mail: ParsedMail, threadSubject: string | undefined): string {
  const { visible } = visibleReply(mail);
  const isNews =
    threadSubject === undefined || canonicalSubject(threadSubject) !== canonicalSubject(mail.subject);
  if (!isNews) return bareAnswer(visible, mail.from[0]?.name ?? '');
  const subject = replySubject(mail.subject).slice('Re: '.length);
  return [subject, visible].filter((part) => part !== '').join('\n\n');
}

/** The files of a mail that are kept, and a line for each that is not. */
export function filesOf(mail: ParsedMail): {
  readonly files: readonly MailAttachment[];
  readonly missing: string[];
} {
  const meant = mail.attachments.filter(isMeant);
  const files = meant.filter(({ size }) => size <= MAX_FILE).slice(0, MAX_FILES);
  const missing = meant
    .filter((part) => !files.includes(part))
    .map((part) => `[${nameOf(part)}: ${(part.size / 1_048_576).toFixed(1)} MB, not kept]`);
  return {
    files,
    missing: mail.problems.includes('too-large')
      ? [...missing, '[This mail is too large: its end was not read, and may hold files.]']
      : missing,
  };
}

/** A name for a file that cannot be taken for a path; one without a name gets one. */
export function nameOf({ filename = '', contentType }: MailAttachment): string {
  const bare = filename
    .replace(/[\p{C}/\\:]+/gu, '_')
    .trim()
    .slice(0, MAX_NAME);
  return bare === '' ? `file.${contentType.split('/')[1]?.replace(/\W+/g, '') ?? 'bin'}` : bare;
}

function isMeant({ kind, contentType, size }: MailAttachment): boolean {
  if (kind === 'inline') return !contentType.startsWith('image/') || size >= LEAST_PICTURE;
  return kind === 'file' || kind === 'message' || kind === 'tnef' || kind === 'calendar';
}
