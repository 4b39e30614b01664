import {
  CARD_FIELDS,
  CASE_COMMAND_FIELDS,
  CASE_COMMANDS,
  CASE_EVENT_FIELDS,
  CASE_EVENTS,
  CASE_STATUSES,
  COMMANDS,
  COUNTERS,
  DELIVERY_FIELDS,
  DESK_POSTS,
  EVENT_NAMES,
  MERGE_OFFER_FIELDS,
  REMINDERS,
  SLA_TARGETS,
  STAFF_ACTIONS,
  TICKET_FIELDS,
} from './names.ts';
import {
  changeElements,
  changeField,
  changeJson,
  isObject,
  listedUnder,
  renameFields,
  renameValue,
  type StoredObject,
} from './rename.ts';

/** How the `value` of an event is rewritten, by the event's old name; values of other events are not ours to change. */
const EVENT_VALUES: Readonly<Record<string, (value: StoredObject) => StoredObject>> = {
  'desk-news': (value) => renameFields(changeField(value, 'news', caseEvent), CASE_EVENT_FIELDS),
  'desk-act': (value) =>
    renameFields(
      changeField(value, 'act', (act) => renameValue(act, 'type', CASE_COMMANDS)),
      CASE_COMMAND_FIELDS,
    ),
  'staff-act': (value) => renameValue(value, 'type', STAFF_ACTIONS),
  receipt: (value) => renameFields(value, DELIVERY_FIELDS),
  reminder: (value) => renameValue(value, 'name', REMINDERS),
  'command-result': (value) => renameValue(value, 'name', COMMANDS),
};

/** The JSON text of an activity, from an inbox or to one. */
export function inboundActivity(text: unknown): unknown {
  return changeJson(text, (activity) => {
    const { type, name } = activity;
    if (type !== 'event') return activity;
    const change = listedUnder(name, EVENT_VALUES);
    const event = change === undefined ? activity : changeField(activity, 'value', change);
    return renameValue(event, 'name', EVENT_NAMES);
  });
}

/** The JSON text of an activity that was sent to the desk's channel: the post in it. */
export function deskActivity(text: unknown): unknown {
  return changeJson(text, (activity) => {
    const posted = changeField(activity, 'channelData', (data) => changeField(data, 'post', deskPost));
    return isWordless(activity['channelData']) ? renameValue(posted, 'text', DESK_POSTS) : posted;
  });
}

/** The JSON text of a turn's record: the commands in it. */
export function turnRecord(text: unknown): unknown {
  return changeJson(text, (record) =>
    changeElements(record, 'commands', (command) => renameValue(command, 'name', COMMANDS)),
  );
}

/** A case's card, and the ticket on it. */
export function caseCard(card: StoredObject): StoredObject {
  const withTicket = changeField(card, 'ticket', (ticket) =>
    renameFields(renameValue(ticket, 'late', SLA_TARGETS), TICKET_FIELDS),
  );
  return renameFields(renameValue(withTicket, 'status', CASE_STATUSES), CARD_FIELDS);
}

/** What changes inside a case's event, by its old type. */
const CASE_EVENT_CHANGES: Readonly<Record<string, (event: StoredObject) => StoredObject>> = {
  waiting: (event) =>
    changeField(event, 'summary', (summary) =>
      changeField(summary, 'counts', (counts) => renameFields(counts, COUNTERS)),
    ),
  mark: (event) => renameFields(event, DELIVERY_FIELDS),
  'merge-offered': (event) => renameFields(event, MERGE_OFFER_FIELDS),
};

/** Whether a post has no words of its own: then the activity's text is the post's type. */
function isWordless(channelData: unknown): boolean {
  const post = isObject(channelData) ? channelData['post'] : undefined;
  return isObject(post) && (post['text'] === undefined || post['text'] === '');
}

function caseEvent(event: StoredObject): StoredObject {
  const change = listedUnder(event['type'], CASE_EVENT_CHANGES);
  return renameValue(change === undefined ? event : change(event), 'type', CASE_EVENTS);
}

function deskPost(post: StoredObject): StoredObject {
  const told = post['type'] === 'mark' ? renameFields(post, DELIVERY_FIELDS) : post;
  const shown = told['type'] === 'card' ? changeField(told, 'card', caseCard) : told;
  return renameValue(shown, 'type', DESK_POSTS);
}
