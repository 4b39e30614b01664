import { completedBlocks } from '../blocks/blocks.ts';
import { stateValues } from '../blocks/element-state.ts';
import { viewFaults, viewTooLarge } from '../blocks/view-rules.ts';
import { isJson, type Json, jsonList } from '../server/json.ts';
import { SlackError } from '../server/slack-error.ts';
import type { Workspace } from './workspace.ts';

/** Modals on top of each other (docs.slack.dev/reference/methods/views.push, `push_limit_reached`). */
const STACK = 3;

/** A modal or home tab as it stands before a person. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly rootId: string;
  readonly previousId: string | undefined;
  /** The view as the app gave it, with ids filled in. */
  content: Json;
  /** Changes with every update; guards against two at once. */
  hash: string;
  /** Messages under the fields, by block id, after a submission was answered with errors. */
  errors: Json;
}

/** The blocks of a view. */
export function blocksOf(view: View): Json[] {
  return jsonList(view.content.blocks);
}

/** What is open before whom: a stack of modals and one home tab each (docs.slack.dev/surfaces/modals, /surfaces/app-home). */
export class Views {
  readonly #workspace: Workspace;
  readonly #stacks = new Map<string, View[]>();
  readonly #homes = new Map<string, View>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** A person's modals, the lowest first. */
  stack(user: string): readonly View[] {
    return this.#stacks.get(user) ?? [];
  }

  home(user: string): View | undefined {
    return this.#homes.get(user);
  }

  /** An open view by its id, or by the name the app gave it. */
  find(id: string, externalId = ''): View | undefined {
    return [...this.#stacks.values(), [...this.#homes.values()]]
      .flat()
      .find((view) => view.id === id || (externalId !== '' && view.content.external_id === externalId));
  }

  open(user: string, given: unknown): View {
    const content = this.#checked(given, 'modal');
    const view = this.#new(user, content, undefined);
    this.#stacks.set(user, [view]);
    return view;
  }

  push(user: string, given: unknown): View {
    const stack = this.stack(user);
    const top = stack.at(-1);
    if (top === undefined) throw new SlackError('not_found');
    if (stack.length >= STACK) throw new SlackError('push_limit_reached');
    const view = this.#new(user, this.#checked(given, 'modal'), top);
    this.#stacks.set(user, [...stack, view]);
    return view;
  }

  update(view: View, given: unknown, hash?: string): View {
    if (hash !== undefined && hash !== view.hash) throw new SlackError('hash_conflict');
    const type = view.content.type === 'home' ? 'home' : 'modal';
    view.content = this.#checked(given, type, view);
    view.hash = this.#hash();
    view.errors = {};
    return view;
  }

  publish(user: string, given: unknown, hash?: string): View {
    const home = this.#homes.get(user);
    if (home !== undefined) return this.update(home, given, hash);
    const view = this.#new(user, this.#checked(given, 'home'), undefined);
    this.#homes.set(user, view);
    return view;
  }

  /** Takes the top modal away; those beneath appear again. */
  pop(user: string): void {
    this.#stacks.set(user, this.stack(user).slice(0, -1));
  }

  clear(user: string): void {
    this.#stacks.set(user, []);
  }

  /** A view as methods and payloads show it; `values`: what the person filled in (docs.slack.dev/reference/views). */
  output(view: View, values: Json = stateValues(blocksOf(view), {}, false)): Json {
    const { team, app } = this.#workspace;
    const modal = view.content.type === 'modal';
    return {
      ...{
        id: view.id,
        team_id: team.id,
        type: 'modal',
        private_metadata: '',
        callback_id: '',
        external_id: '',
      },
      ...{ title: { type: 'plain_text', text: 'View Title', emoji: true }, submit: null, close: null },
      ...{ clear_on_close: false, notify_on_close: false },
      ...view.content,
      ...(modal ? { submit_disabled: view.content.submit_disabled ?? false } : {}),
      ...{ state: { values }, hash: view.hash, root_view_id: view.rootId },
      previous_view_id: view.previousId ?? null,
      ...{ app_id: app.id, app_installed_team_id: team.id, bot_id: app.botId },
    };
  }

  #new(user: string, content: Json, below: View | undefined): View {
    const id = this.#workspace.ids.next('V');
    const rootId = below?.rootId ?? id;
    return { id, user, rootId, previousId: below?.id, content, hash: this.#hash(), errors: {} };
  }

  #hash(): string {
    return `${this.#workspace.ids.second}.${this.#workspace.ids.short()}`;
  }

  #checked(given: unknown, type: 'modal' | 'home', replaced?: View): Json {
    const faults = viewFaults(given, type);
    if (!isJson(given) || faults.length > 0) throw SlackError.pointing('invalid_arguments', faults);
    if (viewTooLarge(given)) throw new SlackError('view_too_large');
    const { external_id: external } = given;
    const same = typeof external === 'string' ? this.find('', external) : undefined;
    if (same !== undefined && same !== replaced) throw new SlackError('duplicate_external_id');
    const texts = ['title', 'submit', 'close'].flatMap((key): [string, unknown][] =>
      isJson(given[key]) ? [[key, { emoji: true, ...given[key] }]] : [],
    );
    const blocks = completedBlocks(jsonList(given.blocks), this.#workspace.ids);
    return { ...given, ...Object.fromEntries(texts), blocks };
  }
}
