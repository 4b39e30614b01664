import type { SMTPServerDataStream } from 'smtp-server';
import { MAX_MAIL_BYTES } from '../parse/parse-mail.ts';
import { LARGE_MAIL, type SmtpLimits } from '../smtp-limits.ts';

/** Bytes of a mail that are counted at once under the limit of its network. */
const COUNTED = 1024 * 1024;

/** Bytes after which a client that goes on with a mail that is too large is ended; up to them it hears what is wrong. */
const MOST_SENT = 2 * MAX_MAIL_BYTES;

/** How a mail is received. */
export interface Intake {
  readonly limits: Pick<SmtpLimits, 'windowMs' | 'leastBytes'>;
  /** Counts bytes under the limit of their network; false if it is exceeded. */
  mayReceive(bytes: number): Promise<boolean>;
  /** Takes memory for a part of a large mail; false if there is none left. */
  mayHold(bytes: number): boolean;
  /** Ends the connection with a reply. */
  end(reply: string): void;
}

/**
 * The bytes of a mail, in chunks; `too-large` for one above {@link MAX_MAIL_BYTES}, of which nothing is kept, and `ended` for one whose connection was
 * ended because of a limit. @throws if the client breaks the connection off.
 */
export async function takeMail(
  stream: SMTPServerDataStream,
  { limits, mayReceive, mayHold, end }: Intake,
): Promise<Buffer[] | 'too-large' | 'ended'> {
  const chunks: Buffer[] = [];
  let isEnded = false;
  const endWith = (reply: string): void => {
    isEnded = true;
    chunks.length = 0;
    end(reply);
  };
  let seen = 0;
  const speed = setInterval(() => {
    // What waits to be read is our delay.
    const isSlow = stream.readableLength === 0 && stream.byteLength - seen < limits.leastBytes;
    seen = stream.byteLength;
    if (isSlow) endWith('4.4.2 This is too slow; try again');
  }, limits.windowMs).unref();
  let size = 0;
  let counted = 0;
  const count = async (): Promise<void> => {
    const bytes = size - counted;
    counted = size;
    if (!(await mayReceive(bytes))) endWith('4.7.1 Too many bytes; try again in a minute');
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (isEnded) continue;
      size += chunk.length;
      if (stream.sizeExceeded) chunks.length = 0;
      else chunks.push(chunk);
      if (size > MOST_SENT) endWith('5.3.4 This is too large');
      else if (!stream.sizeExceeded && size > LARGE_MAIL && !mayHold(chunk.length))
        endWith('4.3.1 Too many large mails; try again');
      else if (size - counted >= COUNTED) await count();
    }
    if (!isEnded) await count();
  } catch (error) {
    if (!isEnded) throw error;
  } finally {
    clearInterval(speed);
  }
  if (isEnded) return 'ended';
  return stream.sizeExceeded ? 'too-large' : chunks;
}
