import type { CaseEvent } from '../../models/desk/desk.ts';
import { assigneeOf } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

/** Longest wish that quotes the customer, in characters. */
const MAX_WISH = 200;

/**
 * Starts a provider app takeover: a person of the shop has answered in the provider's own app. A case with an assignee stays theirs; any
 * other one leaves the queue, and staff can still claim it.
 */
export function startProviderAppTakeover(work: Casework, { text, files }: Of<'provider-app-message'>): void {
  const { history } = work.facts;
  const { status, card } = work.case;
  const isStaffs = assigneeOf(work.case) !== undefined || status === 'resolved';
  if (!isStaffs && status !== 'provider-app') {
    work.clearAssignee();
    work.change({ status: 'provider-app' });
    work.clearReminders();
    const asked = history.filter(({ who }) => who === 'customer').at(-1)?.text;
    if (card.wish === '') work.changeCard({ wish: asked?.slice(0, MAX_WISH) ?? 'Answered from the phone' });
    work.showCard(false);
    if (history.length > 0) work.post({ type: 'history', lines: [...history] });
  }
  work.change({ lastAuthor: 'staff' });
  const isShown =
    files.length === 0 && history.some(({ who, text: shown }) => who === 'staff' && shown === text);
  if (!isShown) work.post({ type: 'provider-app-message', text, files });
}

/** Ends a provider app takeover after its timeout: the bot resumes. */
export function endProviderAppTakeover(work: Casework): void {
  if (work.case.status !== 'provider-app') return;
  work.change({ status: 'bot' });
  work.post({ type: 'notice', text: 'Nobody has answered from the phone for a while; the bot goes on.' });
}
