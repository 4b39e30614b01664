import { setTimeout as sleep } from 'node:timers/promises';
import { DirectLineClient, type SeenActivity } from '../../test/support/product/direct-line-client.ts';
import type { BotTurn } from './customers/customer.ts';

/** Between two looks at the log. */
const LOOK_MS = 80;

/** How long nothing has to come after a message that neither asks nor announces more. No measure: it only tells that a turn is over. */
const QUIET_MS = 450;

/** How long a customer waits for the bot; it ends a conversation that hangs. */
const PATIENCE_MS = 90_000;

/** A line of a conversation, for whoever reads why it failed. */
export interface Line {
  readonly by: 'customer' | 'bot';
  readonly text: string;
  /** The question that the line asks, by its name. */
  readonly asking?: string;
}

/** A customer's conversation over the web channel: they say something and read on until it is their turn. */
export class Conversation {
  readonly #client: DirectLineClient;
  readonly lines: Line[] = [];

  private constructor(client: DirectLineClient) {
    this.#client = client;
  }

  /** Opens a conversation and reads the greeting. */
  static async open({ address, secret }: { address: string; secret: string }): Promise<Conversation> {
    const client = new DirectLineClient(address);
    await client.start(secret);
    const conversation = new Conversation(client);
    await conversation.#listen();
    return conversation;
  }

  /** Says a text, and gives what the bot said until it was the customer's turn. */
  async say(text: string): Promise<BotTurn> {
    this.lines.push({ by: 'customer', text });
    await this.#client.post(text);
    return await this.#listen();
  }

  /** @throws where the bot says nothing, or announces more that never comes. */
  async #listen(): Promise<BotTurn> {
    const heard: SeenActivity[] = [];
    const end = Date.now() + PATIENCE_MS;
    let quietSince = Date.now();
    while (Date.now() < end) {
      const fresh = await this.#client.replies();
      if (fresh.length > 0) {
        heard.push(...fresh);
        quietSince = Date.now();
        for (const { text = '', channelData } of fresh)
          this.lines.push({
            by: 'bot',
            text,
            ...(channelData?.asking !== undefined && { asking: channelData.asking }),
          });
      }
      const last = heard.at(-1);
      const isQuiet = last?.inputHint === undefined && Date.now() - quietSince >= QUIET_MS;
      if (last !== undefined && (last.inputHint === 'expectingInput' || isQuiet)) return asHeard(heard, last);
      await sleep(LOOK_MS);
    }
    throw new Error(`The bot said nothing more for ${PATIENCE_MS / 1000} s.`);
  }
}

function asHeard(activities: readonly SeenActivity[], last: SeenActivity): BotTurn {
  return {
    text: activities.map(({ text = '' }) => text).join('\n'),
    last: last.text ?? '',
    asking: last.channelData?.asking,
    choices:
      last.channelData?.selection?.options ?? last.suggestedActions?.actions.map(({ title }) => title) ?? [],
  };
}
