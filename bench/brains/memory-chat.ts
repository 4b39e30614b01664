import type { Brain } from '../../bots/brain.ts';
import type { SecretFinder } from '../../bots/secret-finder.ts';
import type { CommandRequest, Result } from '../../models/conversation/command.ts';
import type { Conversation } from '../../models/conversation/conversation.ts';
import { NOBODY } from '../../models/customer/identity.ts';
import type { Turn } from '../../models/turn.ts';

/** What a chat is held with. */
export interface ChatParts {
  readonly brain: Brain;
  readonly secrets: SecretFinder;
  /** What the shop answers to a command. */
  perform(command: CommandRequest): Result;
}

let chats = 0;

/** A conversation in memory, whose turns are the brain's part of a turn and nothing else: no path, no transport, no store. */
export class MemoryChat {
  readonly #parts: ChatParts;
  #conversation: Conversation;
  #turns = 0;

  constructor(parts: ChatParts) {
    this.#parts = parts;
    chats += 1;
    const now = new Date();
    this.#conversation = {
      _id: `bench:bench:c${chats}`,
      channel: 'bench',
      account: 'bench',
      externalId: `c${chats}`,
      owner: 'bot',
      identity: NOBODY,
      memory: null,
      episode: { number: 1, startedAt: now },
      seq: 0,
      version: 1,
      fence: 1,
      lease: null,
      createdAt: now,
      updatedAt: now,
    };
  }

  /** Says a text, and gives the texts of the answer; the results of commands are turns as well. */
  async say(text: string): Promise<string[]> {
    const { brain, secrets, perform } = this.#parts;
    const said: string[] = [];
    const send = async (activity: { readonly text?: string }) => {
      said.push(activity.text ?? '');
    };
    const found = await secrets.find(text, this.#conversation);
    let commands = await this.#turn(found, (turn) =>
      brain.handleMessage(turn, { text, files: [], locale: undefined }, send),
    );
    while (commands.length > 0) {
      const [command, ...rest] = commands;
      if (command === undefined) break;
      const result = { key: command.key, name: command.name, ...perform(command) };
      const more = await this.#turn([], (turn) => brain.handleCommandResult(turn, result, send));
      commands = [...rest, ...more];
    }
    return said;
  }

  /** Runs a turn, stores what it decided, and gives its commands. */
  async #turn(secrets: readonly string[], run: (turn: Turn) => Promise<void>): Promise<CommandRequest[]> {
    this.#turns += 1;
    const now = new Date();
    const commands: CommandRequest[] = [];
    let next = this.#conversation;
    let ids = 0;
    const id = `${next._id}/${this.#turns}`;
    await run({
      id,
      internal: false,
      now,
      arrivedAt: now,
      conversation: this.#conversation,
      proof: undefined,
      sender: {},
      secrets,
      origin: undefined,
      newId: () => {
        ids += 1;
        return `${id}#${ids}`;
      },
      recordQuery: () => {},
      command: (request) => void commands.push(request),
      transfer: (owner) => {
        next = { ...next, owner };
      },
      saveMemory: (memory) => {
        next = { ...next, memory };
      },
      identify: (identity) => {
        next = { ...next, identity };
      },
      setLocale: (locale) => {
        next = { ...next, locale };
      },
      forward: () => {},
      notifyCase: () => {},
      scheduleReminder: () => {},
      reportDelivery: () => {},
      recordReceipt: () => {},
      recordReaction: () => {},
      endEpisode: () => {},
      setBlocked: () => {},
    });
    this.#conversation = { ...next, version: next.version + 1, updatedAt: now, saidAt: now };
    return commands;
  }
}
