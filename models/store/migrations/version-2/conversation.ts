import type { FieldChanges, StoredDocument } from '../migration.ts';
import { caseCard, deskActivity, inboundActivity, turnRecord } from './activities.ts';
import {
  BOT_MEMORY_FIELDS,
  CASE_FIELDS,
  CASE_STATUSES,
  COMMANDS,
  COUNTERS,
  DELIVERY_FIELDS,
  DOCUMENT_FIELDS,
  ENDED_DIALOG_FIELDS,
  FRAME_FIELDS,
  IDENTITY_FIELDS,
  NAMED_EVENTS,
  OUTBOX_FIELDS,
  OUTBOX_KINDS,
  PENDING_MERGE_FIELDS,
  RELAY_FIELDS,
  REMINDERS,
  SLA_CLOCK_FIELDS,
  STACK_FIELDS,
} from './names.ts';
import {
  changeElements,
  changeField,
  documentFields,
  isObject,
  listedUnder,
  renameFields,
  renameValue,
  type StoredObject,
} from './rename.ts';

/** The channel of cases: a conversation there has a case for its memory. */
const DESK = 'desk';

/** A conversation: its own fields, its memory, and its outbox. */
export function conversation(document: StoredDocument): FieldChanges {
  const { channel, memory, identity } = document;
  const changeMemory = channel === DESK ? caseMemory : botMemory;
  const { outbox } = changeElements(document, 'outbox', (entry) => outboxEntry(entry, channel === DESK));
  return {
    ...documentFields(document, DOCUMENT_FIELDS.conversations),
    outbox,
    ...(isObject(memory) && { memory: changeMemory(memory) }),
    ...(isObject(identity) && { identity: renameFields(identity, IDENTITY_FIELDS) }),
  };
}

function botMemory(memory: StoredObject): StoredObject {
  const offered = changeElements(memory, 'offers', (offer) => changeField(offer, 'event', dialogEvent));
  return renameFields(changeField(offered, 'stack', dialogStack), BOT_MEMORY_FIELDS);
}

/** What has an identity: a conversation's stack, a command, a proof. */
function identified(object: StoredObject): StoredObject {
  return changeField(object, 'identity', (identity) => renameFields(identity, IDENTITY_FIELDS));
}

/** The dialogs' stack. What is inside a dialog's slots is the dialog's own, and has versions of its own. */
function dialogStack(stack: StoredObject): StoredObject {
  const counted = changeField(stack, 'counts', (counts) => renameFields(counts, COUNTERS));
  const framed = changeElements(counted, 'frames', (frame) => renameFields(frame, FRAME_FIELDS));
  const ended = changeElements(framed, 'trail', (dialog) => renameFields(dialog, ENDED_DIALOG_FIELDS));
  const { focus, ...rest } = renameFields(identified(ended), STACK_FIELDS);
  return {
    ...rest,
    ...(focus !== undefined && { focus: typeof focus === 'string' ? { order: focus } : focus }),
  };
}

/** The event of a button. */
function dialogEvent(event: StoredObject): StoredObject {
  const name = event['type'];
  return typeof name === 'string' && NAMED_EVENTS.includes(name) ? { type: 'named', name } : event;
}

function caseMemory(memory: StoredObject): StoredObject {
  const relayed = changeElements(memory, 'relays', (relay) => renameFields(relay, RELAY_FIELDS));
  const shown = changeField(relayed, 'card', caseCard);
  const timed = changeField(shown, 'clock', (clock) => renameFields(clock, SLA_CLOCK_FIELDS));
  const merging = changeField(timed, 'merging', (merge) => renameFields(merge, PENDING_MERGE_FIELDS));
  return renameFields(renameValue(merging, 'status', CASE_STATUSES), CASE_FIELDS);
}

/** What changes inside an outbox entry, by its old kind. */
function outboxEntry(entry: StoredObject, isDesk: boolean): StoredObject {
  const change = listedUnder(entry['kind'], ENTRIES);
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
  command: (entry) =>
    identified(changeField(entry, 'request', (request) => renameValue(request, 'name', COMMANDS))),
  identified: (entry) => identified(entry),
  forward: (entry) =>
    renameValue({ ...entry, activity: inboundActivity(entry['activity']) }, 'reminder', REMINDERS),
  receipt: (entry) => changeField(entry, 'receipt', (receipt) => renameFields(receipt, DELIVERY_FIELDS)),
};
