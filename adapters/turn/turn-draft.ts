import type { Activity } from 'botbuilder';
import type { CommandRequest, QueryRecord } from '../../models/conversation/command.ts';
import {
  type Conversation,
  isSentBeforeLastMessage,
  type Owner,
} from '../../models/conversation/conversation.ts';
import type { Commit } from '../../models/conversation/conversation-repository.ts';
import { ARRIVALS_IN_MS, type ConversationAddress } from '../../models/conversation/inbox.ts';
import type { ForwardEntry, OutboxEntry, SayEntry, TurnRecord } from '../../models/conversation/outbox.ts';
import type { Reaction } from '../../models/conversation/reaction.ts';
import type { Receipt, ReportTo } from '../../models/conversation/receipt.ts';
import type { Identity, Proof } from '../../models/customer/identity.ts';
import {
  CASE_EVENT,
  type CaseEvent,
  type CaseEventReport,
  caseAddress,
  REMINDER,
} from '../../models/desk/desk.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { Json, JsonObject } from '../../models/json.ts';
import type { SenderInfo, Turn } from '../../models/turn.ts';
import { isShown, placeInConversation } from '../inbox/inbound-activity.ts';
import { caseEventsOf, customerView, type Transfer } from './case-events.ts';
import type { InboundMessage, TurnDraftInput } from './turn-draft-input.ts';
import { TurnSecrets } from './turn-secrets.ts';
import { awaitsReadMark, markedLate, withUnseen } from './unseen-answers.ts';

/** Types of activities that mean something only while the bot runs; a draft is sent after that, so it leaves them out. */
const MOMENTARY = new Set(['typing', 'trace', 'delay', 'invokeResponse']);

/**
 * A turn that the adapter is running: collects what the bot decides (messages, commands, memory, a change of owner) and performs none of it. It
 * becomes one conditional update of the conversation, or nothing if the lease is lost or the conversation changes first. Its clock and ids are
 * frozen, so that a repeated turn decides the same. After the commit, or after `turnMs`, it is closed and refuses more (`TURN_CLOSED`).
 */
export class TurnDraft implements Turn {
  readonly id: string;
  readonly now: Date;
  readonly arrivedAt: Date;
  readonly conversation: Readonly<Conversation>;
  readonly proof: Proof | undefined;
  readonly sender: SenderInfo;
  readonly internal: boolean;
  readonly origin: string | undefined;
  readonly secrets: readonly string[];
  readonly #input: TurnDraftInput;
  readonly #messages: readonly InboundMessage[];
  readonly #secrets: TurnSecrets;
  readonly #queries: QueryRecord[] = [];
  readonly #commands: CommandRequest[] = [];
  readonly #says: Partial<Activity>[] = [];
  readonly #firstSeq: number;
  readonly #forwards: Omit<ForwardEntry, 'id' | 'kind'>[] = [];
  readonly #caseEvents: { readonly event: CaseEvent; readonly caseId: string | undefined }[] = [];
  readonly #receipts: Receipt[] = [];
  readonly #reactions: Reaction[] = [];
  /** Names of the reminders that this turn set or cancelled; entries of the same names leave the outbox. */
  readonly #reminders = new Set<string>();
  #transfer: Transfer | undefined;
  #report: ReportTo | undefined;
  #episodeEnded = false;
  #blocked: boolean | undefined;
  #memory: Json;
  #identity: Identity;
  #locale: string | undefined;
  #ids = 0;
  #closed = false;

