import type { Interpretation } from '../../../dialogs/machine/events.ts';
import {
  isPersonCalled,
  isQueued,
  isSame,
  type Law,
  placeOf,
  type Step,
  saysOf,
  topOf,
  type World,
} from '../step.ts';

/** The laws of several wishes: each is done or given to staff, in its order. */
export const WISH_LAWS: Readonly<Record<string, Law>> = {
  'no wish is lost': (step, world) => {
    const wanted = wishesOf(step, world);
    const left = step.after.wishes ?? [];
    if (!isSame(wanted.slice(wanted.length - left.length), left))
      return `the wishes after ${step.event.type} are not those before`;
    const gone = wanted.slice(0, wanted.length - left.length);
    const lost = isForgotten(step, world) ? undefined : gone.find((wish) => !isBegun(wish, step, world));
    return (
      lost && `the wish ${JSON.stringify(lost)} is lost after ${step.event.type} in ${placeOf(step.before)}`
    );
  },
  'the next wish begins when nothing else is under way': ({ after, event }) =>
    after.frames.length === 0 && (after.wishes ?? []).length > 0
      ? `a wish waits for nothing after ${event.type}`
      : undefined,
  'staff read what the customer wants besides': ({ after, effects, event }) => {
    const handoff = effects.find((effect) => effect.type === 'handoff');
    if (handoff === undefined) return undefined;
    const told = handoff.summary.wishes.length;
    const waiting = (after.wishes ?? []).filter(({ type }) => type !== 'human').length;
    return told === waiting ? undefined : `staff read ${told} of ${waiting} wishes after ${event.type}`;
  },
};

/** The wishes that have to be done from a step on, the first of a message included. */
function wishesOf(step: Step, world: World): readonly Interpretation[] {
  const { before, event } = step;
  const kept = before.wishes ?? [];
  const isBusy = topOf(before)?.pendingKey !== undefined;
  if (event.type !== 'wishes' || isBusy || !world.kernel.accepts(before, event)) return kept;
  return [...kept, ...event.wishes.slice(1)];
}

/** Whether the wishes are in other hands (staff had the conversation, or another customer has been proved), or the customer has said goodbye. */
function isForgotten({ before, after, event }: Step, world: World): boolean {
  const other =
    before.identity.customer !== undefined && before.identity.customer !== after.identity.customer;
  const byStaff = event.type === 'back-to-bot' || event.type === 'staff-resolved';
  const isGoodbye = event.type === 'small-talk' && event.kind === 'bye' && !isQueued(before, world);
  return other || isGoodbye || (byStaff && (isQueued(before, world) || before.frames.length > 0));
}

/** Whether a step has begun a wish. */
function isBegun(wish: Interpretation, step: Step, world: World): boolean {
  const { effects } = step;
  if (wish.type === 'human')
    return isPersonCalled(step, world) || effects.some(({ type }) => type === 'handoff');
  if (wish.type === 'ask') return saysOf(step).length > 0 && effects.some(({ type }) => type === 'push');
  return effects.some((effect) => effect.type === 'push' && effect.dialog === wish.dialog);
}
