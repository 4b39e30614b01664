import type { CaseEvent } from '../../models/desk/desk.ts';
import { ownerOf } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

/** Longest wish in the customer's own words, and longest message that is quoted, in characters. */
const WISH = 200;
const QUOTE = 80;

/**
 * A person has answered in the provider's own app. The case is theirs as far as nobody of staff has it: nobody waits any more, and
 * whoever of staff wishes to go on can claim it.
 */
export function startProviderAppTakeover(work: Casework, { text, files }: Of<'provider-app-message'>): void {
  const { history } = work.facts;
  const { status, card } = work.case;
  const isTheirs = ownerOf(work.case) !== undefined || status === 'resolved';
  if (!isTheirs && status !== 'provider-app') {
    work.release();
    work.change({ status: 'provider-app' });
    work.clearReminders();
    const asked = history.filter(({ who }) => who === 'customer').at(-1)?.text;
    if (card.wish === '') work.changeCard({ wish: asked?.slice(0, WISH) ?? 'Answered from the phone' });
    work.showCard(false);
    if (history.length > 0) work.post({ type: 'history', lines: [...history] });
  }
  work.change({ lastSpeaker: 'staff' });
  const isShown =
    files.length === 0 && history.some(({ who, text: said }) => who === 'staff' && said === text);
  if (!isShown) work.post({ type: 'provider-app-message', text, files });
}

/** That person has said nothing for long enough. */
export function endProviderAppTakeover(work: Casework): void {
  if (work.case.status !== 'provider-app') return;
  work.change({ status: 'bot' });
  work.post({ type: 'notice', text: 'Nobody has answered from the phone for a while; the bot goes on.' });
}

/** What a customer thinks of a message, in their emoji. */
export function showReaction(work: Casework, { emoji, text }: Of<'customer-reaction'>): void {
  const quoted = text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text;
  const said = emoji === null ? 'The customer took a reaction back' : `The customer reacted with ${emoji}`;
  work.post({ type: 'notice', text: `${said} on: ${quoted}` });
}
