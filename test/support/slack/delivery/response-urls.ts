import { checkedBlocks } from '../blocks/checked-blocks.ts';
import type { Json } from '../server/json.ts';
import type { Ephemerals } from '../workspace/ephemerals.ts';
import type { Messages } from '../workspace/messages.ts';
import type { Channel, Workspace } from '../workspace/workspace.ts';

/** Uses and minutes a response address is good for (docs.slack.dev/interactivity/handling-user-interaction, "message responses"). */
const USES = 5;
const LIFE_MS = 30 * 60_000;

/** Where an interaction came from. */
export interface Origin {
  readonly user: string;
  readonly channel: Channel;
  readonly threadTs: string | undefined;
  /** The message or ephemeral the button is on; none for a command. */
  readonly ts: string | undefined;
}

/** An answer of a response address: a status and a body. */
export interface ResponseAnswer {
  readonly status: number;
  readonly body: Json;
}

interface ResponseUrl extends Origin {
  readonly at: number;
  uses: number;
}

/** The addresses an app answers an interaction at. Without more, an answer is a new message only the person sees. */
export class ResponseUrls {
  readonly #workspace: Workspace;
  readonly #messages: Messages;
  readonly #ephemerals: Ephemerals;
  readonly #known = new Map<string, ResponseUrl>();

  constructor(workspace: Workspace, messages: Messages, ephemerals: Ephemerals) {
    this.#workspace = workspace;
    this.#messages = messages;
    this.#ephemerals = ephemerals;
  }

  /** A new address' last part. */
  give(origin: Origin): string {
    const { ids, now } = this.#workspace;
    const id = `${ids.count('response')}-${ids.short()}`;
    this.#known.set(id, { ...origin, at: now().getTime(), uses: 0 });
    return id;
  }

  answer(id: string, message: Json): ResponseAnswer {
    const url = this.#known.get(id);
    if (url === undefined) return refused(404, 'invalid_url');
    if (this.#workspace.now().getTime() - url.at > LIFE_MS) return refused(404, 'expired_url');
    if (url.uses >= USES) return refused(404, 'used_url');
    url.uses += 1;
    return this.say(url, message);
  }

  /** Shows an app's answer to a person; also what a command is acknowledged with. */
  say(origin: Origin, message: Json): ResponseAnswer {
    const checked = checkedBlocks(message.blocks, this.#workspace.ids);
    if (checked.fault !== undefined) return refused(400, checked.fault);
    const text = typeof message.text === 'string' ? message.text : '';
    const content = { text, blocks: checked.blocks };
    const replaces = message.replace_original === true || message.delete_original === true;
    if (!replaces && text === '' && checked.blocks.length === 0) return refused(500, 'no_text');
    if (replaces && origin.ts !== undefined)
      return this.#replace(origin, origin.ts, message.delete_original === true, content);
    const threadTs = typeof message.thread_ts === 'string' ? message.thread_ts : undefined;
    if (message.response_type === 'in_channel')
      this.#messages.post(origin.channel, { user: this.#workspace.app.userId, ...content, threadTs });
    else
      this.#ephemerals.show(origin.user, origin.channel, text, checked.blocks, threadTs ?? origin.threadTs);
    return { status: 200, body: { ok: true } };
  }

  #replace(
    { channel, user }: Origin,
    ts: string,
    away: boolean,
    content: { readonly text: string; readonly blocks: readonly Json[] },
  ): ResponseAnswer {
    const message = this.#messages.find(channel, ts);
    if (message !== undefined) {
      if (away) this.#messages.remove(channel, message);
      else this.#messages.change(channel, message, message.user, { ...content, flag: true });
      return { status: 200, body: { ok: true } };
    }
    const ephemeral = this.#ephemerals.of(user).find((one) => one.ts === ts);
    if (ephemeral === undefined) return refused(404, 'message_not_found');
    Object.assign(ephemeral, away ? { deleted: true } : content);
    return { status: 200, body: { ok: true } };
  }
}

function refused(status: number, error: string): ResponseAnswer {
  return { status, body: { ok: false, error } };
}
