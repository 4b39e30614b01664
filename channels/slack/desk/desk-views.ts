import { randomUUID } from 'node:crypto';
import type { App, BlockAction, MessageShortcut, types } from '@slack/bolt';
import type { StaffAction } from '../../../models/desk/desk.ts';
import type { CaseCard } from '../../../models/desk/desk-post.ts';
import type { ChannelHost } from '../../channel.ts';
import type { SlackConnection } from '../connection/slack-connection.ts';
import type { SlackDeskOptions } from '../options.ts';
import { toPlain } from '../read/plain/to-plain.ts';
import {
  COMMAND,
  CREATE_TICKET,
  DESK_ACTIONS,
  type DeskPress,
  type DeskSubject,
  readDeskPress,
} from './desk-actions.ts';
import { inboundStaffAction } from './read-staff-action.ts';
import type { CaseLine } from './thread/case-lines.ts';
import { type CommandAnswer, renderCommandAnswer } from './views/command-answers.ts';
import { homeView } from './views/desk-home.ts';
import {
  assignModal,
  blockModal,
  editDraftModal,
  mergeModal,
  noteModal,
  snoozeModal,
} from './views/desk-modals.ts';
import { createTicketModal, ticketModal } from './views/ticket-modals.ts';

/** The surroundings of the views. */
export interface ViewPorts {
  readonly connection: SlackConnection;
  readonly desk: SlackDeskOptions;
  host(): ChannelHost | undefined;
}

/**
 * Registers the views of the desk beside the threads: modals, the slash command, App Home. They only read; staff actions go through
 * the inbox.
 */
export function registerDeskViews(app: App, ports: ViewPorts): void {
  const views = new DeskViews(ports);
  app.action<BlockAction>(/^desk:/, async ({ body, action, client }) => {
    const value =
      'selected_option' in action
        ? (action.selected_option?.value ?? '')
        : 'value' in action
          ? String(action.value ?? '')
          : '';
    const press = readDeskPress({ actionId: action.action_id, blockId: action.block_id, value });
    const modal = press && (await views.modal(press));
    if (modal !== undefined) await client.views.open({ trigger_id: body.trigger_id, view: modal });
  });
  app.shortcut<MessageShortcut>(CREATE_TICKET.id, async ({ shortcut, client, respond }) => {
    const modal = await views.createTicket(shortcut);
    if (modal === undefined) await respond({ response_type: 'ephemeral', text: FOR_STAFF });
    else await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
  });
  app.command(COMMAND, async ({ command, respond }) => {
    for (const message of renderCommandAnswer(await views.answer(command.text, command.user_id))) {
      await respond({ response_type: 'ephemeral', text: message.text, blocks: [...message.blocks] });
    }
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const view = await views.home(event.user);
    await client.views.publish({ user_id: event.user, view });
  });
}

/** The prefix of case ids for tickets that are started outside of any case. */
const OUTSIDE_CASE = 'outside';

const FOR_STAFF = 'Only members of the support group may open tickets.';

class DeskViews {
  readonly #ports: ViewPorts;

  constructor(ports: ViewPorts) {
    this.#ports = ports;
  }

