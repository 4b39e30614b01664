import type { CaseEvent, FileRef, StaffMember } from '../../models/desk/desk.ts';
import { assigneeOf, type Relay } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';
import { isNote, looksInternal } from './looks-internal.ts';

const NO_CHANGE = "The customer's channel can't change a message that was sent; write a new one.";
const NO_DELETION = "It can't be taken back: the customer's channel has delivered it.";

/** A message of staff for the customer; `ref` is the id of the staff message or draft. */
export interface StaffMessage {
  readonly ref: string;
  readonly text: string;
  readonly files: readonly FileRef[];
}

/** Relays a message of staff to the customer, and also by e-mail where the customer asked for that. */
export function relayToCustomer(work: Casework, { ref, text, files }: StaffMessage): void {
  const { relays, claimedBy, card } = work.case;
  const staff = claimedBy?.name ?? '';
  const kept = { text, ...(files.length > 0 && { files: [...files] }) };
  const others = relays.filter((relay) => relay.ref !== ref);
  work.change({ relays: [...others, { ref, ids: [], status: 'pending', ...kept }], lastAuthor: 'staff' });
  work.sendCommand({ type: 'message', ref, staff, text, files: [...files] });
  if (card.contact !== undefined && text !== '') {
    const { locale } = card.customer;
    const key = `${card.case}:${ref}`;
    work.runDeskCommand('mail-answer', { to: card.contact.email, text, key, staff, locale });
  }
}

/** Retries a message that could not be delivered. */
export function retryRelay(work: Casework, ref: string, by: StaffMember): void {
  const relay = relayOf(work, ref);
  if (relay !== undefined && relay.status !== 'failed') work.notifyPrivately(by, 'It is on its way already.');
  else if (relay?.text === undefined) work.notifyPrivately(by, "It can't be sent again; write it anew.");
  else relayToCustomer(work, { ref, text: relay.text, files: relay.files ?? [] });
}

/**
 * Relays an edit of a staff message. An edit into a `//` note deletes the relayed message; a message that was never relayed stays on
 * the desk.
 */
export function changeRelay(work: Casework, ref: string, text: string, by: StaffMember): void {
  const relay = relayOf(work, ref);
  if (relay === undefined || relay.pendingChange === null) return;
  if (isNote(text)) {
    deleteRelay(work, ref, by);
    return;
  }
  const refusal = changeRefusal(work, relay, text, by);
  if (refusal !== undefined) work.notifyPrivately(by, refusal);
  else if (relay.status === 'failed') updateRelay(work, { ...relay, text });
  else if (relay.ids.length === 0) updateRelay(work, { ...relay, pendingChange: text });
  else {
    const { ids, pendingChange, text: kept } = relay;
    work.sendCommand({ type: 'edit', ref, id: ids[0] ?? '', text });
    updateRelay(work, {
      ...relay,
      ...(kept !== undefined && { text }),
      ...(pendingChange !== undefined && { pendingChange: text }),
    });
  }
}

/** Why an edit is not relayed; undefined if it is. */
function changeRefusal(
  work: Casework,
  { ids, status }: Relay,
  text: string,
  by: StaffMember,
): string | undefined {
  const assignee = assigneeOf(work.case);
  if (assignee === undefined) return 'The change stayed here: nobody has claimed the conversation.';
  if (assignee.id !== by.id) return `The change stayed here: ${assignee.name} has this conversation.`;
  if (text.trim() === '') return 'The change stayed here: delete the message to take it back.';
  if (looksInternal(text)) return 'This reads like a note, so the change stayed here.';
  if (status === 'failed' || ids.length === 0) return undefined;
  if (!work.facts.capabilities.edits) return NO_CHANGE;
  return ids.length === 1
    ? undefined
    : "It was sent in several parts and can't be changed; delete it and write it anew.";
}

/** Relays the deletion of a staff message. */
export function deleteRelay(work: Casework, ref: string, by: StaffMember): void {
  const relay = relayOf(work, ref);
  if (relay === undefined || relay.pendingChange === null) return;
  const { ids, status } = relay;
  if (ids.length === 0 && status === 'failed') dropRelay(work, relay);
  else if (ids.length > 0 && !work.facts.capabilities.edits) work.notifyPrivately(by, NO_DELETION);
  else {
    for (const id of ids) work.sendCommand({ type: 'delete', ref, id });
    // Kept for parts that are not sent yet.
    updateRelay(work, { ref, ids, status, pendingChange: null });
  }
}

