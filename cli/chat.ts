import { createInterface } from 'node:readline/promises';

/** One conversation with the bot, for the terminal. */
export interface ChatSession {
  send(text: string): Promise<void>;
  /** Calls `listener` with each message for the customer; choices are a numbered menu in its text. */
  onMessage(listener: (text: string) => void): void;
  /** Calls `listener` with each mail of the shop, since a terminal has no mailbox. */
  onMail(listener: (mail: { to: string; text: string }) => void): void;
}

/** Holds a conversation in the terminal until the input ends or `/quit` is typed. */
export async function chat(
  session: ChatSession,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  const print = (text: string) => output.write(`${text}\n`);
  session.onMessage((text) => print(text.replace(/^/gm, 'bot> ')));
  session.onMail(({ to, text }) => print(`[mail to ${to}]\n${text.replace(/^/gm, '  ')}`));
  print('Type a message and press Enter; /quit ends.');
  for await (const line of createInterface({ input })) {
    if (line.trim() === '/quit') break;
    await session.send(line);
  }
}
