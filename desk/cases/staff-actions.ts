import type { Outcome } from '../../models/conversation/command.ts';
import type { StaffAction, StaffMember } from '../../models/desk/desk.ts';
import type { StaffName } from '../../models/desk/desk-post.ts';
import { offerTicket } from '../tickets/merge-ticket.ts';
import { changeTicket, createTicket } from '../tickets/tickets.ts';
import { ownerOf } from './case.ts';
import type { Casework } from './casework.ts';
import { isNote, looksInternal } from './looks-internal.ts';
import { beginPending, endPending } from './pending-answer.ts';
import { mayAct } from './permissions.ts';
import { changeRelay, relayToCustomer, retryRelay, takeBackRelay } from './relays.ts';
import { closeDraft, draftOf, propose, sendable } from './reply-drafts.ts';

type Of<T extends StaffAction['type']> = Extract<StaffAction, { type: T }>;
type Handlers = {
  readonly [T in StaffAction['type']]: (work: Casework, act: Of<T>, by: StaffMember) => void;
};

/** What a member of staff's act means for its case. Whoever may not do it is told so, and nothing else happens. */
export function handleStaffAction(work: Casework, act: StaffAction, by: StaffMember): void {
  const refusal = mayAct(work.case, act, by);
  if (refusal !== undefined) {
    work.notifyPrivately(by, refusal);
    return;
  }
  const handler = HANDLERS[act.type] as (work: Casework, act: StaffAction, by: StaffMember) => void;
  handler(work, act, by);
}

/** Gives the conversation to a member of staff once it was taken from the bot. */
export function concludeClaim(work: Casework, outcome: Outcome): void {
  const { claiming: by } = work.case;
  if (by === undefined) return;
  endPending(work);
  if (outcome === 'refused') missClaim(work, by);
  else if (outcome === 'ok') win(work, by);
  else
    work.notifyPrivately(by, 'The conversation could not be taken over just now. Please press Claim again.');
}

function win(work: Casework, by: StaffName): void {
  const { lastSpeaker: _earlier, ...rest } = work.case;
  const { status, waitingSince, firstClaimAt } = rest;
  // Whoever spoke last while somebody had it before: that is over.
  work.replace(rest);
  const isFirst = firstClaimAt === undefined;
  const isWaited = status === 'waiting' || status === 'snoozed';
  const at = work.facts.now.toISOString();
  work.change({
    status: 'claimed',
    claimedBy: by,
    claimedAt: at,
    ...(isFirst && { firstClaimAt: at }),
    ...(isFirst && isWaited && { firstWaitSince: waitingSince }),
  });
  work.clearReminders();
  work.sendStep({ type: 'claimed', staff: by.name });
  work.post({
    type: 'notice',
    text: `${by.name} has claimed this conversation. What ${by.name} writes here goes to the customer; a message that begins with // stays here.`,
  });
}

