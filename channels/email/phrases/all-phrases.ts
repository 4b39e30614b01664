import { PerLocale } from '../../../models/locale/per-locale.ts';
import { de } from './mail-phrases.de.ts';
import { en } from './mail-phrases.en.ts';
import { OTHERS } from './mail-phrases.others.ts';
import type { MailPhrases } from './mail-phrases.ts';
import { zh } from './mail-phrases.zh.ts';

/** What mails say. */
export const MAIL_PHRASES = new PerLocale<MailPhrases>({ en, zh, de });

/** Makes something of the phrases of all languages: a mail of any of them may be answered or forwarded in any other. */
export function fromAllPhrases<Made>(
  make: (all: (of: keyof MailPhrases) => readonly string[]) => Made,
): () => Made {
  return MAIL_PHRASES.derive((languages) =>
    make((of) => [...languages, OTHERS].flatMap((phrases) => phrases[of])),
  );
}
