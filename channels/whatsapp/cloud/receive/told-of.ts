import type { WhatsappStatus } from '../../heard.ts';
import type { ChangeContext } from './webhook.ts';
import type { CloudStatus } from './webhook-schema.ts';

/** Meta's words for what became of a message; `played` is a voice message that was listened to. */
const MARKS: Readonly<Record<string, WhatsappStatus['mark']>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
  failed: 'failed',
};

/** A status in the common shape; undefined for a group's, and for what says nothing about a delivery. */
export function toldOf(status: CloudStatus, { account }: ChangeContext): WhatsappStatus | undefined {
  const mark = Object.hasOwn(MARKS, status.status) ? MARKS[status.status] : undefined;
  const [to, ...others] = [status.recipient_id, status.recipient_user_id].filter(
    (name) => name !== undefined,
  );
  if (mark === undefined || to === undefined || status.recipient_type === 'group') return undefined;
  const [error] = status.errors ?? [];
  return {
    account,
    id: status.id,
    to: [to, ...others],
    mark,
    at: new Date(status.timestamp * 1000),
    reason: error === undefined ? undefined : `${error.code} ${error.title ?? error.message ?? ''}`.trim(),
  };
}
