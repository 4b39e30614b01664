import type { FieldChanges, Rewrite, StoredDocument } from '../migration.ts';
import { changeJson, isObject, type StoredObject } from '../version-2/rename.ts';

const TEXT = { $type: 'string' } as const;

/** Results of cancellations that wait for their turn: what was cancelled was a whole order with one refund, whose method had no id. */
export const COMMAND_RESULTS: Rewrite = {
  collection: 'inbox',
  ours: { conversation: TEXT, providerId: TEXT, activity: TEXT, state: TEXT, internal: true },
  rewrite: ({ activity }: StoredDocument): FieldChanges => ({ activity: changeJson(activity, withResult) }),
};

function withResult(event: StoredObject): StoredObject {
  const { value } = event;
  if (!isObject(value) || value['name'] !== 'cancel-order' || value['outcome'] !== 'ok') return event;
  const { value: done } = value;
  if (!isObject(done) || done['refunds'] !== undefined) return event;
  return { ...event, value: { ...value, value: wholeCancellation(done) } };
}

function wholeCancellation({ method: old, ...done }: StoredObject): StoredObject {
  const method = isObject(old) && { method: { id: old['kind'], ...old } };
  return {
    items: [],
    ...done,
    whole: true,
    ...method,
    refunds: [{ amount: done['refund'], days: done['refundDays'], ...method }],
  };
}
