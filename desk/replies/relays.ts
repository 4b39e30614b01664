import type { CaseEvent, FileRef, StaffMember } from '../../models/desk/desk.ts';
import { ownerOf, type Relay } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';
import { isNote, looksInternal } from './looks-internal.ts';

const NO_CHANGE = "The customer's channel can't change a message that was sent; write a new one.";
const NO_RETURN = "It can't be taken back: the customer's channel has delivered it.";

/** What staff want the customer to have; `ref` is the id of their message or draft. */
export interface StaffMessage {
  readonly ref: string;
  readonly text: string;
  readonly files: readonly FileRef[];
}

/** Puts a message of staff on its way to the customer, and into their mail where they wished for that. */
export function relayToCustomer(work: Casework, { ref, text, files }: StaffMessage): void {
  const { relays, claimedBy, card } = work.case;
  const staff = claimedBy?.name ?? '';
  const kept = { text, ...(files.length > 0 && { files: [...files] }) };
  const others = relays.filter((relay) => relay.ref !== ref);
  work.change({ relays: [...others, { ref, ids: [], status: 'pending', ...kept }], lastSpeaker: 'staff' });
  work.send({ type: 'message', ref, staff, text, files: [...files] });
  if (card.contact !== undefined && text !== '') {
    const { locale } = card.customer;
    const key = `${card.case}:${ref}`;
    work.command('mail-answer', { to: card.contact.email, text, key, staff, locale });
  }
}

/** Sends a message again that could not be delivered. */
export function retryRelay(work: Casework, ref: string, by: StaffMember): void {
  const relay = relayOf(work, ref);
  if (relay !== undefined && relay.status !== 'failed') work.notifyPrivately(by, 'It is on its way already.');
  else if (relay?.text === undefined) work.notifyPrivately(by, "It can't be sent again; write it anew.");
  else relayToCustomer(work, { ref, text: relay.text, files: relay.files ?? [] });
}

/** Staff changed a message of theirs. One that never went out stays where it is, whatever becomes of it. */
export function changeRelay(work: Casework, ref: string, text: string, by: StaffMember): void {
  const relay = relayOf(work, ref);
  if (relay === undefined || relay.later === null) return;
  if (isNote(text)) {
    takeBackRelay(work, ref, by);
    return;
  }
  const refusal = refusalOf(work, relay, text, by);
  if (refusal !== undefined) work.notifyPrivately(by, refusal);
  else if (relay.status === 'failed') keep(work, { ...relay, text });
  else if (relay.ids.length === 0) keep(work, { ...relay, later: text });
  else {
    const { ids, later, text: kept } = relay;
    work.send({ type: 'edit', ref, id: ids[0] ?? '', text });
    keep(work, {
      ...relay,
      ...(kept !== undefined && { text }),
      ...(later !== undefined && { later: text }),
    });
  }
}

/** Why a change of a message does not reach the customer; undefined if it does. */
function refusalOf(
  work: Casework,
  { ids, status }: Relay,
  text: string,
  by: StaffMember,
): string | undefined {
  const owner = ownerOf(work.case);
  if (owner === undefined) return 'The change stayed here: nobody has claimed the conversation.';
  if (owner.id !== by.id) return `The change stayed here: ${owner.name} has this conversation.`;
  if (text.trim() === '') return 'The change stayed here: delete the message to take it back.';
  if (looksInternal(text)) return 'This reads like a note, so the change stayed here.';
  if (status === 'failed' || ids.length === 0) return undefined;
  if (!work.facts.can.edits) return NO_CHANGE;
  return ids.length === 1
    ? undefined
    : "It was sent in several parts and can't be changed; delete it and write it anew.";
}

/** Staff deleted a message of theirs, or made a note of it. */
export function takeBackRelay(work: Casework, ref: string, by: StaffMember): void {
  const relay = relayOf(work, ref);
  if (relay === undefined || relay.later === null) return;
  const { ids, status } = relay;
  if (ids.length === 0 && status === 'failed') forget(work, relay);
  else if (ids.length > 0 && !work.facts.can.edits) work.notifyPrivately(by, NO_RETURN);
  else {
    for (const id of ids) work.send({ type: 'deletion', ref, id });
    // Kept for parts of it that are still under way.
    keep(work, { ref, ids, status, later: null });
  }
}

