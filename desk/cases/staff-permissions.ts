import type { StaffAction, StaffMember } from '../../models/desk/desk.ts';
import { type Case, ownerOf } from './case.ts';

/** Acts that are a lead's alone: they reach beyond the one conversation. */
const LEADS_ONLY: ReadonlySet<StaffAction['type']> = new Set(['block', 'merge', 'unmerge']);

/** Acts on a conversation that belongs to whoever claimed it; a lead may do them too. */
const CLAIMERS: ReadonlySet<StaffAction['type']> = new Set([
  'resolve',
  'back-to-bot',
  'snooze',
  'assign',
  'merge-ticket',
]);

/** Acts by which words reach the customer: under the claimer's name, so the claimer's alone. */
const SPEAKERS: ReadonlySet<StaffAction['type']> = new Set(['send', 'retry']);

/** Acts that are about the customer, or stay on the desk, so that they make sense when the case is over. */
const AFTERWARDS: ReadonlySet<StaffAction['type']> = new Set([
  'note',
  'message-posted',
  'message-edited',
  'message-deleted',
  'block',
  'merge',
  'unmerge',
  'discard',
  'show',
  'create-ticket',
]);

/** Why a member of staff may not do something to a case now; undefined if they may. */
export function mayAct(value: Case, act: StaffAction, by: StaffMember): string | undefined {
  const { status, claiming, merging } = value;
  const owner = ownerOf(value);
  const isOwner = owner?.id === by.id;
  const isLead = by.role === 'lead';
  if (LEADS_ONLY.has(act.type) && !isLead) return 'Only a lead may do that.';
  if (status === 'resolved' && !AFTERWARDS.has(act.type)) {
    return 'This case is resolved; the next message of the customer opens a new one.';
  }
  if (SPEAKERS.has(act.type) && !isOwner) {
    return owner === undefined ? 'Claim the conversation first.' : `${owner.name} has this conversation.`;
  }
  if (act.type === 'claim') {
    if (isOwner) return 'You have this conversation already.';
    if (claiming !== undefined) return `${claiming.name} was first.`;
    if (owner !== undefined && !isLead) return `${owner.name} has this conversation.`;
  }
  // What was decided about the conversation and who has it would not agree.
  if (CLAIMERS.has(act.type) && claiming !== undefined) return `${claiming.name} is just claiming it.`;
  if (merging !== undefined && (CLAIMERS.has(act.type) || act.type === 'claim')) {
    return `It is just being made a part of ticket #${merging.into}.`;
  }
  if (CLAIMERS.has(act.type) && owner !== undefined && !isOwner && !isLead) {
    return `${owner.name} has this conversation.`;
  }
  if (act.type === 'back-to-bot' && (status === 'bot' || status === 'abandoned'))
    return 'The bot has it already.';
  if (act.type === 'snooze' && ['provider-app', 'bot', 'abandoned'].includes(status))
    return 'Nobody waits here.';
  return undefined;
}
