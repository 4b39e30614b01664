import { elementCalled, type FoundElement } from '../blocks/blocks.ts';
import { elementState, type Filled, optionOf, stateValues } from '../blocks/element-state.ts';
import type { Core } from '../core.ts';
import { type Delivery, type DeliveryKind, isAcknowledged } from '../delivery/delivery.ts';
import { interactionHead } from '../delivery/events.ts';
import type { Origin } from '../delivery/response-urls.ts';
import { isJson, type Json } from '../server/json.ts';
import { blocksOf, type View } from '../workspace/views.ts';

/** How the app took what a person did. */
export interface Outcome {
  readonly delivery: Delivery;
  /** Within 3 s; otherwise the person sees that it did not work. */
  readonly acknowledged: boolean;
  /** What the app acknowledged it with; undefined when with nothing. */
  readonly ack: unknown;
  /** The same as an object, empty when it is none. */
  readonly answer: Json;
}

/** A place with blocks a person can act on: a message, something only they see, or a view. */
interface Place {
  readonly blocks: readonly Json[];
  readonly fields: Json;
}

/** Where an element stands when its action id is not enough, and what is typed elsewhere in the same blocks. */
export interface ActOptions {
  readonly blockId?: string;
  readonly filled?: Filled;
}

/** People pressing, choosing, filling in and commanding (docs.slack.dev/reference/interaction-payloads). */
export class Acting {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** Presses a button of a message, or of something only this person sees. */
  async press(
    user: string,
    channelId: string,
    ts: string,
    actionId: string,
    options: ActOptions = {},
  ): Promise<Outcome> {
    return this.#act(user, this.#message(user, channelId, ts), actionId, undefined, options);
  }

  /** Chooses in a menu of a message: an option's value, an id, a date, or several. */
  async choose(
    user: string,
    channelId: string,
    ts: string,
    actionId: string,
    value: string | readonly string[],
    options: ActOptions = {},
  ): Promise<Outcome> {
    return this.#act(user, this.#message(user, channelId, ts), actionId, value, options);
  }

  /** Presses or chooses on the home tab or in a modal. */
  async actInView(
    user: string,
    viewId: string,
    actionId: string,
    value?: string | readonly string[],
    options: ActOptions = {},
  ): Promise<Outcome> {
    const view = this.#view(user, viewId);
    const values = stateValues(blocksOf(view), options.filled ?? {}, false);
    const fields = {
      container: { type: 'view', view_id: view.id },
      view: this.#core.views.output(view, values),
      trigger_id: this.#core.triggers.give(user),
    };
    return this.#act(user, { blocks: blocksOf(view), fields }, actionId, value, options);
  }

