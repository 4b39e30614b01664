import type { Activity } from 'botbuilder';
import type { CommandRequest, QueryRecord } from '../../../models/conversation/command.ts';
import type { Conversation, Owner } from '../../../models/conversation/conversation.ts';
import type { ConversationAddress } from '../../../models/conversation/inbox.ts';
import type { Reaction } from '../../../models/conversation/reaction.ts';
import type { Receipt, ReportTo } from '../../../models/conversation/receipt.ts';
import { type Identity, NOBODY, type Proof } from '../../../models/customer/identity.ts';
import type { CaseEvent } from '../../../models/desk/desk.ts';
import type { Json, JsonObject } from '../../../models/json.ts';
import type { SenderInfo, Turn } from '../../../models/turn.ts';

/** The clock of every turn in memory. */
export const TURN_CLOCK = new Date('2026-03-02T09:00:00Z');

/** A conversation in memory: each turn sees what the last one decided, as on the durable path. */
export class ConversationStub {
  conversation: Conversation = {
    _id: 'test:shop:1',
    channel: 'test',
    account: 'shop',
    externalId: '1',
    owner: 'bot',
    identity: NOBODY,
    memory: null,
    episode: { number: 1, startedAt: TURN_CLOCK },
    seq: 0,
    version: 0,
    fence: 0,
    lease: null,
    createdAt: TURN_CLOCK,
    updatedAt: TURN_CLOCK,
  };
  readonly said: Partial<Activity>[] = [];
  readonly queries: QueryRecord[] = [];
  readonly commands: CommandRequest[] = [];
  readonly transfers: { owner: Owner; reason: string }[] = [];
  readonly forwards: { to: ConversationAddress; name: string; value: object }[] = [];
  readonly news: { news: CaseEvent; of: string | undefined }[] = [];
  /** The scheduled reminders, by name. */
  readonly reminders = new Map<string, Date>();
  readonly reports: ReportTo[] = [];
  readonly receipts: Receipt[] = [];
  readonly reactions: Reaction[] = [];
  #turns = 0;

  /** The texts said since the last call. */
  heard(): string {
    return this.said
      .splice(0)
      .map(({ text }) => text ?? '')
      .join('\n');
  }

  readonly speak = (activity: Partial<Activity>): Promise<void> => {
    this.said.push(activity);
    return Promise.resolve();
  };

  turn(given: { proof?: Proof; sender?: SenderInfo; origin?: string; internal?: boolean } = {}): Turn {
    this.#turns += 1;
    const id = `test:shop:item-${this.#turns}`;
    const change = (part: Partial<Conversation>) => {
      this.conversation = { ...this.conversation, ...part };
    };
    let ids = 0;
    return {
      id,
      now: TURN_CLOCK,
      arrivedAt: TURN_CLOCK,
      conversation: this.conversation,
      proof: given.proof,
      sender: given.sender ?? {},
      origin: given.origin,
      internal: given.internal ?? false,
      secrets: [],
      newId: () => `${id}#${++ids}`,
      recordQuery: (record) => void this.queries.push(record),
      command: (request) => void this.commands.push(request),
      transfer: (owner: Owner, reason: string, _summary: JsonObject) => {
        this.transfers.push({ owner, reason });
        change({ owner });
      },
      saveMemory: (memory: Json) => change({ memory: JSON.parse(JSON.stringify(memory)) as Json }),
      identify: (identity: Identity) => change({ identity }),
      setLocale: (locale: string) => change({ locale }),
      forward: (to, name, value) => void this.forwards.push({ to, name, value }),
      notifyCase: (news, of) => void this.news.push({ news, of }),
      scheduleReminder: (name, at) =>
        void (at === null ? this.reminders.delete(name) : this.reminders.set(name, at)),
      reportDelivery: (to) => void this.reports.push(to),
      recordReaction: (reaction) => void this.reactions.push(reaction),
      recordReceipt: (receipt) => void this.receipts.push(receipt),
      endEpisode: () =>
        change({ episode: { number: this.conversation.episode.number + 1, startedAt: TURN_CLOCK } }),
      setBlocked: (blocked) => change({ blocked }),
    };
  }
}
