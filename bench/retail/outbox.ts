/** A mail as the demo's outbox shows it. */
interface OutboxMail {
  readonly to: string;
  readonly text: string;
}

/** Whether a question asks for a one-time code. */
export function asksForCode(asking: string | undefined): boolean {
  return /^identify-ask-(?:\w+-)*code$/.test(asking ?? '');
}

/**
 * The newest code in a customer's mailbox, read from what fills the demo's outbox page.
 * @throws where no code was mailed to them
 */
export async function codeFor(email: string, address: string): Promise<string> {
  const response = await fetch(`${address}/demo/mails`);
  const { mails } = (await response.json()) as { mails: readonly OutboxMail[] };
  const codes = mails.flatMap(({ to, text }) =>
    to.toLowerCase() === email.toLowerCase() ? (/\b\d{6}\b/.exec(text) ?? []) : [],
  );
  const [newest] = codes;
  if (newest === undefined) throw new Error('There is no code in the outbox.');
  return newest;
}
