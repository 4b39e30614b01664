import { DESK_CHANNEL } from '../../../models/desk/desk.ts';
import type { StoreLocation } from '../../../models/store/connection.ts';
import { OldShop, type Step } from './old-shop.ts';

/** What is to happen to a fixture's conversation, and what has to come of it. */
export interface Expectation {
  /** What was left unfinished. */
  readonly about: string;
  /** What happens once the shop is open again. Default: nothing. */
  readonly then?: readonly Step[];
  /** What was said since, or what the case has posted. */
  readonly lines: readonly string[];
  /** Who has the conversation at the end, or where the case and its ticket stand. */
  readonly state: string;
}

/** A fixture's continuation: `expected.json` of its folder. */
export interface Continuation {
  /** When the process that wrote it died. */
  readonly writtenAt: string;
  readonly conversations: Readonly<Record<string, Expectation>>;
  /** Orders that were cancelled. */
  readonly cancelled: readonly string[];
  /** Items that were given up, by their ids. */
  readonly dead: readonly string[];
  /** Mails beside answers to mails: to whom, and about what. */
  readonly mails: readonly string[];
  /** The shop's customers who have a profile. */
  readonly profiles: readonly string[];
  /** What reached WhatsApp: to whom, and the text or the template's name. */
  readonly whatsapp: readonly string[];
}

/** What came of it. */
export type Continued = Omit<Continuation, 'writtenAt' | 'conversations'> & {
  readonly conversations: Readonly<Record<string, Pick<Expectation, 'lines' | 'state'>>>;
};

/** Leases of the process that died have ended by then, in milliseconds. */
const LATER_MS = 60_000;

/** What differs from run to run: numbers that are drawn, and how many wait when cases are worked on side by side. */
const DRAWN = /\b\d{6,7}\b|\b\d+(?= people have been waiting)/g;

/** Opens a fixture with the present code, lets the steps happen, and lets two days pass. */
export async function continued(
  store: StoreLocation,
  {
    writtenAt,
    conversations,
  }: Pick<Continuation, 'writtenAt'> & {
    readonly conversations: Readonly<Record<string, Pick<Expectation, 'then'>>>;
  },
): Promise<Continued> {
  const shop = await OldShop.open(store, new Date(Date.parse(writtenAt) + LATER_MS));
  const { messages, inbox, customers } = shop.app.repositories;
  try {
    const seqs = new Map<string, number>();
    for (const id of Object.keys(conversations)) seqs.set(id, (await messages.newestSeq(id)) ?? 0);
    const mailed = new Set((await shop.app.repositories.mails.findNewest(1000)).map(({ _id }) => _id));
    await shop.start();
    for (const { then = [] } of Object.values(conversations))
      for (const step of then) await shop.happen(step);
    for (const hours of [1, 23, 24]) await shop.pass(hours * 60);
    const lines = async (id: string, seq: number) =>
      id.startsWith(`${DESK_CHANNEL}:`)
        ? (shop.posts.get(id.split(':').slice(2).join(':')) ?? [])
        : await shop.log(id, seq);
    const found: Record<string, Pick<Expectation, 'lines' | 'state'>> = {};
    for (const [id, seq] of seqs)
      found[id] = { lines: (await lines(id, seq)).map(undrawn), state: await shop.state(id) };
    const mails = (await shop.app.repositories.mails.findNewest(1000)).filter(({ _id }) => !mailed.has(_id));
    const people = (await shop.app.shop.customers.findAll()).map(({ _id }) => _id);
    const orders = await Promise.all(people.map((id) => shop.app.shop.orders.findNewestOf(id, 100)));
    const profiles = await Promise.all(people.map((id) => customers.findByIdentity('shop', id)));
    return {
      conversations: found,
      cancelled: orders
        .flat()
        .filter(({ adjustments }) =>
          adjustments.some(({ type, at }) => type === 'cancellation' && at && at >= new Date(writtenAt)),
        )
        .map(({ _id }) => _id)
        .sort(),
      dead: (await inbox.deadLetters(1000)).map(({ _id }) => _id).sort(),
      mails: mails.map(({ to, subject }) => undrawn(`${to}: ${subject}`)).sort(),
      profiles: people.filter((_id, index) => profiles[index] !== null),
      whatsapp: shop.graph.messages.map(sentOf).sort(),
    };
  } finally {
    await shop.close();
  }
}

function undrawn(text: string): string {
  return text.replace(DRAWN, '#');
}

function sentOf(message: Record<string, unknown>): string {
  const { to, text, template, interactive } = message as {
    to: string;
    text?: { body: string };
    template?: { name: string };
    interactive?: { body: { text: string } };
  };
  return `${to}: ${text?.body ?? template?.name ?? interactive?.body.text}`;
}
