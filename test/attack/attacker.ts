import { Agent, request } from 'node:http';
import { createTransport } from 'nodemailer';
import { PATIENCE_MS } from '../support/until.ts';
import { SUPPORT, type Target } from './target.ts';

/** A response to an attacker, with its body as text. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A conversation that an attacker has opened like any visitor. */
export interface Chat {
  readonly conversation: string;
  readonly token: string;
}

/** What an attacker sends. */
interface Sent {
  readonly body?: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
}

let attackers = 0;

/** Everything in 127.0.0.0/8 is this machine, so that each attacker has an address of its own beside the innocent customer's. */
function ownAddress(): string {
  attackers += 1;
  return `127.0.${66 + Math.floor(attackers / 250)}.${1 + (attackers % 250)}`;
}

/** Somebody without any credential who sends what browsers and mail programs do not. */
export class Attacker {
  readonly target: Target;
  readonly address: string;
  readonly #agent: Agent;

  constructor(target: Target, address = ownAddress()) {
    this.target = target;
    this.address = address;
    this.#agent = new Agent({ keepAlive: true, localAddress: address });
  }

  /** A connection that breaks off is an answer, too: status 0. */
  async send(method: string, path: string, { body, headers = {} }: Sent = {}): Promise<Answer> {
    return await new Promise((resolve) => {
      const sent = request(
        new URL(path, this.target.address),
        { method, agent: this.#agent, headers, signal: AbortSignal.timeout(PATIENCE_MS) },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', () => resolve({ status: 0, text: '' }));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
          );
        },
      );
      sent.on('error', (error) => resolve({ status: 0, text: error.message }));
      sent.end(body);
    });
  }

  async json(path: string, value: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const body = typeof value === 'string' ? value : JSON.stringify(value);
    return await this.send('POST', path, {
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  async open(body: object = {}): Promise<Chat> {
    const { status, text } = await this.json('/web/session', body);
    if (status !== 200) throw new Error(`/web/session: ${status} ${text}`);
    const { conversationId, token } = JSON.parse(text) as { conversationId: string; token: string };
    const started = await this.json('/v3/directline/conversations', {}, bearer(token));
    if (started.status >= 300) throw new Error(`/conversations: ${started.status} ${started.text}`);
    return { conversation: conversationId, token };
  }

  /** Posts an activity, given as a value or as its JSON. */
  async post({ conversation, token }: Chat, activity: unknown): Promise<Answer> {
    return await this.json(
      `/v3/directline/conversations/${conversation}/activities`,
      activity,
      bearer(token),
    );
  }

  async upload({ conversation, token }: Chat, form: Buffer | string, boundary = BOUNDARY): Promise<Answer> {
    return await this.send('POST', `/v3/directline/conversations/${conversation}/upload?userId=me`, {
      body: form,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...bearer(token) },
    });
  }

  async log({ conversation, token }: Chat): Promise<Answer> {
    return await this.send('GET', `/v3/directline/conversations/${conversation}/activities`, {
      headers: bearer(token),
    });
  }

  /** Hands a raw mail over by SMTP; what the server replies to it. */
  async mail(
    raw: Buffer | string,
    from = 'mallory@customer.example',
    address = this.address,
  ): Promise<string> {
    const transport = createTransport({
      host: '127.0.0.1',
      port: this.target.smtpPort,
      ignoreTLS: true,
      localAddress: address,
      socketTimeout: PATIENCE_MS,
    });
    try {
      return (await transport.sendMail({ envelope: { from, to: SUPPORT }, raw })).response;
    } catch (error) {
      return error instanceof Error && 'response' in error ? String(error.response) : String(error);
    } finally {
      transport.close();
    }
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The boundary of the forms. */
export const BOUNDARY = 'form';

/** A form of parts, each with its header lines and its content. */
export function form(parts: readonly { readonly head: string; readonly content: string }[]): string {
  const written = parts.map(({ head, content }) => `--${BOUNDARY}\r\n${head}\r\n\r\n${content}\r\n`);
  return `${written.join('')}--${BOUNDARY}--\r\n`;
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** How often each status or reply came, for people: `200 × 5, 429 × 54`. */
export function counted(replies: readonly (number | string)[]): string {
  const counts = new Map<string, number>();
  for (const reply of replies) counts.set(String(reply), (counts.get(String(reply)) ?? 0) + 1);
  return [...counts].map(([reply, count]) => `${reply} × ${count}`).join(', ');
}
