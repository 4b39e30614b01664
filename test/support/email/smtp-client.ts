import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A client of an SMTP server, line by line. */
export class SmtpClient {
  readonly #socket: Socket;
  readonly #waiting: string[] = [];
  #text = '';
  #wake = () => {};
  #closed = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => {
      this.#text += chunk.toString('latin1');
      const lines = this.#text.split('\r\n');
      this.#text = lines.pop() ?? '';
      // The last line of a reply has no dash behind its code.
      this.#waiting.push(...lines.filter((line) => !/^\d{3}-/.test(line)));
      this.#wake();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      this.#closed = true;
      this.#wake();
    });
  }

  /** Connects from an address of this machine: any 127.x.y.z. The greeting is the first reply. */
  static async connect(port: number | undefined, localAddress = '127.0.0.1'): Promise<SmtpClient> {
    const socket = connect({ port: port ?? 0, host: '127.0.0.1', localAddress });
    const client = new SmtpClient(socket);
    await once(socket, 'connect');
    return client;
  }

  /** The next reply; `closed` if the server has closed the connection. */
  async reply(): Promise<string> {
    while (this.#waiting.length === 0 && !this.#closed)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    return this.#waiting.shift() ?? 'closed';
  }

  /** Sends lines without waiting for replies. */
  send(...lines: readonly string[]): void {
    this.#socket.write(lines.map((line) => `${line}\r\n`).join(''), 'latin1');
  }

  /** Sends a line; returns the reply. */
  async say(line: string): Promise<string> {
    this.send(line);
    return await this.reply();
  }

  /** Goes on until the server waits for the bytes of a mail; returns its reply. */
  async begin(to: string): Promise<string> {
    await this.reply();
    await this.say('EHLO mail.customer.example');
    await this.say('MAIL FROM:<ann@customer.example>');
    await this.say(`RCPT TO:<${to}>`);
    return await this.say('DATA');
  }

  /** Sends a mail of some bytes; returns the reply. */
  async mail(to: string, bytes: number): Promise<string> {
    const refused = await this.begin(to);
    if (!refused.startsWith('354')) return refused;
    return await this.say(
      `Subject: a mail\r\n\r\n${'a line of a letter of some length\r\n'.repeat(bytes / 35)}.`,
    );
  }

  close(): void {
    this.#socket.destroy();
  }
}
