import type { StaffAction, StaffMember } from '../../models/desk/desk.ts';
import { assigneeOf, type Case } from './case.ts';

/** Actions for leads only: they reach beyond one conversation. */
const LEADS_ONLY: ReadonlySet<StaffAction['type']> = new Set(['block', 'merge', 'unmerge']);

/** Actions for the assignee and for leads. Anybody of staff may do them while the case has no assignee. */
const ASSIGNEE_OR_LEAD: ReadonlySet<StaffAction['type']> = new Set([
  'resolve',
  'back-to-bot',
  'snooze',
  'assign',
  'merge-ticket',
]);

/** Actions that send a message to the customer. It bears the assignee's name, so they are for the assignee only. */
const ASSIGNEE_ONLY: ReadonlySet<StaffAction['type']> = new Set(['send', 'retry']);

/** Actions that are allowed on a resolved case: they concern the customer, or stay on the desk. */
const AFTER_RESOLVED: ReadonlySet<StaffAction['type']> = new Set([
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

/** Why a member of staff may not do an action on a case now (who may claim, who may resolve, ...); undefined if they may. */
export function actionRefusal(value: Case, action: StaffAction, by: StaffMember): string | undefined {
  const { status, pendingClaim, pendingMerge } = value;
  const assignee = assigneeOf(value);
  const isAssignee = assignee?.id === by.id;
  const isLead = by.role === 'lead';
  if (LEADS_ONLY.has(action.type) && !isLead) return 'Only a lead may do that.';
  if (status === 'resolved' && !AFTER_RESOLVED.has(action.type)) {
    return 'This case is resolved; the next message of the customer opens a new one.';
  }
  if (ASSIGNEE_ONLY.has(action.type) && !isAssignee) {
    return assignee === undefined
      ? 'Claim the conversation first.'
      : `${assignee.name} has this conversation.`;
  }
  if (action.type === 'claim') {
    if (isAssignee) return 'You have this conversation already.';
    if (pendingClaim !== undefined) return `${pendingClaim.name} was first.`;
    if (assignee !== undefined && !isLead) return `${assignee.name} has this conversation.`;
  }
  // A decision during a pending claim could contradict the claim.
  if (ASSIGNEE_OR_LEAD.has(action.type) && pendingClaim !== undefined)
    return `${pendingClaim.name} is just claiming it.`;
  if (pendingMerge !== undefined && (ASSIGNEE_OR_LEAD.has(action.type) || action.type === 'claim')) {
    return `It is just being made a part of ticket #${pendingMerge.into}.`;
  }
  if (ASSIGNEE_OR_LEAD.has(action.type) && assignee !== undefined && !isAssignee && !isLead) {
    return `${assignee.name} has this conversation.`;
  }
  if (action.type === 'back-to-bot' && (status === 'bot' || status === 'abandoned'))
    return 'The bot has it already.';
  if (action.type === 'snooze' && ['provider-app', 'bot', 'abandoned'].includes(status))
    return 'Nobody waits here.';
  return undefined;
}