  /** The modal that a pressed button opens; undefined for buttons that are actions by themselves. */
  async modal({ action, ...about }: DeskPress): Promise<types.ModalView | undefined> {
    const { view } = this.#ports.desk;
    switch (action) {
      case DESK_ACTIONS.note:
        return noteModal(about);
      case DESK_ACTIONS.assign:
        return assignModal(about);
      case DESK_ACTIONS.snooze:
        return snoozeModal(about, view.snoozes());
      case DESK_ACTIONS.merge:
        return mergeModal(about, await this.#nameOf(about.case));
      case DESK_ACTIONS.block:
        return blockModal(about, await this.#nameOf(about.case));
      case DESK_ACTIONS.ticket:
        return await this.#ticket(about);
      case DESK_ACTIONS.edit:
        return editDraftModal(about, (await view.draft(about.case, about.draft ?? '')) ?? '');
      default:
        return undefined;
    }
  }

  /** The modal that creates a ticket from a message; in a case's thread it is for the case's customer. Undefined if the user is not staff. */
  async createTicket({ user, channel, message }: MessageShortcut): Promise<types.ModalView | undefined> {
    const { connection, desk } = this.#ports;
    const { team } = await connection.whoAmI();
    const thread = typeof message['thread_ts'] === 'string' ? message['thread_ts'] : message.ts;
    const content = { text: message.text ?? '', blocks: message['blocks'] };
    // Slack accepts a modal for three seconds only, and each mentioned name may need a call.
    const [{ role }, of, names] = await Promise.all([
      connection.staff(user.id),
      desk.posts.caseAt(team, channel.id, thread),
      connection.mentionedNames(content),
    ]);
    if (role === undefined) return undefined;
    const card = of === undefined ? undefined : await desk.view.card(of);
    const topics = desk.view.topics();
    const text = toPlain(content, names, connection.self).trim();
    return createTicketModal(
      { case: of ?? `${OUTSIDE_CASE}/${channel.id}/${message.ts}` },
      {
        email: card?.contact?.email ?? card?.customer.email ?? emailOf(card) ?? '',
        text,
        subject: text.split('\n').at(0) ?? '',
        priority: 'normal',
        topic: card?.ticket?.topic ?? topics.at(-1) ?? '',
        topics,
      },
    );
  }

  async #ticket(about: DeskSubject): Promise<types.ModalView> {
    const { view } = this.#ports.desk;
    const card = await view.card(about.case);
    const { subject = card?.wish ?? '', priority = 'normal', topic = '' } = card?.ticket ?? {};
    return ticketModal(
      about,
      { subject, priority, topic, topics: view.topics() },
      card?.ticket !== undefined,
    );
  }

  async home(user: string): Promise<types.HomeView> {
    const { view } = this.#ports.desk;
    const { role } = await this.#ports.connection.staff(user);
    if (role === undefined) return homeView(undefined);
    const [figures, queue, mine] = await Promise.all([view.figures(), view.queue(), view.mine(user)]);
    return homeView({ figures, queue: await this.#lines(queue), mine: await this.#lines(mine) });
  }

  /** The answer to a slash command; refused if the user is not staff. */
  async answer(text: string, user: string): Promise<CommandAnswer> {
    const { role } = await this.#ports.connection.staff(user);
    if (role === undefined) return { type: 'refused' };
    const { view } = this.#ports.desk;
    const [, verb = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
    const query = rest.trim();
    switch (verb.toLowerCase()) {
      case 'queue':
        return { type: 'queue', cases: await this.#lines(await view.queue()) };
      case 'tickets':
        return { type: 'tickets', cases: await this.#lines(await view.tickets()) };
      case 'find':
        return { type: 'find', query, cases: query === '' ? [] : await this.#lines(await view.find(query)) };
      case 'customer':
        return { type: 'customer', query, customer: query === '' ? null : await view.customer(query) };
      case 'say':
        return await this.#prepareReply(query, user);
      case 'repair':
        return role === 'lead' ? await this.#repair(user) : { type: 'refused' };
      case 'status':
        return { type: 'status', lines: await view.health() };
      default:
        return { type: 'help' };
    }
  }

  /** Prepares a saved reply as a draft in the user's claimed conversation; with several conversations, the user chooses one. */
  async #prepareReply(reply: string, user: string): Promise<CommandAnswer> {
    const { view } = this.#ports.desk;
    const replies = view.replies();
    if (!replies.includes(reply)) return { type: 'say', reply, replies, cases: [] };
    const mine = await view.mine(user);
    const [only] = mine;
    if (only !== undefined && mine.length === 1) {
      await this.#sendAction(only.case, user, { type: 'prepare', reply });
      return { type: 'prepared', name: only.customer.name };
    }
    return { type: 'say', reply, replies, cases: await this.#lines(mine) };
  }

  /** Shows every open case again: a case whose thread is lost (another workspace, a deleted message) gets a new one. */
  async #repair(user: string): Promise<CommandAnswer> {
    const open = await this.#ports.desk.view.open();
    for (const card of open) await this.#sendAction(card.case, user, { type: 'show' });
    return { type: 'repaired', count: open.length };
  }

  async #sendAction(of: string, user: string, action: StaffAction): Promise<void> {
    const id = `command:${randomUUID()}`;
    await this.#ports.host()?.accept(inboundStaffAction(of, { id, user }, action));
  }

  async #nameOf(of: string): Promise<string> {
    return (await this.#ports.desk.view.card(of))?.customer.name ?? 'This customer';
  }

  async #lines(cards: readonly CaseCard[]): Promise<CaseLine[]> {
    return await Promise.all(cards.map((card) => this.#line(card)));
  }

  async #line(card: CaseCard): Promise<CaseLine> {
    const location = await this.#ports.desk.posts.find(card.case, 'card');
    const url = location && (await this.#ports.connection.linkTo(location));
    const { status, wish, claimedBy, customer, ticket } = card;
    return {
      case: card.case,
      name: customer.name,
      channel: customer.channel,
      status,
      wish,
      since: card.waitingSince,
      ...(url !== undefined && { url }),
      ...(claimedBy && { claimedBy }),
      ...(ticket && { ticket }),
    };
  }
}

/** The address of a customer who writes by e-mail. */
function emailOf(card: CaseCard | undefined): string | undefined {
  return card?.customer.channel === 'email' ? card.ticket?.requester : undefined;
}
