import type { FieldChanges, Migration, Rewrite, StoredDocument } from '../migration.ts';
import { deskActivity, inboundActivity, turnRecord } from './activities.ts';
import { conversation } from './conversation.ts';
import { DOCUMENT_FIELDS } from './names.ts';
import { documentFields } from './rename.ts';

const TEXT = { $type: 'string' } as const;
const NUMBER = { $type: 'number' } as const;

/** How the documents of each collection are rewritten. */
const REWRITES: readonly Rewrite[] = [
  {
    collection: 'conversations',
    ours: { channel: TEXT, externalId: TEXT, fence: NUMBER, version: NUMBER },
    rewrite: conversation,
    unchanged: ['fence', 'version'],
  },
  {
    collection: 'inbox',
    ours: { conversation: TEXT, providerId: TEXT, activity: TEXT, state: TEXT },
    rewrite: (document) => ({
      ...documentFields(document, DOCUMENT_FIELDS.inbox),
      activity: inboundActivity(document['activity']),
    }),
  },
  {
    collection: 'messages',
    ours: { conversation: TEXT, direction: { $in: ['in', 'out'] }, activity: TEXT },
    rewrite: message,
  },
  {
    collection: 'contacts',
    ours: { 'address.channel': TEXT, 'address.externalId': TEXT, to: TEXT },
    rewrite: (document) => documentFields(document, DOCUMENT_FIELDS.contacts),
  },
  {
    collection: 'slack-posts',
    ours: { case: TEXT, key: TEXT, team: TEXT, ts: TEXT },
    rewrite: (document) => documentFields(document, DOCUMENT_FIELDS['slack-posts']),
  },
];

/** Version 2: names that only this project used give way to the field's own. */
export const FIELD_WORDS: Migration = {
  version: 2,
  since: '0.2.0',
  about: 'Renames stored fields, events, commands and states to the words of the field.',
  unusedIndexes: [
    {
      collection: 'inbox',
      name: 'state_1_conversation_1_order_1',
      key: { state: 1, conversation: 1, order: 1 },
    },
    { collection: 'inbox', name: 'state_1_order_1', key: { state: 1, order: 1 } },
  ],
  rewrites: REWRITES,
};

/** An entry of the log: what came in as it was recorded, and what was shown on the desk. */
function message(document: StoredDocument): FieldChanges {
  const { conversation: of, direction, activity, record } = document;
  if (direction === 'in') return { activity: inboundActivity(activity), record: turnRecord(record) };
  return String(of).startsWith('desk:') ? { activity: deskActivity(activity) } : {};
}