/** What staff made of a message afterwards did not reach the customer: they still have what they had. */
export function reportFailedChange(
  work: Casework,
  { ref, change, reason }: Extract<CaseEvent, { type: 'change-failed' }>,
): void {
  const relay = relayOf(work, ref);
  // Of a message in several parts the first that stays tells it for all.
  if (change === 'deletion' && relay?.later !== null) return;
  if (relay !== undefined) {
    const { later: _undone, ...rest } = relay;
    keep(work, rest);
  }
  const what = change === 'edit' ? 'A change of a message' : 'That a message was taken back';
  work.post({ type: 'notice', text: `${what} did not reach the customer: ${reason}.` });
}

/** What became of a relayed message is kept and shown; news that was overtaken, or says nothing new, is not. */
export function updateRelayStatus(
  work: Casework,
  news: Extract<CaseEvent, { type: 'delivery-status' }>,
): void {
  const { ref, id, status, reason } = news;
  const relay = relayOf(work, ref);
  if (relay !== undefined && status === 'sent') arrive(work, relay, id);
  const now = relayOf(work, ref);
  if (now !== undefined && !movesOn(now.status, status)) return;
  if (now?.later === null && status === 'failed') {
    forget(work, now);
    return;
  }
  if (now !== undefined) {
    if (now.status === 'pending' && status !== 'failed') work.change({ answers: work.case.answers + 1 });
    keep(work, marked(now, status));
    if (status === 'failed') missAnswer(work, ref);
  }
  work.post({ type: 'delivery-status', ref, status, ...(reason !== undefined && { reason }) });
}

/** A part that has arrived: what its writer made of the message meanwhile is done now. */
function arrive(work: Casework, relay: Relay, id: string): void {
  const { ref, later, ids } = relay;
  if (ids.includes(id)) return;
  const isFirst = ids.length === 0;
  if (later === undefined || !work.facts.can.edits) {
    keep(work, { ...relay, ids: [...ids, id] });
    if (later !== undefined && isFirst) {
      work.post({ type: 'notice', text: later === null ? NO_RETURN : NO_CHANGE });
    }
  } else if (later === null || !isFirst) work.send({ type: 'deletion', ref, id });
  else {
    keep(work, { ...relay, ids: [id] });
    work.send({ type: 'edit', ref, id, text: later });
  }
}

function marked({ text, files, ...relay }: Relay, status: Relay['status']): Relay {
  const { later, ...rest } = relay;
  const words = later ?? text;
  // A provider may take a message and give it up afterwards.
  if (status === 'failed')
    return { ...rest, status, ...(words !== undefined && { text: words }), ...(files && { files }) };
  if (status !== 'sent') return { ...relay, status };
  return { ...relay, status, ...(text !== undefined && { text }), ...(files && { files }) };
}

const ORDER = ['pending', 'sent', 'delivered', 'read'];

/** A failure stays until the message is sent again; of a long message it may come after another part was delivered. */
function movesOn(from: Relay['status'], to: Relay['status']): boolean {
  if (from === 'failed') return false;
  return to === 'failed' || ORDER.indexOf(to) > ORDER.indexOf(from);
}

function relayOf(work: Casework, ref: string): Relay | undefined {
  return work.case.relays.find((relay) => relay.ref === ref);
}

function keep(work: Casework, relay: Relay): void {
  work.change({ relays: work.case.relays.map((entry) => (entry.ref === relay.ref ? relay : entry)) });
}

/** An answer that did not arrive is none: it is our turn still, and the first answer is owed if there was no other. */
function missAnswer(work: Casework, ref: string): void {
  const { relays, lastSpeaker, clock } = work.case;
  if (lastSpeaker !== 'staff' || relays.at(-1)?.ref !== ref) return;
  work.change({ lastSpeaker: 'customer' });
  if (clock === undefined || relays.some(({ status }) => status !== 'failed')) return;
  const { answeredAt: _none, ...unanswered } = clock;
  work.change({ clock: unanswered });
}

function forget(work: Casework, { ref }: Relay): void {
  work.change({ relays: work.case.relays.filter((entry) => entry.ref !== ref) });
}
