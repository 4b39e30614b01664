import type { Counter, MailReason } from '../vocabulary.ts';
import { line } from './effects.ts';
import type { Event, EventType } from './events.ts';
import { menu } from './menu.ts';
import { dropAsides, isQueued } from './repair.ts';
import type { Run } from './run.ts';

type Of<T extends EventType> = Extract<Event, { type: T }>;

/** What counts that a customer was told so. */
const TOLD: Readonly<Record<MailReason, Counter>> = { closed: 'told-closed', delayed: 'told-delayed' };

/** Tells who waits why nobody comes and offers an answer by e-mail: once for a reason, and not after it was wished for. */
export function offerMail(
  run: Run,
  reason: MailReason,
  opens: Pick<Of<'staff-closed'>, 'opens' | 'zone'>,
): boolean {
  const { counts } = run.stack;
  if (!isQueued(run) || counts[TOLD[reason]] !== undefined || counts['mail-wished'] !== undefined)
    return false;
  dropAsides(run);
  run.begin('by-email', { reason, opens: opens.opens, zone: opens.zone });
  return true;
}

/** Tells who waits how many wait longer; what was asked last stays the question. */
export function tellPlace(run: Run, { ahead, minutes }: Of<'staff-expected'>): boolean {
  if (!isQueued(run)) return false;
  run.promptAs(line('queue-position', { ahead, minutes }));
  return true;
}

/** Says that the matter is closed; what was begun is given up, and the case is to be rated if it wasn't yet. */
export function closeMatter(run: Run, { rate }: Of<'staff-resolved'>): boolean {
  run.truncate(0);
  if (rate === null) run.say(menu('staff-resolved'));
  else {
    run.say(line('staff-resolved', {}));
    run.begin('rating', { case: rate });
  }
  return true;
}
