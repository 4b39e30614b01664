import mongoose from 'mongoose';
import { OnevoiceError } from '../errors/onevoice-error.ts';

/** The error for a feature of MongoDB that this store does not support. */
export function unsupported(what: string): OnevoiceError {
  return new OnevoiceError('STORE_UNSUPPORTED', {
    detail: `The embedded store does not support ${what}. Set MONGODB_URI to run on a MongoDB server that does.`,
  });
}

/** MongoDB's codes of the errors that callers distinguish (src/mongo/base/error_codes.yml of the server). */
export const SERVER_ERROR = {
  badValue: 2,
  failedToParse: 9,
  typeMismatch: 14,
  namespaceNotFound: 26,
  indexNotFound: 27,
  pathNotViable: 28,
  conflictingUpdateOperators: 40,
  namespaceExists: 48,
  dollarPrefixedField: 52,
  emptyFieldName: 56,
  immutableField: 66,
  indexOptionsConflict: 85,
  indexKeySpecsConflict: 86,
  cannotIndexParallelArrays: 171,
  duplicateKey: 11000,
  keyTooLong: 17280,
} as const;

/**
 * An error as a MongoDB server returns it: the class, the code and the first words of the message are MongoDB's. It is no {@link OnevoiceError},
 * since mongoose and callers of the driver check for `MongoServerError` and its code.
 */
export function serverError(
  kind: keyof typeof SERVER_ERROR,
  message: string,
  details: Record<string, unknown> = {},
): mongoose.mongo.MongoServerError {
  return new mongoose.mongo.MongoServerError({ message, code: SERVER_ERROR[kind], ...details });
}

/** Error 11000, with the key pattern and the value, which tell callers the index. */
export function duplicateKey(
  collection: string,
  index: { readonly name: string; readonly key: Readonly<Record<string, unknown>> },
  keyValue: Readonly<Record<string, unknown>>,
): mongoose.mongo.MongoServerError {
  const shown = Object.entries(keyValue).map(
    ([field, value]) => `${field}: ${JSON.stringify(value) ?? 'null'}`,
  );
  return serverError(
    'duplicateKey',
    `E11000 duplicate key error collection: ${collection} index: ${index.name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: index.key, keyValue },
  );
}
