import type { StaffAction, StaffMember } from '../../models/desk/desk.ts';
import { assigneeOf } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';
import { actionRefusal } from '../cases/staff-permissions.ts';
import { isNote, looksInternal } from '../replies/looks-internal.ts';
import { changeRelay, deleteRelay, relayToCustomer, retryRelay } from '../replies/relays.ts';
import { closeDraft, draftOf, filesToSend, proposeDraft } from '../replies/reply-drafts.ts';
import { offerMerge } from '../tickets/merge-ticket.ts';
import { changeTicket, createTicket } from '../tickets/tickets.ts';
import { claimFor } from './claims.ts';

type Of<T extends StaffAction['type']> = Extract<StaffAction, { type: T }>;
type Handlers = {
  readonly [T in StaffAction['type']]: (work: Casework, action: Of<T>, by: StaffMember) => void;
};

/** Carries out an action of staff on its case. An action that the member may not do only gets a private reply with the reason. */
export function handleStaffAction(work: Casework, action: StaffAction, by: StaffMember): void {
  const refusal = actionRefusal(work.case, action, by);
  if (refusal !== undefined) {
    work.notifyPrivately(by, refusal);
    return;
  }
  const handler = HANDLERS[action.type] as (work: Casework, action: StaffAction, by: StaffMember) => void;
  handler(work, action, by);
}

const HANDLERS: Handlers = {
  claim: (work, _action, by) => claimFor(work, { id: by.id, name: by.name }),

  assign: (work, { to, name }, by) => {
    if (name === '')
      return work.notifyPrivately(by, 'Only members of the support group can be given a case.');
    if (assigneeOf(work.case)?.id === to)
      return work.notifyPrivately(by, `${name} has this conversation already.`);
    claimFor(work, { id: to, name });
    work.post({ type: 'notice', text: `${by.name} has given this to ${name}.`, ping: [to] });
  },

  resolve: (work, _action, by) => {
    work.sendCommand({ type: 'resolved', case: work.case.card.case });
    work.change({ status: 'resolved', resolvedAt: work.facts.now.toISOString() });
    work.changeCard({ resolvedBy: { id: by.id, name: by.name } });
    work.clearReminders();
  },

  'back-to-bot': (work, _action, by) => {
    const { answerCount } = work.case;
    const summary = `${by.name} answered ${answerCount} ${answerCount === 1 ? 'message' : 'messages'}.`;
    work.sendCommand({ type: 'back-to-bot', staff: by.name, summary });
    work.change({ status: 'bot' });
    work.clearReminders();
    work.post({ type: 'notice', text: `${by.name} has given the conversation back to the bot.` });
  },

  show: (work) => work.showCard(false),

  suggest: (work, _action, by) => {
    const { suggestion, now } = work.facts;
    if (suggestion === null) {
      work.notifyPrivately(by, "Nothing in the knowledge base answers the customer's last message.");
      return;
    }
    proposeDraft(work, `suggestion-${now.getTime()}`, suggestion.text, { sources: [...suggestion.sources] });
  },

  note: (work, { text }, by) => work.post({ type: 'note', by: { id: by.id, name: by.name }, text }),

  snooze: (work, { minutes }, by) => {
    const until = new Date(work.facts.now.getTime() + minutes * 60_000);
    const snoozedStatus = assigneeOf(work.case) === undefined ? 'waiting' : 'claimed';
    work.change({ status: 'snoozed', snoozedStatus });
    work.changeCard({ snoozedUntil: until.toISOString() });
    work.clearReminders();
    work.scheduleReminder('end-snooze', until);
    work.post({ type: 'notice', text: `Put off by ${by.name}.` });
  },

  block: (work, { blocked }, by) => {
    work.sendCommand({ type: 'block', blocked });
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
    else work.runDeskCommand('merge-profiles', { customer, into, by: by.id });
  },

  unmerge: (work, _action, by) => {
    const { customer } = work.case.customer;
    const { mergedInto } = work.case.card;
    if (customer === undefined || mergedInto === undefined)
      work.notifyPrivately(by, 'There is no merge to take back.');
    else work.runDeskCommand('unmerge-profiles', { customer, into: mergedInto });
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
    relayToCustomer(work, { ref, text: words, files: filesToSend(work, draft?.files ?? [], by) });
  },

  prepare: (work, { reply }, by) => {
    const filled = work.facts.reply(reply, work.case.card);
    if (filled.type === 'filled') proposeDraft(work, `reply-${work.facts.now.getTime()}`, filled.text);
    else if (filled.type === 'unknown') work.notifyPrivately(by, `There is no saved reply "${reply}".`);
    else
      work.notifyPrivately(by, `"${reply}" needs what is not known here: ${filled.placeholders.join(', ')}.`);
  },

  discard: (work, { draft: id }) => {
    const draft = draftOf(work, id);
    if (draft !== undefined) closeDraft(work, draft, 'discarded');
  },

  'message-posted': (work, { ref, text, files }, by) => {
    const assignee = assigneeOf(work.case);
    if (isNote(text)) return;
    if (assignee === undefined) {
      work.notifyPrivately(
        by,
        'This stayed here: nobody has claimed the conversation. Press Claim to answer the customer.',
      );
    } else if (assignee.id !== by.id) {
      work.notifyPrivately(by, `This stayed here: ${assignee.name} has this conversation.`);
    } else if (looksInternal(text)) {
      proposeDraft(work, heldDraftId(ref), text, { files });
      work.notifyPrivately(
        by,
        'This reads like a note, so it was not sent. Press Send under it if the customer shall have it.',
      );
    } else {
      const taken = filesToSend(work, files, by);
      if (text.trim() !== '' || taken.length > 0) relayToCustomer(work, { ref, text, files: taken });
    }
  },

  'message-edited': (work, { ref, text }, by) => changeRelay(work, ref, text, by),

  'message-deleted': (work, { ref }, by) => {
    const heldDraft = draftOf(work, heldDraftId(ref));
    if (heldDraft !== undefined) closeDraft(work, heldDraft, 'discarded');
    deleteRelay(work, ref, by);
  },

  ticket: changeTicket,
  'merge-ticket': offerMerge,
  'create-ticket': createTicket,
};

/** The id of the draft that holds back a message which reads like an internal note. */
function heldDraftId(ref: string): string {
  return `held-${ref}`;
}
