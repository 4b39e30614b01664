import { commandFingerprint } from '../../../dialogs/kernel/command-confirmation.ts';

import { covers, reaches } from '../../../dialogs/machine/proof.ts';

import type { Identity } from '../../../models/customer/identity.ts';
import type { Json, JsonObject } from '../../../models/json.ts';
import type { AnyOperation } from '../../../models/shop/operation.ts';
import { callsOf, isSame, type Law, type Step, topOf } from '../step.ts';

/** The laws of identity, proof and consent. */
export const PROOF_LAWS: Readonly<Record<string, Law>> = {
  'identity comes from a proof': (step) => {
    const { before, after, event } = step;
    if (isSame(after.identity, before.identity) || isSame(after.identity, provedBy(step))) return undefined;
    return `${event.type} changed who the customer is`;
  },
  'a call is made for somebody proved': (step, { kernel }) => {
    const call = callsOf(step).find(({ name, args }) => {
      const operation = kernel.registry.operations.get(name);
      if (operation === undefined) return true;
      const { least, subject } = operation;
      return !covers(step.after.identity, least, subject === undefined ? undefined : args[subject]);
    });
    return call && `${call.name} without the proof it needs`;
  },
  'a call has the arguments that its operation takes': (step, { kernel }) => {
    const call = callsOf(step).find(({ name, args }) => !isTaken(kernel.registry.operations.get(name), args));
    return call && `${call.name} with arguments that it does not take`;
  },
  'a command follows a yes to exactly its arguments': (step, { withoutYes }) => {
    const { event, asked } = step;
    const command = callsOf(step).find(({ type, name }) => type === 'command' && !withoutYes.includes(name));
    if (!command) return undefined;
    if (wasConfirmed(step, command)) return undefined;
    if (event.type !== 'affirm') return `${command.name} after ${event.type}, which is no yes`;
    const shown = Object.entries(command.args).every(
      ([name, value]) => isSame(asked?.params[name], value) || shows(asked?.params ?? {}, value),
    );
    return shown ? undefined : `${command.name} with other arguments than were shown`;
  },
  'a person is called only after being asked for or agreed to': (step) => {
    const { event, effects, before, answered } = step;
    if (!effects.some(({ type }) => type === 'handoff')) return undefined;
    const uncertain =
      answered?.operation.writes === true && event.type === 'result' && event.outcome !== 'ok';
    const agreed = (event.type === 'affirm' || event.type === 'named') && topOf(before) !== undefined;
    const wished = event.type === 'human' || beginsKeptWish(step);
    return wished || agreed || uncertain ? undefined : `handed over after ${event.type}`;
  },
  'an answered call is over': ({ event, answered, after }) => {
    if (event.type !== 'result' || !answered) return undefined;
    return after.frames.some(({ pendingKey }) => pendingKey === event.key)
      ? `${answered.operation.name} is never over`
      : undefined;
  },
};

const taken = new Map<string, boolean>();

/** Whether arguments are what their operation declares; the same ones are looked at once. */
function isTaken(operation: AnyOperation | undefined, args: JsonObject): boolean {
  if (operation === undefined) return false;
  const key = `${operation.name} ${JSON.stringify(args)}`;
  const known = taken.get(key) ?? operation.args.safeParse(args).success;
  taken.set(key, known);
  return known;
}

/** Whether the customer said yes to exactly this command before a proof of their identity, which it waited for. */
function wasConfirmed({ before }: Step, { name, args }: { name: string; args: JsonObject }): boolean {
  const fingerprint = commandFingerprint(name, args);
  return before.frames.some(({ confirmedFingerprint }) => confirmedFingerprint === fingerprint);
}

/** Whether the wish for a person, kept from an earlier message, has its turn in this step. */
function beginsKeptWish({ before, after }: Step): boolean {
  const waited = before.wishes ?? [];
  return waited.some(({ type }) => type === 'human') && (after.wishes ?? []).length < waited.length;
}

/** The identity that a step can prove, by the results of the shop and the proofs of the channel alone. */
function provedBy({ before, event, answered }: Step): Identity {
  if (event.type === 'proved') return event.identity;
  if (event.type !== 'result' || event.outcome !== 'ok' || !answered) return before.identity;
  const { proves, subject } = answered.operation;
  if (proves === undefined || !reaches(proves, before.identity.level)) return before.identity;
  const customer = String(event.value['customer']);
  const about = subject === undefined ? undefined : (event.value[subject] ?? answered.args[subject]);
  return { level: proves, customer, ...(proves === 'matched' && { subject: String(about) }) };
}

/** Whether a value is a part of what was shown, or a view of it is: ids of items are shown by the items. */
function shows(whole: Json, value: Json): boolean {
  return partsOf(whole).some((part) => isSame(part, value) || isViewOf(part, value));
}

/** Whether a view tells the same as a value: each entry of a list by one of its own, each property by its namesake, or an id by any part. */
function isViewOf(view: Json, value: Json): boolean {
  if (Array.isArray(value))
    return (
      Array.isArray(view) &&
      view.length === value.length &&
      value.every((entry, nth) => isViewOf(view[nth] ?? null, entry))
    );
  if (typeof value !== 'object' || value === null) return partsOf(view).includes(value);
  if (typeof view !== 'object' || view === null || Array.isArray(view)) return false;
  return Object.entries(value).every(([name, part]) => {
    const own = view[name];
    return own === undefined ? typeof part === 'string' && partsOf(view).includes(part) : isViewOf(own, part);
  });
}

/** A value with all its parts. */
function partsOf(whole: Json): Json[] {
  if (typeof whole !== 'object' || whole === null) return [whole];
  return [whole, ...Object.values(whole).flatMap(partsOf)];
}
