import type { Connection, Schema } from 'mongoose';
import { ARRIVALS_IN_MS, inboxSchema } from '../conversation/inbox.ts';
import { customerSchema } from '../customer/customer.ts';
import { PROOF_LEVELS } from '../customer/identity.ts';
import { FILE_DAYS } from '../files/file-repository.ts';
import { fileChunkSchema, keptFileSchema } from '../files/kept-file.ts';
import { unansweredQuestionSchema } from '../knowledge/unanswered-question.ts';
import { deadAddressSchema } from '../mail/dead-address.ts';
import { mailMessageSchema } from '../mail/mail-message.ts';
import { collectionOf, ownDocuments } from '../store/own-documents.ts';
import { inBatches } from './batches.ts';

const FILE_MS = FILE_DAYS * 24 * 3600 * 1000;

/** A kind of documents that expire by their own age alone, since nothing waits for them. */
interface ExpiringKind {
  readonly collection: string;
  /** Finds our own ones that are older than a time. */
  olderThan(before: Date): Record<string, unknown>;
}

const byTime = (before: Date) => ({ at: { $lt: before } });
// A file expires so long after its last use.
const byUse = (before: Date) => ({ expiresAt: { $lt: new Date(before.getTime() + FILE_MS) } });

const KINDS: readonly ExpiringKind[] = [
  kindOf(mailMessageSchema, byTime),
  kindOf(deadAddressSchema, byTime),
  kindOf(unansweredQuestionSchema, byTime),
  kindOf(customerSchema, (before) => ({
    updatedAt: { $lt: before },
    'identities.proof': { $in: [...PROOF_LEVELS] },
  })),
  kindOf(inboxSchema, (before) => ({
    state: 'dead',
    arrivalSeq: { $lt: before.getTime() * ARRIVALS_IN_MS },
  })),
  kindOf(keptFileSchema, byUse),
  kindOf(fileChunkSchema, byUse),
];

/** Deletes the documents of {@link KINDS} from before a time. Yields after each batch: the collection, and how many were deleted. */
export async function* expireDocuments(
  connection: Connection,
  before: Date,
): AsyncGenerator<readonly [string, number], void, void> {
  for (const { collection, olderThan } of KINDS) {
    const documents = connection.collection<{ readonly _id: string }>(collection);
    const filter = olderThan(before);
    for await (const batch of inBatches(documents.find(filter, { projection: { _id: 1 } }))) {
      const ids = batch.map(({ _id }) => _id);
      // One may have become younger since it was read.
      yield [collection, (await documents.deleteMany({ ...filter, _id: { $in: ids } })).deletedCount];
    }
  }
}

function kindOf<T>(schema: Schema<T>, olderThan: ExpiringKind['olderThan']): ExpiringKind {
  const own = ownDocuments(schema);
  return {
    collection: collectionOf(schema, ''),
    olderThan: (before) => ({ ...own, ...olderThan(before) }),
  };
}
