import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SILENT } from '../../../../adapters/logger.ts';
import { type App, composeApp, type ShopSetup } from '../../../../app/app.ts';
import { composeDialogs } from '../../../../app/dialogs.ts';
import { tauShop } from '../../../../app/tau/tau-shop.ts';
import { testChannel } from '../../../../app/testing/test-channel.ts';
import type { Memory } from '../../../../bots/memory.ts';
import { commandFingerprint } from '../../../../dialogs/kernel/command-confirmation.ts';
import { AT_DESK, type Stack } from '../../../../dialogs/machine/stack.ts';
import type { CommandRequest } from '../../../../models/conversation/command.ts';
import { selectionOf } from '../../../../models/conversation/selection.ts';
import type { Identity } from '../../../../models/customer/identity.ts';
import { TAU_FOLDER } from '../../tau/fixture.ts';

/** What the bot answered to one message. */
export interface Answered {
  readonly messages: readonly string[];
  readonly buttons: readonly string[];
  readonly options: readonly string[];
}

/** How a conversation stands. */
export interface Standing {
  readonly stack: Stack | undefined;
  readonly identity: Identity | undefined;
  readonly owner: string | undefined;
}

const SHOP: ShopSetup = tauShop(TAU_FOLDER);

/** The built-in dialogs, which know the shop's order numbers. */
const DIALOGS = composeDialogs(SHOP.orderNumbers === undefined ? {} : { orderNumbers: SHOP.orderNumbers });

const CHANNEL = 'test';
const ACCOUNT = 'shop';
const CONVERSATION = 'random';

/** A conversation with a shop of its own, which notes the commands that reach the shop and every error that is logged. */
export class RandomTalk {
  readonly commands: Pick<CommandRequest, 'name' | 'args'>[] = [];
  readonly errors: string[] = [];
  answer: Answered = { messages: [], buttons: [], options: [] };
  readonly #folder = mkdtempSync(join(tmpdir(), 'onevoice-random-'));
  readonly #customer: string | undefined;
  #app: App | undefined;
  #seen = 0;
  #sent = 0;

  private constructor(customer: string | undefined) {
    this.#customer = customer;
  }

  /** `customer`: whom the channel vouches for. Default: nobody. */
  static async start(customer?: string): Promise<RandomTalk> {
    const talk = new RandomTalk(customer);
    const { commands, errors } = talk;
    const note = (fields: object, event: string) => void errors.push(`${event} ${describe(fields)}`);
    talk.#app = await composeApp({
      store: { dataDir: talk.#folder },
      dialogs: DIALOGS,
      shop: {
        ...SHOP,
        open: async (parts) => {
          const opened = await SHOP.open(parts);
          return {
            ...opened,
            query: (...call) => opened.query(...call),
            perform: (request, asker) => {
              commands.push({ name: request.name, args: request.args });
              return opened.perform(request, asker);
            },
          };
        },
      },
      codeSecret: 'a-secret-of-tests-only',
      channels: () => [testChannel(CHANNEL, {})],
      contact: { mailTo: 'staff@example.com', details: {} },
      staff: AT_DESK,
      log: { ...SILENT, error: note },
      now: () => NOW,
    });
    await talk.#app.start();
    return talk;
  }

  get #running(): App {
    if (this.#app === undefined) throw new Error('not started');
    return this.#app;
  }

  async say(text: string): Promise<Answered> {
    const host = this.#running.path.hostFor(CHANNEL);
    this.#sent += 1;
    await host.accept({
      id: `m${this.#sent}`,
      account: ACCOUNT,
      conversation: CONVERSATION,
      activity: { type: 'message', from: { id: 'customer', name: '' }, text },
      ...(this.#customer !== undefined && { proof: { level: 'signed', customer: this.#customer } }),
    });
    await this.#running.path.idle();
    const entries = await host.readLog(ACCOUNT, CONVERSATION, this.#seen, MANY);
    this.#seen = entries.at(-1)?.seq ?? this.#seen;
    const said = entries.map(({ activity }) => activity).filter(({ from }) => from?.id !== 'customer');
    const last = said.at(-1);
    this.answer = {
      messages: said.flatMap(({ text: words }) => (words === undefined ? [] : [words])),
      buttons: (last?.suggestedActions?.actions ?? []).map(({ title }) => title),
      options: (last && selectionOf(last)?.options) ?? [],
    };
    return this.answer;
  }

  async standing(): Promise<Standing> {
    const id = `${CHANNEL}:${ACCOUNT}:${CONVERSATION}`;
    const found = await this.#running.repositories.conversations.find(id);
    const { stack } = (found?.memory ?? {}) as unknown as Partial<Memory>;
    return { stack, identity: found?.identity, owner: found?.owner };
  }

  /** The newest code that was mailed to an address. */
  async codeFor(email: string): Promise<string | undefined> {
    const mails = await this.#running.repositories.mails.findNewest(MANY);
    const text = mails.find(({ to }) => to.toLowerCase() === email.toLowerCase())?.text ?? '';
    return /\b\d{6}\b/.exec(text)?.[0];
  }

  async close(): Promise<void> {
    await this.#app?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const NOW = new Date('2026-03-02T09:00:00Z');
const MANY = 200;

/** The fingerprints of the commands for which a yes is awaited. */
export function awaited({ stack }: Standing): string[] {
  return (stack?.frames ?? []).flatMap(({ shownFingerprint }) => shownFingerprint ?? []);
}

/** The fingerprint of a command that reached the shop. */
export function fingerprintOf({ name, args }: Pick<CommandRequest, 'name' | 'args'>): string {
  return commandFingerprint(name, args);
}

function describe(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${value instanceof Error ? value.stack : JSON.stringify(value)}`)
    .join(' ');
}
