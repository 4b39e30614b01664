import type { FieldChanges, StoredDocument } from '../migration.ts';
import { caseCard, deskActivity, inboundActivity, turnRecord } from './activities.ts';
import {
  BOT_MEMORY_FIELDS,
  CASE_FIELDS,
  CASE_STATUSES,
  COMMANDS,
  DELIVERY_FIELDS,
  OUTBOX_FIELDS,
  OUTBOX_KINDS,
  REMINDERS,
} from './names.ts';
import {
  changeElements,
  changeField,
  isObject,
  renameFields,
  renameValue,
  type StoredObject,
} from './rename.ts';

/** The channel of cases: a conversation there has a case for its memory. */
const DESK = 'desk';

/** A conversation: its memory, and what is still to be done about it. */
export function conversation(document: StoredDocument): FieldChanges {
  const { channel, memory } = document;
  const changeMemory = channel === DESK ? caseMemory : botMemory;
  const { outbox } = changeElements(document, 'outbox', (entry) => outboxEntry(entry, channel === DESK));
  return { outbox, ...(isObject(memory) && { memory: changeMemory(memory) }) };
}

function botMemory(memory: StoredObject): StoredObject {
  return renameFields(memory, BOT_MEMORY_FIELDS);
}

function caseMemory(memory: StoredObject): StoredObject {
  const relayed = changeElements(memory, 'relays', (relay) => renameFields(relay, DELIVERY_FIELDS));
  const shown = changeField(relayed, 'card', caseCard);
  return renameFields(renameValue(shown, 'status', CASE_STATUSES), CASE_FIELDS);
}

/** What changes inside an outbox entry, by its old kind. */
function outboxEntry(entry: StoredObject, isDesk: boolean): StoredObject {
  const change = Object.entries(ENTRIES).find(([kind]) => kind === entry['kind'])?.[1];
  const changed = change === undefined ? entry : change(entry, isDesk);
  return renameValue(renameFields(changed, OUTBOX_FIELDS), 'kind', OUTBOX_KINDS);
}

const ENTRIES: Readonly<Record<string, (entry: StoredObject, isDesk: boolean) => StoredObject>> = {
  heard: (entry) => ({
    ...entry,
    activity: inboundActivity(entry['activity']),
    ...('record' in entry && { record: turnRecord(entry['record']) }),
  }),
  say: (entry, isDesk) => (isDesk ? { ...entry, activity: deskActivity(entry['activity']) } : entry),
  command: (entry) => changeField(entry, 'request', (request) => renameValue(request, 'name', COMMANDS)),
  forward: (entry) =>
    renameValue({ ...entry, activity: inboundActivity(entry['activity']) }, 'reminder', REMINDERS),
  receipt: (entry) => changeField(entry, 'receipt', (receipt) => renameFields(receipt, DELIVERY_FIELDS)),
};
