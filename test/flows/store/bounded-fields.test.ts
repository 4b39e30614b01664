import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Schema } from 'mongoose';
import { repositoriesOn } from '../../../models/repositories.ts';
import { openConnection } from '../../../models/store/connection.ts';

/**
 * Why every field that can hold text is bounded: a new one has to be put into one of these lines. The bounds themselves are tested where they are.
 */
const BOUNDS: Readonly<Record<string, readonly string[]>> = {
  // A name of ours, a digest, a random text, a number of ours, or an instant.
  ours: [
    ...['conversations.channel', 'conversations.owner', 'conversations.lease', 'conversations.consumed'],
    ...['inbox.address.channel', 'inbox.origin', 'inbox.state', 'inbox.reason', 'messages.direction'],
    ...['customers._id', 'customers.identities.kind', 'customers.identities.proof', 'customers.merged.into'],
    ...[
      'customers.merged.identities.kind',
      'customers.merged.identities.proof',
      'attempts._id',
      'attempts.at',
    ],
    ...['slack-posts._id', 'slack-posts.key', 'files._id', 'files.contentType', 'file-chunks._id'],
    ...['file-chunks.file', 'contacts.address.channel', 'mail-threads._id', 'mail-threads.token'],
    ...['mail-threads.secret', 'mail-threads.number', 'mail-threads.follows', 'mail-threads.mergedInto'],
    ...['mail-messages.thread', 'mail-messages.direction', 'mail-messages.body', 'mail-messages.choices'],
    ...['mail-messages.locale', 'mail-messages.recordedAs', 'mailboxes.holder', 'outgoing-mails._id'],
    ...['outgoing-mails.secret', 'one-time-codes._id', 'one-time-codes.salt', 'one-time-codes.tries.key'],
    ...['unanswered_questions._id', 'chat-holders._id', 'mail-parse-marks._id', 'mail-parse-marks.holder'],
  ],
  // A tag of a language pack, or one that `Intl` has made canonical.
  'a language': ['conversations.locale', 'customers.locale'],
  // Ids: `MAX_ID` of adapters/inbox/recorder.ts, and what is made of two or three of them.
  'an id': [
    ...['conversations._id', 'conversations.account', 'conversations.externalId', 'inbox._id'],
    ...['inbox.conversation', 'inbox.address.account', 'inbox.address.externalId', 'inbox.providerId'],
    ...['messages._id', 'messages.conversation', 'messages.item', 'messages.report', 'slack-posts.case'],
    ...[
      'contacts._id',
      'contacts.address.account',
      'contacts.address.externalId',
      'chat-holders.conversations',
    ],
  ],
  // `MAX_TEXT` and `MAX_ACTIVITY` of adapters/inbox/: one item, what a turn makes of a burst of ten, and a case's bounded lists of them.
  'an activity': [
    ...['inbox.activity', 'messages.activity', 'messages.record', 'conversations.memory'],
    ...['conversations.outbox'],
  ],
  // bots/event-schemas.ts: a delivery's and a reaction's fields.
  'an event': ['messages.delivery', 'messages.reaction'],
  // What the shop, a provider or a server that is ours says; it is trusted.
  'a party that is trusted': [
    ...['conversations.identity', 'inbox.proof', 'customers.identities.value', 'customers.merged.by'],
    ...['customers.merged.identities.value', 'slack-posts.team', 'slack-posts.channel', 'slack-posts.ts'],
    ...['contacts.names', 'contacts.former', 'contacts.to', 'mailboxes._id', 'mailboxes.uidValidity'],
    ...['one-time-codes.order', 'one-time-codes.customer'],
  ],
  // channels/email/: MAX_ADDRESS, MAX_SUBJECT, KEPT_REFERENCES and KEPT_PARTICIPANTS, MAX_ID of Message-IDs, MAX_NAMED and MAX_NAME of files, MAX_ASIDE.
  'a mail': [
    ...['mail-threads.subject', 'mail-threads.address', 'mail-threads.participants', 'mail-threads.answers'],
    ...['mail-threads.asked', 'mail-threads.references', 'mail-messages._id', 'mail-messages.address'],
    ...['mail-messages.missing', 'dead-addresses._id', 'dead-addresses.status', 'mailboxes.aside'],
  ],
  // Written by us, around at most fifty messages of a conversation.
  'a mail of ours': ['outgoing-mails.to', 'outgoing-mails.subject', 'outgoing-mails.text'],
  // models/files/: MAX_NAME, and CHUNK.
  'a file': ['files.name', 'file-chunks.bytes'],
  // MAX_QUESTION of its repository.
  'a question': ['unanswered_questions.question'],
};

/** The types of fields that hold no text. */
const PLAIN = ['Number', 'Date', 'Boolean'];

/** The paths of all fields that can hold text, arrays of documents opened. */
function textFields(schema: Schema, prefix: string): string[] {
  const found: string[] = [];
  schema.eachPath((path, { instance, schema: inner }) => {
    if (inner !== undefined) found.push(...textFields(inner, `${prefix}.${path}`));
    else if (!PLAIN.includes(instance)) found.push(`${prefix}.${path}`);
  });
  return found;
}

describe('the stored fields that can hold text', () => {
  it('are all bounded for a reason that is written down', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-fields-'));
    const connection = await openConnection({ dataDir });
    repositoriesOn(connection);
    const fields = Object.values(connection.models).flatMap(({ schema, collection }) =>
      textFields(schema as Schema, collection.collectionName),
    );
    await connection.close();
    rmSync(dataDir, { recursive: true });
    expect(Object.values(BOUNDS).flat()).to.have.members(fields);
  });
});
