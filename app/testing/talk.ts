import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { SILENT } from '../../adapters/logger.ts';
import type { Memory } from '../../bots/memory.ts';
import { summaryForStaff } from '../../bots/staff/summary-for-staff.ts';
import type { Capabilities } from '../../channels/channel.ts';
import { summaryOf } from '../../dialogs/kernel/summary.ts';
import { AT_DESK } from '../../dialogs/machine/stack.ts';
import { selectionOf } from '../../models/conversation/selection.ts';
import type { Proof } from '../../models/customer/identity.ts';
import type { StaffContact } from '../../models/desk/staff-contact.ts';
import { attachmentsOf } from '../../models/files/file-ref.ts';
import type { StoredFile } from '../../models/files/stored-file.ts';
import type { JsonObject } from '../../models/json.ts';
import { type App, composeApp } from '../app.ts';
import { environmentOf } from '../config/config-settings.ts';
import type { OnevoiceConfig } from '../config/onevoice-config.ts';
import { shopOptionsOf } from '../config/shop-options.ts';
import type { Dialogs } from '../dialogs.ts';
import { addressesOf } from '../setup.ts';
import { testChannel } from './test-channel.ts';

/** Who writes, where, and when. */
export interface TalkOptions {
  /** The customer that the channel has verified: `{ level: 'signed', customer: 'ann' }`. Default: a stranger. */
  readonly identity?: Proof | undefined;
  /** The BCP 47 tag that the channel gives with each message. Default: none; the bot goes by the text. */
  readonly locale?: string | undefined;
  /** The name of the channel. Default: `test`. */
  readonly channel?: string | undefined;
  /** What the channel can show, where it differs from the website chat: `{ maxButtons: 0 }` for numbered menus. */
  readonly capabilities?: Partial<Capabilities> | undefined;
  /** How customers reach a person; `mail`: at `staff@example.com`. Default: a staff desk, which nobody plays. */
  readonly staff?: Partial<StaffContact> | undefined;
  /** The instant at which the clock stands until `setNow`. Default: 2026-03-02T09:00:00Z. */
  readonly now?: Date | undefined;
}

/** What the bot answered to one message of the customer's. */
export interface ChatAnswer {
  /** The texts of all messages, with an empty line between two. */
  readonly text: string;
  readonly messages: readonly string[];
  /** The labels of the buttons below the last message. */
  readonly buttons: readonly string[];
  /** The labels of the options of which the customer may choose several; empty without such a question. */
  readonly options: readonly string[];
}

/** A conversation that the bot has handed over to staff. */
export interface HandedOff {
  /** Why, such as `asked` or `shop-unavailable`. */
  readonly reason: string;
  /** What staff read of the conversation. */
  readonly summary: JsonObject;
}

/** A conversation in memory, between the customer that a test plays and the bot. */
export interface Chat {
  /** Writes a message and waits for the whole answer. */
  say(text: string): Promise<ChatAnswer>;
  /** Presses a button of the last answer. @throws if it has no such button */
  press(label: string): Promise<ChatAnswer>;
  /** Chooses options of the last answer, none with an empty list. @throws if it has no such option */
  select(labels: readonly string[]): Promise<ChatAnswer>;
  /** Sends files, and a text if there is one. */
  send(files: readonly StoredFile[], text?: string): Promise<ChatAnswer>;
  /** The last answer; empty before the first. */
  readonly answer: ChatAnswer;
  /** The handoff that the conversation waits in; undefined while the bot has it. */
  readonly handedOff: HandedOff | undefined;
  /** Sets the clock of the shop and the bot. */
  setNow(now: Date): void;
  /** The texts of the mails that the shop has sent, the newest first, such as the one with a one-time code. */
  mails(): Promise<readonly string[]>;
  /** Stops the app and removes its store. */
  close(): Promise<void>;
}

const NOTHING: ChatAnswer = { text: '', messages: [], buttons: [], options: [] };

const ACCOUNT = 'shop';

/** Most log entries and mails that are read at once. */
const MANY = 100;

/**
 * Begins a conversation with the app of a config: its shop, dialogs, knowledge and texts, the brain and the durable path, on a store in a folder for
 * temporary files. Its channels and its desk are not started, and nothing is sent over the network.
 */
