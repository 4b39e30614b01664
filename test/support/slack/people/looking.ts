import { elementsOf, visibleText } from '../blocks/blocks.ts';
import type { Core } from '../core.ts';
import type { Json } from '../server/json.ts';
import type { Message } from '../workspace/messages.ts';
import { blocksOf, type View } from '../workspace/views.ts';
import type { Channel } from '../workspace/workspace.ts';

/** A button or menu as a person sees it. */
export interface SeenElement {
  readonly blockId: string;
  readonly actionId: string;
  readonly type: string;
  /** What is written on it; empty for what has no text. */
  readonly label: string;
  readonly value: string | undefined;
}

/** A message as it stands now. */
export interface SeenMessage {
  readonly ts: string;
  readonly threadTs: string | undefined;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  /** All text of the blocks; the text itself when there are none. */
  readonly visible: string;
  readonly elements: readonly SeenElement[];
  readonly files: readonly { readonly id: string; readonly name: string; readonly content: Buffer }[];
  /** Who reacted, by name of the emoji. */
  readonly reactions: Readonly<Record<string, readonly string[]>>;
  readonly edits: number;
  /** What it said before each edit, oldest first. */
  readonly earlier: readonly string[];
  readonly deleted: boolean;
  readonly metadata: Json | undefined;
  /** Of its thread, deleted ones too; empty in a reply. */
  readonly replies: readonly SeenMessage[];
}

/** What one person alone was shown. */
export interface SeenEphemeral {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs: string | undefined;
  readonly text: string;
  readonly visible: string;
  readonly blocks: readonly Json[];
  readonly elements: readonly SeenElement[];
}

/** A modal or home tab as it stands. */
export interface SeenView {
  readonly id: string;
  readonly callbackId: string;
  readonly title: string;
  readonly privateMetadata: string;
  readonly hash: string;
  readonly blocks: readonly Json[];
  readonly visible: string;
  readonly elements: readonly SeenElement[];
  /** Shown under the fields after a refused submission. */
  readonly errors: Json;
}

function seenElements(blocks: readonly Json[]): SeenElement[] {
  return elementsOf(blocks).map(({ blockId, actionId, type, element }) => ({
    blockId,
    actionId,
    type,
    label: type === 'button' ? visibleText(element.text) : '',
    value: typeof element.value === 'string' ? element.value : undefined,
  }));
}

function visible(text: string, blocks: readonly Json[]): string {
  return blocks.length === 0 ? text : visibleText(blocks);
}

function seenMessage(message: Message, replies: readonly SeenMessage[]): SeenMessage {
  const { ts, threadTs, user, text, blocks, history, deleted, metadata } = message;
  return {
    ...{ ts, threadTs, user, text, blocks, deleted, metadata, replies },
    visible: visible(text, blocks),
    elements: seenElements(blocks),
    files: message.files.map(({ id, name, content = Buffer.alloc(0) }) => ({ id, name, content })),
    reactions: Object.fromEntries(
      message.reactions.filter(({ users }) => users.length > 0).map(({ name, users }) => [name, users]),
    ),
    edits: history.length,
    earlier: history,
  };
}

function seenView(view: View): SeenView {
  const { callback_id: callbackId, private_metadata: privateMetadata, title } = view.content;
  const blocks = blocksOf(view);
  return {
    id: view.id,
    callbackId: String(callbackId ?? ''),
    title: visibleText(title),
    privateMetadata: String(privateMetadata ?? ''),
    hash: view.hash,
    blocks,
    visible: visibleText(blocks),
    elements: seenElements(blocks),
    errors: view.errors,
  };
}

/** What a person standing in the workspace would see. */
export class Looking {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** What stands in a channel itself, each with its thread, oldest first. */
  messages(channelId: string): SeenMessage[] {
    const channel = this.#core.workspace.channel(channelId);
    const all = this.#core.messages.all(channel);
    return all
      .filter(({ ts, threadTs }) => threadTs === undefined || threadTs === ts)
      .map((message) => seenMessage(message, this.#replies(channel, message.ts)));
  }

  /** The messages of a thread, its first one first. */
  thread(channelId: string, ts: string): SeenMessage[] {
    const first = this.messages(channelId).find((message) => message.ts === ts);
    return first === undefined ? [] : [first, ...first.replies];
  }

  ephemerals(user: string): SeenEphemeral[] {
    return this.#core.ephemerals.of(user).map(({ ts, channel, threadTs, text, blocks }) => ({
      ...{ ts, channel: channel.id, threadTs, text, blocks },
      visible: visible(text, blocks),
      elements: seenElements(blocks),
    }));
  }

  home(user: string): SeenView | undefined {
    const home = this.#core.views.home(user);
    return home === undefined ? undefined : seenView(home);
  }

  /** The modals open before a person, the lowest first. */
  views(user: string): SeenView[] {
    return this.#core.views.stack(user).map(seenView);
  }

  #replies(channel: Channel, ts: string): SeenMessage[] {
    return this.#core.messages
      .all(channel)
      .filter((message) => message.threadTs === ts && message.ts !== ts)
      .map((message) => seenMessage(message, []));
  }
}