/** Reports that an edit or a deletion failed: the customer still sees the earlier message. */
export function reportFailedChange(
  work: Casework,
  { ref, change, reason }: Extract<CaseEvent, { type: 'change-failed' }>,
): void {
  const relay = relayOf(work, ref);
  // Of a message in several parts, only the first failed deletion is reported.
  if (change === 'deletion' && relay?.pendingChange !== null) return;
  if (relay !== undefined) {
    const { pendingChange: _undone, ...rest } = relay;
    updateRelay(work, rest);
  }
  const what = change === 'edit' ? 'A change of a message' : 'That a message was taken back';
  work.post({ type: 'notice', text: `${what} did not reach the customer: ${reason}.` });
}

/** Stores and shows a delivery status. A repeated status, or one that arrives after a later one, is dropped. */
export function updateRelayStatus(
  work: Casework,
  event: Extract<CaseEvent, { type: 'delivery-status' }>,
): void {
  const { ref, id, status, reason } = event;
  const relay = relayOf(work, ref);
  if (relay !== undefined && status === 'sent') recordSentPart(work, relay, id);
  const now = relayOf(work, ref);
  if (now !== undefined && !isProgress(now.status, status)) return;
  if (now?.pendingChange === null && status === 'failed') {
    dropRelay(work, now);
    return;
  }
  if (now !== undefined) {
    if (now.status === 'pending' && status !== 'failed')
      work.change({ answerCount: work.case.answerCount + 1 });
    updateRelay(work, withStatus(now, status));
    if (status === 'failed') undoAnswer(work, ref);
  }
  work.post({ type: 'delivery-status', ref, status, ...(reason !== undefined && { reason }) });
}

/** Records a sent part, and applies an edit or a deletion that waited for it. */
function recordSentPart(work: Casework, relay: Relay, id: string): void {
  const { ref, pendingChange, ids } = relay;
  if (ids.includes(id)) return;
  const isFirst = ids.length === 0;
  if (pendingChange === undefined || !work.facts.capabilities.edits) {
    updateRelay(work, { ...relay, ids: [...ids, id] });
    if (pendingChange !== undefined && isFirst) {
      work.post({ type: 'notice', text: pendingChange === null ? NO_DELETION : NO_CHANGE });
    }
  } else if (pendingChange === null || !isFirst) work.sendCommand({ type: 'delete', ref, id });
  else {
    updateRelay(work, { ...relay, ids: [id] });
    work.sendCommand({ type: 'edit', ref, id, text: pendingChange });
  }
}

function withStatus({ text, files, ...relay }: Relay, status: Relay['status']): Relay {
  const { pendingChange, ...rest } = relay;
  const latest = pendingChange ?? text;
  // A provider may accept a message and fail to deliver it later.
  if (status === 'failed')
    return { ...rest, status, ...(latest !== undefined && { text: latest }), ...(files && { files }) };
  if (status !== 'sent') return { ...relay, status };
  return { ...relay, status, ...(text !== undefined && { text }), ...(files && { files }) };
}

const PROGRESS = ['pending', 'sent', 'delivered', 'read'];

/** Whether a status follows another one. A failure stays until a retry; a part of a long message may fail after another part was delivered. */
function isProgress(from: Relay['status'], to: Relay['status']): boolean {
  if (from === 'failed') return false;
  return to === 'failed' || PROGRESS.indexOf(to) > PROGRESS.indexOf(from);
}

function relayOf(work: Casework, ref: string): Relay | undefined {
  return work.case.relays.find((relay) => relay.ref === ref);
}

function updateRelay(work: Casework, relay: Relay): void {
  work.change({ relays: work.case.relays.map((entry) => (entry.ref === relay.ref ? relay : entry)) });
}

/** Undoes an answer that was not delivered: staff have to act again, and the first response is due again if there was no other. */
function undoAnswer(work: Casework, ref: string): void {
  const { relays, lastAuthor, slaClock } = work.case;
  if (lastAuthor !== 'staff' || relays.at(-1)?.ref !== ref) return;
  work.change({ lastAuthor: 'customer' });
  if (slaClock === undefined || relays.some(({ status }) => status !== 'failed')) return;
  const { firstResponseAt: _undone, ...unanswered } = slaClock;
  work.change({ slaClock: unanswered });
}

function dropRelay(work: Casework, { ref }: Relay): void {
  work.change({ relays: work.case.relays.filter((entry) => entry.ref !== ref) });
}
