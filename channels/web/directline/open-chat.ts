import type { ChannelHost } from '../../channel.ts';
import type { ChatStanding } from '../visitors/held-chats.ts';
import { customerHolder } from '../visitors/visitor-ids.ts';
import { ACCOUNT, type WebContext } from '../web-context.ts';

/** Log entries that are searched for the customer's own words. */
const SEARCHED = 50;

/** What a page shows of who its visitor is: the customer whom the shop signed in, the visitor id of the browser, neither or both. */
export interface Claimant {
  readonly customer: string | undefined;
  readonly visitor: string | undefined;
}

/** A conversation and its holder; `visitor` is the browser's visitor id, absent for a signed-in customer. */
export interface OpenedChat {
  readonly conversation: string;
  readonly holder: string;
  readonly visitor?: string;
}

/**
 * Opens the conversation of a visitor: of the signed-in customer, else of the browser, else a new one. A sign-in moves the browser's conversations to
 * the customer and revokes its visitor id, so that the next person at this browser reads none of them.
 */
export async function openChat(
  { customer, visitor }: Claimant,
  host: ChannelHost,
  web: WebContext,
): Promise<OpenedChat> {
  const now = web.now();
  const browser = visitor === undefined ? undefined : web.visitors.holderOf(visitor);
  const ofBrowser = browser === undefined ? [] : await web.held.conversationsOf(browser, now);
  if (customer === undefined) {
    const id = visitor === undefined || ofBrowser.length === 0 ? web.visitors.make() : visitor;
    const holder = web.visitors.holderOf(id) ?? '';
    return { conversation: await openOne(holder, web), holder, visitor: id };
  }
  const holder = customerHolder(customer);
  if (browser !== undefined) {
    const own = await owned(ofBrowser, customer, host, web);
    if (own.length > 0) await web.held.add(holder, own, now);
    await web.held.forget(browser);
  }
  return { conversation: await openOne(holder, web), holder };
}

/** The holder's conversation that staff have or that waits for them, else the one that changed last; a new holder's first one. */
async function openOne(holder: string, web: WebContext): Promise<string> {
  const fresh = web.newId();
  const conversations = await web.held.open(holder, fresh, web.now());
  const known = await Promise.all(
    conversations.map(async (conversation) => ({
      conversation,
      standing: await web.held.standingOf(conversation),
    })),
  );
  known.sort((one, other) => isWithStaff(other) - isWithStaff(one) || changedAt(other) - changedAt(one));
  return known[0]?.conversation ?? fresh;
}

interface KnownChat {
  readonly standing: ChatStanding | undefined;
}

function isWithStaff({ standing }: KnownChat): number {
  return standing === undefined || standing.owner === 'bot' ? 0 : 1;
}

function changedAt({ standing }: KnownChat): number {
  return standing?.updatedAt.getTime() ?? 0;
}

/** The conversations that may become a customer's: those that the visitor wrote in and that prove nobody else. */
async function owned(
  conversations: readonly string[],
  customer: string,
  host: ChannelHost,
  web: WebContext,
): Promise<string[]> {
  const own: string[] = [];
  for (const conversation of conversations) {
    const { customer: proved = customer } = (await web.held.standingOf(conversation)) ?? {};
    if (proved === customer && (await hasWritten(conversation, host))) own.push(conversation);
  }
  return own;
}

async function hasWritten(conversation: string, host: ChannelHost): Promise<boolean> {
  const entries = await host.readLog(ACCOUNT, conversation, 0, SEARCHED);
  return entries.some(({ activity }) => activity.type === 'message' && activity.from?.role === 'user');
}