export async function talk(config: OnevoiceConfig, options: TalkOptions = {}): Promise<Chat> {
  const { channel = 'test', capabilities = {} } = options;
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-talk-'));
  const clock = { now: options.now ?? new Date('2026-03-02T09:00:00Z') };
  const shop = shopOptionsOf(config);
  try {
    const app = await composeApp({
      store: { dataDir: folder },
      ...shop,
      codeSecret: 'a-secret-of-tests-only',
      addresses: addressesOf(environmentOf(config)),
      channels: () => [testChannel(channel, capabilities)],
      contact: { mailTo: 'staff@example.com', details: {} },
      staff: { ...AT_DESK, ...options.staff },
      log: config.log ?? SILENT,
      now: () => clock.now,
    });
    await app.start();
    return new TestChat(app, shop.dialogs, { ...options, channel }, clock, folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

class TestChat implements Chat {
  answer: ChatAnswer = NOTHING;
  handedOff: HandedOff | undefined;
  readonly #app: App;
  readonly #dialogs: Dialogs;
  readonly #options: TalkOptions & { readonly channel: string };
  readonly #clock: { now: Date };
  readonly #folder: string;
  readonly #conversation = randomUUID();
  #seen = 0;

  constructor(
    app: App,
    dialogs: Dialogs,
    options: TalkOptions & { readonly channel: string },
    clock: { now: Date },
    folder: string,
  ) {
    this.#app = app;
    this.#dialogs = dialogs;
    this.#options = options;
    this.#clock = clock;
    this.#folder = folder;
  }

  async say(text: string): Promise<ChatAnswer> {
    return await this.#exchange({ text });
  }

  async press(label: string): Promise<ChatAnswer> {
    return await this.say(known([label], this.answer.buttons, 'button')[0] ?? label);
  }

  async select(labels: readonly string[]): Promise<ChatAnswer> {
    return await this.say(known(labels, this.answer.options, 'option').join('\n'));
  }

  async send(files: readonly StoredFile[], text = ''): Promise<ChatAnswer> {
    const host = this.#app.path.hostFor(this.#options.channel);
    const refs = await Promise.all(
      files.map(async (file) => {
        const { name, contentType, bytes } = file;
        return { media: await host.keepFile(file), name, contentType, size: bytes.length };
      }),
    );
    return await this.#exchange({ text, attachments: attachmentsOf(refs) });
  }

  setNow(now: Date): void {
    this.#clock.now = now;
  }

  async mails(): Promise<readonly string[]> {
    return (await this.#app.repositories.mails.findNewest(MANY)).map(({ text }) => text);
  }

  async close(): Promise<void> {
    await this.#app.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #exchange(message: Partial<Activity>): Promise<ChatAnswer> {
    const { channel, identity, locale } = this.#options;
    const host = this.#app.path.hostFor(channel);
    const from = { id: 'customer', name: '' };
    await host.accept({
      id: randomUUID(),
      account: ACCOUNT,
      conversation: this.#conversation,
      activity: { type: 'message', from, ...message, ...(locale !== undefined && { locale }) },
      ...(identity && { proof: identity }),
    });
    await this.#app.path.idle();
    const said: Partial<Activity>[] = [];
    for (let more = await this.#read(); more.length > 0; more = await this.#read()) said.push(...more);
    await this.#noteOwner();
    this.answer = answerOf(said.filter(({ from }) => from?.id !== 'customer'));
    return this.answer;
  }

  async #read(): Promise<Partial<Activity>[]> {
    const host = this.#app.path.hostFor(this.#options.channel);
    const entries = await host.readLog(ACCOUNT, this.#conversation, this.#seen, MANY);
    this.#seen = entries.at(-1)?.seq ?? this.#seen;
    return entries.map(({ activity }) => activity);
  }

  async #noteOwner(): Promise<void> {
    const id = `${this.#options.channel}:${ACCOUNT}:${this.#conversation}`;
    const found = await this.#app.repositories.conversations.find(id);
    const { registry } = this.#dialogs.kernel;
    const { stack } = (found?.memory ?? {}) as unknown as Partial<Memory>;
    const queue = stack?.frames.find(({ dialog }) => registry.find(dialog)?.role === 'queue');
    this.handedOff =
      stack && queue && found?.owner !== 'bot'
        ? {
            reason: String(queue.slots['reason']),
            summary: summaryForStaff(summaryOf(stack, registry), this.#dialogs.texts),
          }
        : undefined;
  }
}

function answerOf(activities: readonly Partial<Activity>[]): ChatAnswer {
  const messages = activities.flatMap(({ text }) => (text === undefined ? [] : [text]));
  const last = activities.at(-1);
  return {
    text: messages.join('\n\n'),
    messages,
    buttons: (last?.suggestedActions?.actions ?? []).map(({ title }) => title),
    options: (last && selectionOf(last)?.options) ?? [],
  };
}

/** Some labels, if each is among those that were shown. */
function known(labels: readonly string[], shown: readonly string[], noun: string): readonly string[] {
  const missing = labels.find((label) => !shown.includes(label));
  if (missing === undefined) return labels;
  const list = shown.length === 0 ? 'none' : shown.map((label) => `"${label}"`).join(', ');
  throw new Error(`The last answer has no ${noun} "${missing}". It has: ${list}.`);
}