  constructor(input: TurnDraftInput) {
    const { item, conversation } = input;
    this.#input = input;
    this.#messages = input.messages ?? [{ item, activity: input.activity }];
    this.id = item._id;
    this.now = input.now;
    this.arrivedAt = new Date(Math.floor((this.#messages[0]?.item ?? item).arrivalSeq / ARRIVALS_IN_MS));
    this.conversation = conversation;
    this.proof = item.proof ?? input.sender.proof;
    this.sender = input.sender;
    this.internal = item.internal;
    this.origin = item.origin;
    this.secrets = this.#messages.flatMap(({ secrets = [] }) => secrets);
    this.#secrets = new TurnSecrets(this.secrets);
    this.#memory = conversation.memory;
    this.#identity = conversation.identity;
    this.#locale = conversation.locale;
    this.#firstSeq = conversation.seq + (this.#isShown() ? this.#messages.length : 0) + 1;
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
    this.#secrets.add(request);
    this.#commands.push(request);
  }

  transfer(owner: Owner, reason: string, summary: JsonObject): void {
    this.#ensureOpen();
    this.#transfer = { owner, reason, summary };
  }

  saveMemory(memory: Json): void {
    this.#ensureOpen();
    this.#memory = memory;
  }

  identify(identity: Identity): void {
    this.#ensureOpen();
    this.#identity = identity;
  }

  setLocale(locale: string): void {
    this.#ensureOpen();
    this.#locale = locale;
  }

  forward(to: ConversationAddress, name: string, value: object, place?: JsonObject): void {
    this.#ensureOpen();
    this.#forwards.push({ to, activity: eventOf(name, this.#secrets.mask(value), place) });
  }

  notifyCase(event: CaseEvent, caseId?: string): void {
    this.#ensureOpen();
    this.#caseEvents.push({ event, caseId });
  }

  scheduleReminder(name: string, at: Date | null): void {
    this.#ensureOpen();
    this.#reminders.add(name);
    const earlier = this.#forwards.findIndex(({ reminder }) => reminder === name);
    if (earlier >= 0) this.#forwards.splice(earlier, 1);
    if (at === null) return;
    const { channel, account, externalId } = this.conversation;
    const to = { channel, account, externalId };
    this.#forwards.push({ to, activity: eventOf(REMINDER, { name }), notBefore: at, reminder: name });
  }

  reportDelivery(to: ReportTo): void {
    this.#ensureOpen();
    this.#report = to;
  }

  recordReceipt(receipt: Receipt): void {
    this.#ensureOpen();
    this.#receipts.push(receipt);
  }

  recordReaction(reaction: Reaction): void {
    this.#ensureOpen();
    this.#reactions.push(reaction);
  }

  endEpisode(): void {
    this.#ensureOpen();
    this.#episodeEnded = true;
  }

  setBlocked(blocked: boolean): void {
    this.#ensureOpen();
    this.#blocked = blocked;
  }

  /** Appends a message to the customer, rendered for the channel. Returns the id that it (or the last of its parts) gets in the log. */
  say(activity: Partial<Activity>): string {
    this.#ensureOpen();
    if (MOMENTARY.has(activity.type ?? '')) return '';
    for (const part of this.#input.channel.render(activity)) {
      const own = part.type === 'messageUpdate' || part.type === 'messageDelete' ? part.id : undefined;
      const id = own ?? this.#idOf(this.#firstSeq + this.#says.length);
      const shown = markedLate(part, this.#input);
      this.#says.push(Object.assign({}, shown, { id, timestamp: this.now }, speakerOf(part)));
    }
    return this.#idOf(this.#firstSeq + this.#says.length - 1);
  }

  /** Closes the draft: what an abandoned bot does later is refused. */
  close(): void {
    this.#closed = true;
  }

  /** The turn as one commit at the time `at`, on top of the stored `outbox` and `consumed`. With a `deadLetterReason` its items become dead letters. */
  toCommit(
    at: Date,
    outbox: readonly OutboxEntry[],
    consumed: readonly string[],
    deadLetterReason?: string,
  ): Commit {
    const { episode } = this.conversation;
    const entries = [
      ...this.#inboundEntries(),
      ...this.#sayEntries(),
      ...this.#otherEntries(deadLetterReason),
    ];
    const kept = outbox
      .filter((entry) => entry.kind !== 'forward' || !this.#reminders.has(entry.reminder ?? ''))
      .map((entry) => this.#withoutWait(entry));
    return {
      owner: this.#owner(),
      ...(this.#episodeEnded
        ? { episode: { number: episode.number + 1, startedAt: this.now }, claims: 0 }
        : {}),
      ...(this.#blocked === undefined ? {} : { blocked: this.#blocked }),
      identity: this.#identity,
      ...(this.#locale === undefined ? {} : { locale: this.#locale }),
      memory: this.#memory,
      seq: this.#firstSeq + this.#says.length - 1,
      outbox: this.#withUnseen([...kept, ...entries]),
      consumed: [...consumed, ...this.#messages.map(({ item }) => item._id)],
      updatedAt: at,
      ...(this.#says.length > 0 && { saidAt: at }),
    };
  }

  #inboundEntries(): OutboxEntry[] {
    const record: TurnRecord = {
      id: this.id,
      now: this.now,
      ...(this.proof === undefined ? {} : { proof: this.proof }),
      queries: this.#secrets.mask(this.#queries),
      commands: this.#secrets.mask(this.#commands),
    };
    return this.#messages.map(({ item, activity }, index) => ({
      kind: 'inbound',
      id: this.#entryId(item._id === this.id ? 'inbound' : `inbound${index}`),
      seq: this.#isShown() ? this.conversation.seq + 1 + index : null,
      at: this.now,
      item: item._id,
      activity: JSON.stringify(this.#secrets.maskActivity(activity)),
      ...(item._id === this.id && { record: JSON.stringify(record) }),
    }));
  }

  /** A stored message that waits until the customer writes is sent at once after this turn, if the turn answers a message of theirs. */
  #withoutWait(entry: OutboxEntry): OutboxEntry {
    if (entry.kind !== 'say' || entry.untilCustomerWrites !== true || !this.#isCustomerMessage())
      return entry;
    const { notBefore: _waited, waitMs: _length, untilCustomerWrites: _until, ...say } = entry;
    return say;
  }

  #sayEntries(): SayEntry[] {
    return this.#says.map((activity, index) => ({
      kind: 'say',
      id: this.#entryId(`say${index}`),
      seq: this.#firstSeq + index,
      at: this.now,
      activity: JSON.stringify(this.#secrets.maskActivity(activity)),
      tries: 0,
      owner: this.#owner(),
      ...(this.#report === undefined ? {} : { report: this.#report }),
    }));
  }

  #otherEntries(deadLetterReason: string | undefined): OutboxEntry[] {
    const place = placeInConversation(this.#input.activity);
    const entries: OutboxEntry[] = this.#commands.map((request, index) => ({
      kind: 'command',
      id: this.#entryId(`command${index}`),
      request: this.#secrets.maskCommand(request),
      identity: this.#identity,
      ...(place === undefined ? {} : { place: JSON.stringify(place) }),
    }));
    for (const [index, forward] of [...this.#forwards, ...this.#caseEventForwards()].entries()) {
      entries.push({ kind: 'forward', id: this.#entryId(`forward${index}`), ...forward });
    }
    for (const [index, receipt] of this.#receipts.entries()) {
      entries.push({ kind: 'receipt', id: this.#entryId(`receipt${index}`), receipt });
    }
    for (const [index, reaction] of this.#reactions.entries()) {
      entries.push({ kind: 'reaction', id: this.#entryId(`reaction${index}`), reaction });
    }
    if (this.#isNewlyProved()) {
      const locale = this.#locale === undefined ? {} : { locale: this.#locale };
      const id = this.#entryId('proof');
      entries.push({ kind: 'proof', id, identity: this.#identity, ...locale, at: this.now });
    }
    for (const [index, file] of TurnSecrets.rawMailsOf(this.#messages).entries())
      entries.push({ kind: 'forget-file', id: this.#entryId(`forget${index}`), file });
    if (deadLetterReason !== undefined) {
      for (const [index, { item }] of this.#messages.entries())
        entries.push({
          kind: 'dead-letter',
          id: this.#entryId(`dead-letter${index}`),
          item: item._id,
          reason: deadLetterReason,
          ...this.#secrets.maskedItem(item),
        });
    }
    return entries;
  }

  /** The outbox with the answers that nobody has seen after this turn, on a channel with read marks. */
  #withUnseen(outbox: OutboxEntry[]): OutboxEntry[] {
    const { unseenAfterMs } = this.#input.channel.capabilities;
    if (unseenAfterMs === undefined) return outbox;
    return withUnseen(outbox, {
      id: this.#entryId('unseen'),
      conversation: this.conversation._id,
      now: this.now,
      unseenAfterMs,
      answers: this.#says.flatMap((say, index) => (awaitsReadMark(say) ? [this.#firstSeq + index] : [])),
      receipts: this.#receipts,
      isAnswered: this.#isCustomerMessage() && !isSentBeforeLastMessage(this.conversation, this.arrivedAt),
    });
  }

  #caseEventForwards(): Omit<ForwardEntry, 'id' | 'kind'>[] {
    const { item, activity, desk, sender } = this.#input;
    if (!desk) return [];
    const { conversation } = this;
    const customer = customerView(
      conversation,
      this.#identity,
      sender.name ?? activity.from?.name,
      this.#locale ?? conversation.locale,
      placeInConversation(activity),
    );
    const own = caseAddress(conversation._id, conversation.episode.number);
    const fromTurn = caseEventsOf({
      item,
      inbound: activity,
      isShown: this.#isShown(),
      says: this.#says,
      transfer: this.#transfer,
      owner: conversation.owner,
    });
    return [...fromTurn.map((event) => ({ event, caseId: undefined })), ...this.#caseEvents].map(
      ({ event, caseId }) => {
        const version = conversation.version + 1;
        const report: CaseEventReport = {
          event: this.#secrets.mask(event),
          customer,
          at: this.now.toISOString(),
          version,
        };
        const to = caseId === undefined ? own : { ...own, externalId: caseId };
        return { to, activity: eventOf(CASE_EVENT, report) };
      },
    );
  }

  #owner(): Owner {
    return this.#transfer?.owner ?? this.conversation.owner;
  }

  /** Whether the turn proved a customer, or the same one at another level: the profile keeps the proof of the shop's code, not of a match. */
  #isNewlyProved(): boolean {
    const { customer, level } = this.conversation.identity;
    const now = this.#identity;
    return now.customer !== undefined && (now.customer !== customer || now.level !== level);
  }

  #isShown(): boolean {
    return isShown(this.#input.item, this.#input.activity);
  }

  #isCustomerMessage(): boolean {
    return !this.internal && this.#input.activity.type === 'message';
  }

  #entryId(name: string): string {
    return `${this.conversation.version + 1}.${name}`;
  }

  #idOf(seq: number): string {
    return `${this.conversation._id}:${seq}`;
  }

  #ensureOpen(): void {
    if (this.#closed) throw new OnevoiceError('TURN_CLOSED');
  }
}

/** The sender that the log shows for a staff member's message; botbuilder names the bot as the sender of every message. */
function speakerOf({ channelData }: Partial<Activity>): Pick<Activity, 'from'> | undefined {
  const staff: unknown = channelData?.staff;
  return typeof staff === 'string' ? { from: { id: 'staff', name: staff, role: 'bot' } } : undefined;
}

/** An event as JSON text, since a name in its value may be one that a store refuses (`$`, dots). */
function eventOf(name: string, value: object, place?: JsonObject): string {
  return JSON.stringify({ type: 'event', name, value, ...(place !== undefined && { conversation: place }) });
}
