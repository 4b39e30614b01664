import { unsupported } from '../errors.ts';

/** Options that change the meaning of an operation and that this store does not support. */
const REFUSED = [
  'session',
  'collation',
  'hint',
  'min',
  'max',
  'tailable',
  'let',
  'readConcern',
  'returnKey',
  'showRecordId',
];

/** The options of an operation as mongoose and its users pass them. */
export type OperationOptions = Readonly<Record<string, unknown>>;

/** Refuses the options of {@link REFUSED}; options about performance and networks are ignored. */
export function checkOptions(options: unknown): OperationOptions {
  if (options === undefined || options === null) return {};
  const given = options as OperationOptions;
  for (const name of REFUSED) {
    if (given[name] !== undefined && given[name] !== null && given[name] !== false)
      throw unsupported(`the option '${name}'`);
  }
  return given;
}
