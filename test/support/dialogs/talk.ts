import type { Kernel } from '../../../dialogs/kernel/kernel.ts';
import type { Line } from '../../../dialogs/machine/effects.ts';
import type { Event } from '../../../dialogs/machine/events.ts';
import { newStack, type Stack } from '../../../dialogs/machine/stack.ts';
import type { Result } from '../../../models/conversation/command.ts';
import type { Identity } from '../../../models/customer/identity.ts';
import type { JsonObject } from '../../../models/json.ts';
import { kernel } from './built-in.ts';
import { okAnswer } from './shop-answers.ts';

/** The instant of every turn. */
export const TALK_CLOCK = new Date('2026-11-27T09:00:00Z');

/** A conversation with dialogs and a shop that answers every call with `ok`, unless the test gives another answer. */
export class Talk {
  stack: Stack;
  shop: Readonly<Record<string, Result>>;
  /** The names of all calls so far. */
  readonly calls: string[] = [];
  readonly keys: string[] = [];
  /** The types of all effects so far. */
  readonly effects: string[] = [];
  /** The commands so far. */
  readonly commands: { readonly name: string; readonly args: JsonObject }[] = [];
  /** All messages so far. */
  readonly lines: Line[] = [];

  readonly #kernel: Kernel;

  constructor(identity: Identity, shop: Readonly<Record<string, Result>> = {}, dialogs = kernel) {
    this.stack = newStack('s', 'en', identity, TALK_CLOCK);
    this.shop = shop;
    this.#kernel = dialogs;
  }

  /** The ids of the running dialogs, the outermost first. */
  get dialogs(): string[] {
    return this.stack.frames.map(({ dialog }) => dialog);
  }

  /** Steps an event, answers the calls that it leads to, and gives the ids of the texts. */
  send(event: Event): string[] {
    const said: string[] = [];
    const pending = [event];
    for (const next of pending) {
      const [stack, effects] = this.#kernel.step(this.stack, next);
      this.stack = JSON.parse(JSON.stringify(stack)) as Stack;
      for (const effect of effects) {
        this.effects.push(effect.type);
        if (effect.type === 'say') {
          const { type: _, ...line } = effect;
          this.lines.push(line);
          said.push(effect.text);
        }
        if (effect.type === 'command') this.commands.push({ name: effect.name, args: effect.args });
        if (effect.type !== 'query' && effect.type !== 'command') continue;
        this.calls.push(effect.name);
        this.keys.push(effect.key);
        const answer = this.shop[effect.name] ?? okAnswer(effect.name, effect.args);
        if (answer) pending.push({ type: 'result', key: effect.key, ...answer });
      }
    }
    return said;
  }
}
