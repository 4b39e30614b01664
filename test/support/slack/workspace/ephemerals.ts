import type { Json } from '../server/json.ts';
import type { Channel, Workspace } from './workspace.ts';

/** A message only one person sees, and only until they reload (docs.slack.dev/reference/methods/chat.postEphemeral). */
export interface Ephemeral {
  readonly ts: string;
  readonly channel: Channel;
  readonly threadTs: string | undefined;
  text: string;
  blocks: readonly Json[];
  deleted: boolean;
}

/** What each person alone has been shown. */
export class Ephemerals {
  readonly #workspace: Workspace;
  readonly #kept = new Map<string, Ephemeral[]>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** What a person still sees, oldest first. */
  of(user: string): readonly Ephemeral[] {
    return (this.#kept.get(user) ?? []).filter(({ deleted }) => !deleted);
  }

  show(user: string, channel: Channel, text: string, blocks: readonly Json[], threadTs?: string): Ephemeral {
    const ephemeral = { ts: this.#workspace.ids.ts(), channel, threadTs, text, blocks, deleted: false };
    this.#kept.set(user, [...(this.#kept.get(user) ?? []), ephemeral]);
    return ephemeral;
  }
}
