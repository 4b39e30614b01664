import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NPM_START, type ProductProcess, startProduct } from '../../test/support/product/product-process.ts';
import { Conversation, type Line } from './conversation.ts';
import type { ConfirmationAnswer, Customer } from './customers/customer.ts';
import { asksForCode, codeFor } from './outbox.ts';
import { randomOf } from './random.ts';
import type { Delta, ShopFolder, Task } from './shop-folder.ts';

const run = promisify(execFile);

/** Most messages of a customer in a conversation; more is a loop. */
const MAX_MESSAGES = 60;

/** Most output of a command, in bytes. */
const MAX_OUTPUT = 1_000_000_000;

/** How customers prove who they are. */
export type Proof = 'benchmark' | 'code';

/** How a round is played. */
export interface RoundSettings {
  readonly proof: Proof;
  readonly answer: ConfirmationAnswer;
  /** How many conversations are held at the same time. */
  readonly parallel: number;
  readonly trial: number;
}

/** A conversation that was held. */
export interface Played {
  readonly customer: Customer;
  readonly lines: readonly Line[];
  /** Why it broke off, if it did. */
  readonly error?: string;
}

/** The products that a bench starts: each on a copy of one data folder with the imported shop, so that every round begins with the same data. */
export class Products {
  readonly #folder: ShopFolder;
  readonly #work = mkdtempSync(join(tmpdir(), 'onevoice-retail-'));
  #copies = 0;

  constructor(folder: ShopFolder) {
    this.#folder = folder;
  }

  /** Imports the shop into the data folder that the rounds copy. */
  async prepare(): Promise<void> {
    const product = await this.#start(this.#template, 'code');
    await product.stop();
  }

  /** Holds the conversations of customers who share no user, and gives them with what the data differs from the folder afterwards. */
  async play(
    customers: readonly Customer[],
    settings: RoundSettings,
  ): Promise<{ played: Played[]; delta: Delta }> {
    this.#copies += 1;
    const data = join(this.#work, `round-${this.#copies}`);
    // The socket of a server that ended may be left.
    cpSync(this.#template, data, { recursive: true, filter: (source) => !statSync(source).isSocket() });
    const product = await this.#start(data, settings.proof);
    try {
      const waiting = [...customers];
      const played: Played[] = [];
      const one = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
          played.push(await converse(next, product, this.#folder, settings));
      };
      await Promise.all(Array.from({ length: settings.parallel }, one));
      const printed = await this.#command(['shop', 'delta'], [], { DATA_DIR: data });
      return { played, delta: JSON.parse(printed) as Delta };
    } finally {
      await product.stop();
      rmSync(data, { recursive: true, force: true });
    }
  }

  /** What the actions of each task change, by `onevoice shop replay`. */
  async expectedOf(tasks: readonly Task[]): Promise<Delta[]> {
    if (tasks.length === 0) return [];
    const calls = join(this.#work, 'calls.jsonl');
    const lines = tasks.map(({ user_id, actions }, i) => JSON.stringify({ i, user_id, steps: actions }));
    writeFileSync(calls, `${lines.join('\n')}\n`);
    const printed = await this.#command(['shop', 'replay'], [calls]);
    return printed.split('\n').map((line) => (JSON.parse(line) as { delta: Delta }).delta);
  }

  /** Removes all data. */
  remove(): void {
    rmSync(this.#work, { recursive: true, force: true });
  }

  get #template(): string {
    return join(this.#work, 'template');
  }

  async #start(data: string, proof: Proof): Promise<ProductProcess> {
    mkdirSync(data, { recursive: true });
    const args = ['--shop', `tau:${this.#folder.path}`, ...(proof === 'benchmark' ? ['--proof', proof] : [])];
    return await startProduct({ DATA_DIR: data }, args, NPM_START);
  }

  async #command(
    command: readonly string[],
    args: readonly string[],
    environment: Record<string, string> = {},
  ): Promise<string> {
    const [program, script] = NPM_START.command as readonly [string, string];
    const { stdout } = await run(
      program,
      [script, ...command, '--shop', `tau:${this.#folder.path}`, ...args],
      { cwd: NPM_START.cwd, env: { ...process.env, ...environment }, maxBuffer: MAX_OUTPUT },
    );
    return stdout.trim();
  }
}

async function converse(
  customer: Customer,
  product: ProductProcess,
  { users }: ShopFolder,
  { trial, answer }: RoundSettings,
): Promise<Played> {
  let conversation: Conversation | undefined;
  try {
    conversation = await Conversation.open(product);
    const talk = customer.talk(randomOf(`${customer.id}:${trial}`), answer, trial);
    const email = users[customer.users[0]]?.email ?? '';
    let said = talk.next();
    for (let messages = 0; said.done !== true; messages += 1) {
      if (messages >= MAX_MESSAGES) throw new Error(`The conversation has ${MAX_MESSAGES} messages.`);
      let heard = await conversation.say(said.value);
      if (asksForCode(heard.asking)) heard = await conversation.say(await codeFor(email, product.address));
      said = talk.next(heard);
    }
    return { customer, lines: conversation.lines };
  } catch (error) {
    return { customer, lines: conversation?.lines ?? [], error: String(error) };
  }
}
