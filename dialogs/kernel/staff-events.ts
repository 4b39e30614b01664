import type { Counter, EmailOfferReason } from '../vocabulary.ts';
import { line } from './effects.ts';
import type { Event, EventType } from './events.ts';
import { menu } from './menu.ts';
import { dropAsides, isQueued } from './repair.ts';
import type { Run } from './run.ts';

type Of<T extends EventType> = Extract<Event, { type: T }>;

/** The counter that says that the customer was offered an answer by e-mail for this reason. */
const COUNTER_OF: Readonly<Record<EmailOfferReason, Counter>> = {
  closed: 'closed-announced',
  delayed: 'delay-announced',
};

/** Tells a waiting customer why nobody comes and offers an answer by e-mail: once a reason, and not after the customer has accepted. */
export function offerEmailAnswer(
  run: Run,
  reason: EmailOfferReason,
  opens: Pick<Of<'staff-closed'>, 'opens' | 'zone'>,
): boolean {
  const { counts } = run.stack;
  if (
    !isQueued(run) ||
    counts[COUNTER_OF[reason]] !== undefined ||
    counts['email-answer-accepted'] !== undefined
  )
    return false;
  dropAsides(run);
  run.begin('by-email', { reason, opens: opens.opens, zone: opens.zone });
  return true;
}

/** Tells a waiting customer the queue position; the last question stays open. */
export function tellQueuePosition(run: Run, { ahead, minutes }: Of<'staff-expected'>): boolean {
  if (!isQueued(run)) return false;
  run.promptWith(line('queue-position', { ahead, minutes }));
  return true;
}

/** Says that the case is resolved, gives up the dialogs under way, and asks for the CSAT rating if the case has none yet. */
export function closeCase(run: Run, { rate }: Of<'staff-resolved'>): boolean {
  run.truncate(0);
  if (rate === null) run.say(menu('staff-resolved'));
  else {
    run.say(line('staff-resolved', {}));
    run.begin('rating', { case: rate });
  }
  return true;
}
