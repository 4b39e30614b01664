import { readMail as read } from '../../../channels/email/incoming/read-mail.ts';

/** Reads a mail, but never ends with one that holds `SPIN`, as a parser does that has a bad case. */
export async function readMail(input: Parameters<typeof read>[0]): ReturnType<typeof read> {
  while (input.raw.includes('SPIN'));
  return await read(input);
}
