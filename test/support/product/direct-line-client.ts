import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE_MS } from '../until.ts';

/** What a Direct Line client sees of an activity. */
export interface SeenActivity {
  readonly id?: string;
  readonly type: string;
  readonly text?: string;
  readonly from?: { readonly id?: string; readonly role?: string };
  readonly suggestedActions?: {
    readonly actions: readonly { readonly title: string; readonly value: string }[];
  };
  readonly inputHint?: string;
  readonly channelData?: {
    readonly asking?: string;
    readonly selection?: { readonly options: readonly string[] };
  };
}

interface Started {
  readonly conversationId: string;
  readonly token: string;
}

/** A minimal Direct Line client, with fetch and polling. */
export class DirectLineClient {
  readonly #base: string;
  readonly #user = 'visitor';
  #token = '';
  #conversation = '';
  #watermark = '';
  #sent = 0;

  constructor(base: string) {
    this.#base = `${base}/v3/directline`;
  }

  /** Begins a conversation with the given secret or token; `keepSecret`: goes on with it, as a relaying server does. */
  async start(credential: string, { keepSecret = false } = {}): Promise<string> {
    const started = await this.#request<Started>('POST', '/conversations', credential);
    this.#token = keepSecret ? credential : started.token;
    this.#conversation = started.conversationId;
    return started.conversationId;
  }

  async post(text: string): Promise<void> {
    this.#sent += 1;
    await this.#request('POST', `/conversations/${this.#conversation}/activities`, this.#token, {
      type: 'message',
      from: { id: this.#user },
      text,
      channelData: { clientActivityID: `${this.#conversation}-${this.#sent}` },
    });
  }

  /** The bot's messages since the last call; empty when there are none yet. */
  async replies(): Promise<SeenActivity[]> {
    const path = `/conversations/${this.#conversation}/activities?watermark=${this.#watermark}`;
    const set = await this.#request<{ activities: SeenActivity[]; watermark: string }>(
      'GET',
      path,
      this.#token,
    );
    this.#watermark = set.watermark;
    return set.activities.filter(
      (activity) => activity.type === 'message' && activity.from?.id !== this.#user,
    );
  }

  /** The log from its beginning, everybody's activities. */
  async everything(): Promise<SeenActivity[]> {
    const path = `/conversations/${this.#conversation}/activities`;
    return (await this.#request<{ activities: SeenActivity[] }>('GET', path, this.#token)).activities;
  }

  /**
   * Sends a text and collects the bot's messages until one of them matches.
   * @throws when none did; the message quotes what came instead.
   */
  async ask(text: string, expected: RegExp): Promise<string> {
    await this.post(text);
    const until = Date.now() + PATIENCE_MS;
    let heard = '';
    while (Date.now() < until) {
      const fresh = (await this.replies()).map((activity) => activity.text ?? '').join('\n');
      heard += `${fresh}\n`;
      if (expected.test(heard)) return heard;
      await sleep(40);
    }
    throw new Error(`To "${text}" the bot said:\n${heard}\nwhich does not match ${expected}`);
  }

  async #request<T>(method: string, path: string, credential: string, body?: unknown): Promise<T> {
    const response = await fetch(this.#base + path, {
      method,
      headers: { authorization: `Bearer ${credential}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}
