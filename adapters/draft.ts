import type { Activity } from 'botbuilder';
import type { Channel } from '../channels/channel.ts';
import type { Conversation, Owner, StoredConversation } from '../models/conversation.ts';
import type { Commit } from '../models/conversation-repository.ts';
import type { Identity, Proof } from '../models/identity.ts';
import type { InboxItem } from '../models/inbox.ts';
import type { Json, JsonObject } from '../models/json.ts';
import type { OutboxEntry, SayEntry, TransferEntry, TurnRecord } from '../models/outbox.ts';
import type { CommandRequest, QueryRecord, Turn } from '../models/turn.ts';
import { CodedError } from './errors.ts';
import { isShown } from './heard.ts';

/** What a turn is made of. */
export interface DraftInput {
  readonly item: InboxItem;
  /** The item's activity, completed for the bot. */
  readonly activity: Partial<Activity>;
  readonly conversation: StoredConversation;
  readonly channel: Channel;
  readonly now: Date;
}

/** Activities that are for the moment only: there is no moment after a commit. */
const MOMENTARY = new Set(['typing', 'trace', 'delay', 'invokeResponse']);

/** An item's order counts these to the millisecond. */
const MICROSECONDS = 1_000;

/** A turn under way: it collects what the bot wishes, and becomes one commit or nothing. */
export class Draft implements Turn {
  readonly id: string;
  readonly now: Date;
  readonly arrivedAt: Date;
  readonly conversation: Readonly<Conversation>;
  readonly proof: Proof | undefined;
  readonly internal: boolean;
  readonly origin: string | undefined;
  readonly #input: DraftInput;
  readonly #queries: QueryRecord[] = [];
  readonly #commands: CommandRequest[] = [];
  readonly #says: Partial<Activity>[] = [];
  readonly #firstSeq: number;
  #transfer: Omit<TransferEntry, 'id'> | undefined;
  #memory: Json;
  #identity: Identity;
  #locale: string | undefined;
  #ids = 0;
  #closed = false;

  constructor(input: DraftInput) {
    const { item, conversation } = input;
    this.#input = input;
    this.id = item._id;
    this.now = input.now;
    this.arrivedAt = new Date(Math.floor(item.order / MICROSECONDS));
    this.conversation = conversation;
    this.proof = item.proof;
    this.internal = item.internal;
    this.origin = item.origin;
    this.#memory = conversation.memory;
    this.#identity = conversation.identity;
    this.#locale = conversation.locale;
    this.#firstSeq = conversation.seq + (this.#isShown() ? 2 : 1);
  }

  newId(): string {
    this.#ids += 1;
    return `${this.id}#${this.#ids}`;
  }

  recordQuery(record: QueryRecord): void {
    this.#ensureOpen();
    this.#queries.push(record);
  }

  command(request: CommandRequest): void {
    this.#ensureOpen();
    this.#commands.push(request);
  }

  transfer(owner: Owner, reason: string, summary: JsonObject): void {
    this.#ensureOpen();
    this.#transfer = { kind: 'transfer', owner, reason, summary, at: this.now };
  }

  remember(memory: Json): void {
    this.#ensureOpen();
    this.#memory = memory;
  }

  identify(identity: Identity): void {
    this.#ensureOpen();
    this.#identity = identity;
  }

  speak(locale: string): void {
    this.#ensureOpen();
    this.#locale = locale;
  }

  /** Appends a message to the customer; gives the id it will have in the log, or of the last part of several. */
  say(activity: Partial<Activity>): string {
    this.#ensureOpen();
    if (MOMENTARY.has(activity.type ?? '')) return '';
    for (const part of this.#input.channel.render(activity)) {
      const own = part.type === 'messageUpdate' || part.type === 'messageDelete' ? part.id : undefined;
      const id = own ?? this.#idOf(this.#firstSeq + this.#says.length);
      this.#says.push(Object.assign({}, part, { id, timestamp: this.now }));
    }
    return this.#idOf(this.#firstSeq + this.#says.length - 1);
  }

  /** Takes nothing more: what an abandoned bot does later is refused. */
  close(): void {
    this.#closed = true;
  }

  /** The one write this turn becomes, made at `at`. `outbox` and `consumed` are what is there already. */
  toCommit(at: Date, outbox: readonly OutboxEntry[], consumed: readonly string[], buried?: string): Commit {
    const { item } = this.#input;
    const entries = [this.#heard(), ...this.#sayEntries(), ...this.#errands(buried)];
    return {
      owner: this.#transfer?.owner ?? this.conversation.owner,
      identity: this.#identity,
      ...(this.#locale === undefined ? {} : { locale: this.#locale }),
      memory: this.#memory,
      seq: this.#firstSeq + this.#says.length - 1,
      outbox: [...outbox, ...entries],
      consumed: [...consumed, item._id],
      updatedAt: at,
    };
  }

  #heard(): OutboxEntry {
    const { item, activity } = this.#input;
    const record: TurnRecord = {
      id: this.id,
      now: this.now,
      ...(this.proof === undefined ? {} : { proof: this.proof }),
      queries: this.#queries,
      commands: this.#commands,
    };
    return {
      kind: 'heard',
      id: this.#entryId('heard'),
      seq: this.#isShown() ? this.conversation.seq + 1 : null,
      at: this.now,
      item: item._id,
      activity: JSON.stringify(activity),
      record: JSON.stringify(record),
    };
  }

  #sayEntries(): SayEntry[] {
    return this.#says.map((activity, index) => ({
      kind: 'say',
      id: this.#entryId(`say${index}`),
      seq: this.#firstSeq + index,
      at: this.now,
      activity: JSON.stringify(activity),
      tries: 0,
    }));
  }

  #errands(buried: string | undefined): OutboxEntry[] {
    const entries: OutboxEntry[] = this.#commands.map((request, index) => ({
      kind: 'command',
      id: this.#entryId(`command${index}`),
      request,
      identity: this.#identity,
    }));
    if (this.#transfer !== undefined) entries.push({ ...this.#transfer, id: this.#entryId('transfer') });
    if (this.#isNewlyProved()) {
      const locale = this.#locale === undefined ? {} : { locale: this.#locale };
      const id = this.#entryId('identified');
      entries.push({ kind: 'identified', id, identity: this.#identity, ...locale, at: this.now });
    }
    if (buried !== undefined) {
      entries.push({ kind: 'buried', id: this.#entryId('buried'), item: this.id, reason: buried });
    }
    return entries;
  }

  /** By a match first and by a code later is news too: only the stronger proof belongs into a profile. */
  #isNewlyProved(): boolean {
    const { customer, level } = this.conversation.identity;
    const now = this.#identity;
    return now.customer !== undefined && (now.customer !== customer || now.level !== level);
  }

  #isShown(): boolean {
    return isShown(this.#input.item, this.#input.activity);
  }

  #entryId(name: string): string {
    return `${this.conversation.version + 1}.${name}`;
  }

  #idOf(seq: number): string {
    return `${this.conversation._id}:${seq}`;
  }

  #ensureOpen(): void {
    if (this.#closed) throw new CodedError('TURN_CLOSED');
  }
}