  /** Submits the top modal; the answer closes it, or says what happens instead ("response_action"). Throws what the client refuses. */
  async submit(user: string, viewId: string, filled: Filled = {}): Promise<Outcome> {
    const { views, triggers, workspace } = this.#core;
    const view = this.#view(user, viewId);
    if (views.stack(user).at(-1) !== view) throw new Error(`${viewId} is not the modal in front of ${user}`);
    const values = stateValues(blocksOf(view), filled, true);
    const outcome = await this.#send('interactive', 'view_submission', {
      type: 'view_submission',
      ...interactionHead(workspace, user),
      trigger_id: triggers.give(user),
      view: views.output(view, values),
      response_urls: [],
    });
    if (outcome.acknowledged) this.#afterSubmit(user, view, outcome.answer);
    this.#core.watch.changed();
    return outcome;
  }

  /** Closes the top modal, or with `all` the whole stack; the app hears of it if it asked to (`notify_on_close`). */
  async closeView(user: string, viewId: string, all = false): Promise<Outcome | undefined> {
    const { views, workspace } = this.#core;
    const view = this.#view(user, viewId);
    const clears = all || view.content.clear_on_close === true;
    const told = view.content.notify_on_close === true;
    const output = views.output(view);
    if (clears) views.clear(user);
    else views.pop(user);
    this.#core.watch.changed();
    if (!told) return undefined;
    const head = interactionHead(workspace, user);
    const body = { type: 'view_closed', ...head, view: output, is_cleared: clears };
    return this.#send('interactive', 'view_closed', body);
  }

  /** Types a slash command; what it is acknowledged with is shown to the person, or to all with `response_type: in_channel`. */
  async command(user: string, channelId: string, command: string, text = ''): Promise<Outcome> {
    const { workspace, responseUrls, triggers } = this.#core;
    const channel = workspace.channel(channelId);
    const origin = { user, channel, threadTs: undefined, ts: undefined };
    const outcome = await this.#send('command', command, {
      token: workspace.verificationToken,
      team_id: workspace.team.id,
      team_domain: workspace.team.domain,
      channel_id: channel.id,
      channel_name:
        channel.kind === 'im' ? 'directmessage' : channel.kind === 'private' ? 'privategroup' : channel.name,
      user_id: user,
      user_name: workspace.user(user).name,
      command,
      text,
      api_app_id: workspace.app.id,
      is_enterprise_install: 'false',
      response_url: this.#responseUrl(origin),
      trigger_id: triggers.give(user),
    });
    const shown = typeof outcome.ack === 'string' ? { text: outcome.ack } : outcome.answer;
    if (outcome.acknowledged && Object.keys(shown).length > 0) responseUrls.say(origin, shown);
    this.#core.watch.changed();
    return outcome;
  }

  /** Uses a shortcut: on a message, or from anywhere when no message is named. */
  async shortcut(user: string, callbackId: string, channelId?: string, ts?: string): Promise<Outcome> {
    const { workspace, triggers, messages } = this.#core;
    const common = {
      ...interactionHead(workspace, user),
      callback_id: callbackId,
      action_ts: workspace.ids.ts(),
      trigger_id: triggers.give(user),
    };
    if (channelId === undefined || ts === undefined)
      return this.#send('interactive', 'shortcut', { type: 'shortcut', ...common });
    const channel = workspace.channel(channelId);
    const message = messages.find(channel, ts);
    if (message === undefined) throw new Error(`no message ${ts} in ${channel.name}`);
    return this.#send('interactive', 'message_action', {
      type: 'message_action',
      ...common,
      message_ts: ts,
      response_url: this.#responseUrl({ user, channel, threadTs: message.threadTs, ts }),
      channel: { id: channel.id, name: channel.name },
      message: messages.wire(channel, message, true),
    });
  }

  async #act(
    user: string,
    { blocks, fields }: Place,
    actionId: string,
    value: string | readonly string[] | undefined,
    options: ActOptions,
  ): Promise<Outcome> {
    const found = elementCalled(blocks, actionId, options.blockId);
    const action = {
      ...actionOf(found, value),
      block_id: found.blockId,
      action_id: actionId,
      action_ts: this.#core.workspace.ids.ts(),
    };
    const filled = { ...options.filled, ...(value === undefined ? {} : { [actionId]: value }) };
    const known = found.type === 'overflow' ? (options.filled ?? {}) : filled;
    return this.#send('interactive', 'block_actions', {
      type: 'block_actions',
      ...interactionHead(this.#core.workspace, user),
      state: { values: stateValues(blocks, known, false) },
      ...fields,
      actions: [action],
    });
  }

  #message(user: string, channelId: string, ts: string): Place {
    const { workspace, messages, ephemerals, triggers } = this.#core;
    const channel = workspace.channel(channelId);
    if (!channel.members.has(workspace.user(user).id))
      throw new Error(`${user} does not see ${channel.name}`);
    const message = messages.find(channel, ts);
    const own = ephemerals.of(user).find((one) => one.ts === ts);
    const threadTs = message?.threadTs ?? own?.threadTs;
    const blocks = message?.blocks ?? own?.blocks;
    if (blocks === undefined) throw new Error(`${user} sees no message ${ts} in ${channel.name}`);
    return {
      blocks,
      fields: {
        container: {
          ...{ type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral: message === undefined },
          ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
        },
        channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
        ...(message === undefined ? {} : { message: messages.wire(channel, message, true) }),
        response_url: this.#responseUrl({ user, channel, threadTs, ts }),
        trigger_id: triggers.give(user),
      },
    };
  }

  #view(user: string, viewId: string): View {
    const view = this.#core.views.find(viewId);
    if (view === undefined || view.user !== user) throw new Error(`${user} has no view ${viewId}`);
    return view;
  }

  #responseUrl(origin: Origin): string {
    return `${this.#core.base}/response/${this.#core.responseUrls.give(origin)}`;
  }

  #afterSubmit(user: string, view: View, answer: Json): void {
    const { views } = this.#core;
    if (answer.response_action === 'errors') view.errors = isJson(answer.errors) ? answer.errors : {};
    else if (answer.response_action === 'update') views.update(view, answer.view);
    else if (answer.response_action === 'push') views.push(user, answer.view);
    else if (answer.response_action === 'clear') views.clear(user);
    else views.pop(user);
  }

  async #send(kind: DeliveryKind, type: string, body: Json): Promise<Outcome> {
    const delivery = await this.#core.deliveries.once(kind, type, body);
    const ack = delivery.attempts.at(-1)?.ack;
    return { delivery, acknowledged: isAcknowledged(delivery), ack, answer: isJson(ack) ? ack : {} };
  }
}

/** What an action says of its element: a button its text and value, a menu what was chosen. */
function actionOf({ type, element }: FoundElement, value: string | readonly string[] | undefined): Json {
  const { action_id, block_id, options, option_groups, confirm, ...rest } = element;
  if (type === 'button' || type === 'workflow_button') {
    if (value !== undefined) throw new Error('a button is pressed, nothing is chosen in it');
    return rest;
  }
  if (value === undefined) throw new Error(`a ${type} is not pressed: something is chosen in it`);
  if (type === 'overflow') return { type, selected_option: optionOf(element, String(value)) };
  return {
    ...elementState(element, value),
    ...(rest.placeholder === undefined ? {} : { placeholder: rest.placeholder }),
  };
}
