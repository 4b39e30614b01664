import type { Activity, TurnContext } from 'botbuilder';
import type { DurablePath } from '../../../adapters/durable-path.ts';
import type { PathParts } from '../../../adapters/path-parts.ts';
import { isOvertaken } from '../../../bots/staff/overtaken.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import { DeskBot } from '../../../desk/desk-bot.ts';
import { DeskCommands } from '../../../desk/desk-commands.ts';
import { RECEIPT, type Receipt } from '../../../models/conversation/receipt.ts';
import {
  CASE_COMMAND,
  type CaseCommandEnvelope,
  DESK_ACCOUNT,
  DESK_CHANNEL,
  STAFF_ACTION,
  type StaffAction,
  type StaffMember,
} from '../../../models/desk/desk.ts';
import type { DeskChannelData, DeskPost } from '../../../models/desk/desk-post.ts';
import type { SenderInfo, Turn } from '../../../models/turn.ts';
import { ACCOUNT, botOf, ManualClock, message, type PathStore, testChannel } from '../path/path-kit.ts';
import { ANN, BEN, CaseKit, LEA } from './case-kit.ts';

/** The staff of the tests' desk. */
const STAFF = [ANN, BEN, LEA];

/** A minimal bot: escalates at `help`, echoes other messages, and carries out case commands. */
export async function smallBot(context: TurnContext, turn: Turn): Promise<void> {
  const { type, name, text, value } = context.activity;
  const { owner } = turn.conversation;
  if (name === RECEIPT) turn.recordReceipt(value as Receipt);
  else if (turn.internal && name === CASE_COMMAND) await obey(context, turn, value as CaseCommandEnvelope);
  else if (type === 'message' && owner !== 'human') {
    if (text === 'help') turn.transfer('queue', 'asked', {});
    await context.sendActivity(text === 'help' ? 'I call somebody' : `echo ${text}`);
  }
}

async function obey(context: TurnContext, turn: Turn, envelope: CaseCommandEnvelope): Promise<void> {
  if (isOvertaken(turn, envelope)) return;
  const { command, case: of } = envelope;
  if (command.type === 'message') {
    turn.reportDelivery({ case: of, ref: command.ref });
    await context.sendActivity(command.text);
  } else if (command.type === 'claimed') await context.sendActivity(`${command.staff} is here`);
  else if (command.type === 'delayed') await context.sendActivity('It takes longer');
  else if (command.type === 'back-to-bot' || command.type === 'resolved')
    turn.transfer('bot', command.type, {});
}

/** A durable path with a desk: one customer, `c1` on the channel `out`, and staff who see the posts of the case. */
export class DeskPath {
  readonly clock: ManualClock;
  readonly path: DurablePath;
  /** The posts on the desk, in order. */
  readonly posts: DeskPost[] = [];
  /** The events that the case handled, each once, however often its turn was started. */
  readonly heard: Partial<Activity>[] = [];
  #acts = 0;

  constructor(
    store: PathStore,
    out: AnyChannel,
    { clock = new ManualClock(), bot = smallBot, ...parts }: DeskPathParts = {},
  ) {
    this.clock = clock;
    const desk = new DeskBot({
      facts: async (_wanted, now) => {
        const { facts } = new CaseKit();
        const after = (minutes: number, from = now) => new Date(from.getTime() + minutes * 60_000);
        return { ...facts, now, hours: { ...facts.hours, after } };
      },
    });
    const { conversations, customers } = store.repositories;
    const commands = new DeskCommands({
      conversations,
      customers,
      mailAnswer: async () => {},
      startTicket: async () => undefined,
      mergeThreads: async () => {},
      now: clock.now,
    });
    this.path = store.path({
      desk: true,
      now: clock.now,
      random: () => 0.5,
      channels: [out, this.#channel()],
      perform: async (request) => (await commands.perform(request)) ?? { outcome: 'failed', value: {} },
      bot: botOf(async (context, turn) => {
        if (turn.conversation.channel !== DESK_CHANNEL) {
          await bot(context, turn);
          return;
        }
        if (this.heard.at(-1)?.id !== context.activity.id) this.heard.push(context.activity);
        await desk.run(context);
      }),
      ...parts,
    });
  }

  /** The case of the customer's first episode, which has the number of the second in which it began. */
  readonly case = `out:${ACCOUNT}:c1/${Math.floor(new ManualClock().now().getTime() / 1000)}`;

  async say(...texts: string[]): Promise<void> {
    for (const text of texts) await this.path.hostFor('out').accept(message('c1', text));
    await this.path.idle();
  }

  /** A delivery receipt of a provider. */
  async receive(id: string, receipt: Receipt): Promise<void> {
    const activity = { type: 'event', name: RECEIPT, value: receipt };
    await this.path.hostFor('out').accept({ id, account: ACCOUNT, conversation: 'c1', activity });
    await this.path.idle();
  }

  async staff(act: StaffAction, by: StaffMember = ANN, thread = 'T1'): Promise<void> {
    await this.press(act, by, thread);
    await this.path.idle();
  }

  /** An action of staff that is recorded and not waited for. */
  async press(act: StaffAction, by: StaffMember = ANN, thread = 'T1'): Promise<void> {
    this.#acts += 1;
    await this.path.hostFor(DESK_CHANNEL).accept({
      id: `act-${this.#acts}-${this.clock.now().getTime()}`,
      account: DESK_ACCOUNT,
      conversation: this.case,
      activity: {
        ...{ type: 'event', name: STAFF_ACTION, value: act, from: { id: by.id, name: '' } },
        conversation: { thread } as unknown as NonNullable<Activity['conversation']>,
      },
    });
  }

  async type(text: string, ref: string, by: StaffMember = ANN): Promise<void> {
    await this.staff({ type: 'message-posted', ref, text, files: [] }, by);
  }

  /** Advances the clock and processes what is due. */
  async pass(ms: number): Promise<void> {
    this.clock.advance(ms);
    await this.path.sweep(0);
    await this.path.idle();
  }

  notices(): string[] {
    return this.posts.flatMap((post) => (post.type === 'notice' ? [post.text] : []));
  }

  marks(): string[] {
    return this.posts.flatMap((post) =>
      post.type === 'delivery-status' ? [`${post.ref} ${post.status}`] : [],
    );
  }

  #channel(): AnyChannel {
    const channel = testChannel(DESK_CHANNEL, async (_to, { channelData }) => {
      this.posts.push((channelData as DeskChannelData).post);
      return { status: 'sent' };
    });
    return {
      ...channel,
      complete: async (activity) => {
        const found = STAFF.find(({ id }) => id === activity.from?.id);
        const sender: SenderInfo = found === undefined ? {} : { name: found.name, role: found.role };
        return { activity, sender };
      },
    };
  }
}

type DeskPathParts = Partial<Omit<PathParts, 'bot' | 'now'>> & {
  readonly clock?: ManualClock;
  readonly bot?: (context: TurnContext, turn: Turn) => Promise<unknown>;
};