const HANDLERS: Handlers = {
  claim: (work, _act, by) => claimFor(work, { id: by.id, name: by.name }),

  assign: (work, { to, name }, by) => {
    if (name === '')
      return work.notifyPrivately(by, 'Only members of the support group can be given a case.');
    if (ownerOf(work.case)?.id === to)
      return work.notifyPrivately(by, `${name} has this conversation already.`);
    claimFor(work, { id: to, name });
    work.post({ type: 'notice', text: `${by.name} has given this to ${name}.`, ping: [to] });
  },

  resolve: (work, _act, by) => {
    work.send({ type: 'resolved', case: work.case.card.case });
    work.change({ status: 'resolved', resolvedAt: work.facts.now.toISOString() });
    work.changeCard({ resolvedBy: { id: by.id, name: by.name } });
    work.clearReminders();
  },

  'back-to-bot': (work, _act, by) => {
    const { answers } = work.case;
    const summary = `${by.name} answered ${answers} ${answers === 1 ? 'message' : 'messages'}.`;
    work.send({ type: 'back-to-bot', staff: by.name, summary });
    work.change({ status: 'bot' });
    work.clearReminders();
    work.post({ type: 'notice', text: `${by.name} has given the conversation back to the bot.` });
  },

  show: (work) => work.showCard(false),

  suggest: (work, _act, by) => {
    const { suggestion, now } = work.facts;
    if (suggestion === null) {
      work.notifyPrivately(by, "Nothing in the knowledge base answers the customer's last message.");
      return;
    }
    propose(work, `suggestion-${now.getTime()}`, suggestion.text, { sources: [...suggestion.sources] });
  },

  note: (work, { text }, by) => work.post({ type: 'note', by: { id: by.id, name: by.name }, text }),

  snooze: (work, { minutes }, by) => {
    const until = new Date(work.facts.now.getTime() + minutes * 60_000);
    const snoozedStatus = ownerOf(work.case) === undefined ? 'waiting' : 'claimed';
    work.change({ status: 'snoozed', snoozedStatus });
    work.changeCard({ snoozedUntil: until.toISOString() });
    work.clearReminders();
    work.scheduleReminder('wake', until);
    work.post({ type: 'notice', text: `Put off by ${by.name}.` });
  },

  block: (work, { blocked }, by) => {
    work.send({ type: 'block', blocked });
    work.changeCard({ customer: { ...work.case.card.customer, blocked } });
    work.post({
      type: 'notice',
      text: blocked
        ? `${by.name} has blocked this customer: what they write is kept and not answered.`
        : `${by.name} has let this customer in again.`,
    });
  },

  merge: (work, { into }, by) => {
    const { customer } = work.case.customer;
    if (customer === undefined)
      work.notifyPrivately(by, 'Only somebody who is proved has a profile to merge.');
    else work.command('merge-profiles', { customer, into, by: by.id });
  },

  unmerge: (work, _act, by) => {
    const { customer } = work.case.customer;
    const { mergedInto } = work.case.card;
    if (customer === undefined || mergedInto === undefined)
      work.notifyPrivately(by, 'There is no merge to take back.');
    else work.command('unmerge-profiles', { customer, into: mergedInto });
  },

  retry: (work, { ref }, by) => retryRelay(work, ref, by),

  send: (work, { ref, text, draft: id }, by) => {
    const draft = draftOf(work, id);
    const words = text === '' ? draft?.text : text;
    if (words === undefined || (id !== undefined && draft === undefined)) {
      return work.notifyPrivately(by, 'This draft is not open any more: it was sent or discarded.');
    }
    if (isNote(words)) return work.notifyPrivately(by, 'What begins with // stays here; it was not sent.');
    if (draft !== undefined) closeDraft(work, draft, 'sent', words);
    relayToCustomer(work, { ref, text: words, files: sendable(work, draft?.files ?? [], by) });
  },

  prepare: (work, { reply }, by) => {
    const filled = work.facts.reply(reply, work.case.card);
    if (filled.type === 'filled') propose(work, `reply-${work.facts.now.getTime()}`, filled.text);
    else if (filled.type === 'unknown') work.notifyPrivately(by, `There is no saved reply "${reply}".`);
    else
      work.notifyPrivately(by, `"${reply}" needs what is not known here: ${filled.placeholders.join(', ')}.`);
  },

  discard: (work, { draft: id }) => {
    const draft = draftOf(work, id);
    if (draft !== undefined) closeDraft(work, draft, 'discarded');
  },

  'message-posted': (work, { ref, text, files }, by) => {
    const owner = ownerOf(work.case);
    if (isNote(text)) return;
    if (owner === undefined) {
      work.notifyPrivately(
        by,
        'This stayed here: nobody has claimed the conversation. Press Claim to answer the customer.',
      );
    } else if (owner.id !== by.id) {
      work.notifyPrivately(by, `This stayed here: ${owner.name} has this conversation.`);
    } else if (looksInternal(text)) {
      propose(work, heldId(ref), text, { files });
      work.notifyPrivately(
        by,
        'This reads like a note, so it was not sent. Press Send under it if the customer shall have it.',
      );
    } else {
      const taken = sendable(work, files, by);
      if (text.trim() !== '' || taken.length > 0) relayToCustomer(work, { ref, text, files: taken });
    }
  },

  'message-edited': (work, { ref, text }, by) => changeRelay(work, ref, text, by),

  'message-deleted': (work, { ref }, by) => {
    const held = draftOf(work, heldId(ref));
    if (held !== undefined) closeDraft(work, held, 'discarded');
    takeBackRelay(work, ref, by);
  },

  ticket: changeTicket,
  'merge-ticket': offerTicket,
  'create-ticket': createTicket,
};

/** The id of what was held back of a message, because it reads like a note. */
function heldId(ref: string): string {
  return `held-${ref}`;
}

function claimFor(work: Casework, staff: { id: string; name: string }): void {
  const { status, claimedBy, customer } = work.case;
  if (status === 'claimed' && claimedBy !== undefined) {
    // A person has the conversation already: nobody needs to be stopped.
    work.change({ claimedBy: staff, claimedAt: work.facts.now.toISOString() });
    work.sendStep({ type: 'claimed', staff: staff.name });
    work.post({ type: 'notice', text: `${staff.name} has taken over from ${claimedBy.name}.` });
    return;
  }
  beginPending(work, { claiming: staff });
  work.command('take-over', {
    conversation: customer.conversation,
    episode: String(customer.episode),
    claim: staff.id,
  });
}

/** The episode is over: nobody can wait in it. */
function missClaim(work: Casework, by: { id: string }): void {
  work.notifyPrivately(by, 'This conversation has ended; the next message of the customer opens a new case.');
  if (work.case.status !== 'waiting' && work.case.status !== 'snoozed') return;
  work.change({ status: 'abandoned' });
  work.clearReminders();
}
