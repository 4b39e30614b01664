import { SlackError } from '../server/slack-error.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** How long a trigger is good for, in ms (docs.slack.dev/interactivity/handling-user-interaction, "modal responses"). */
const TRIGGER_MS = 3000;

interface Trigger {
  readonly user: string;
  readonly at: number;
  used: boolean;
}

/** The `trigger_id`s handed out with interactions: each opens one view, for the person who acted, within 3 s. */
export class Triggers {
  readonly #workspace: Workspace;
  readonly #known = new Map<string, Trigger>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  give(user: string): string {
    const { ids, now, team } = this.#workspace;
    const number = ids.count('trigger');
    const id = `${ids.second}.${number}.${team.id.toLowerCase()}${number}`;
    this.#known.set(id, { user, at: now().getTime(), used: false });
    return id;
  }

  /** Uses a trigger up and says whose it was; refuses as views.open does. */
  redeem(id: string): string {
    const trigger = this.#known.get(id);
    if (trigger === undefined) throw new SlackError('invalid_trigger_id');
    if (trigger.used) throw new SlackError('exchanged_trigger_id');
    if (this.#workspace.now().getTime() - trigger.at > TRIGGER_MS) throw new SlackError('expired_trigger_id');
    trigger.used = true;
    return trigger.user;
  }
}
