import { createRequire } from 'node:module';

// Loaded into the product before it starts (`--import`): counts the commands that MongoDB's driver sends, by name, collection and the fields of the filter, and
// prints them at SIGUSR2.

/** A command of MongoDB: its name comes first, and the collection is its value. */
interface Command {
  readonly [field: string]: unknown;
  readonly filter?: object;
}

/** The driver is a package of mongoose's. */
const load = createRequire(createRequire(import.meta.url).resolve('mongoose'));
/** Every command of the driver passes it; command monitoring of the client would cost CPU beside. */
const { Connection } = load('mongodb/lib/cmap/connection.js') as {
  Connection: { prototype: { command(namespace: unknown, command: Command, ...more: unknown[]): unknown } };
};

const counts = new Map<string, number>();
const { command } = Connection.prototype;
Connection.prototype.command = function counted(namespace, sent, ...more) {
  const [name = '', collection] = Object.entries(sent)[0] ?? [];
  const of = typeof collection === 'string' ? collection : '';
  const filter = Object.entries(sent.filter ?? {}).map(([field, value]) => `${field}${operatorsOf(value)}`);
  const kind = `${name} ${of} ${filter}`;
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return command.call(this, namespace, sent, ...more);
};

/** The operators of a condition, such as `$gt$lte`. */
function operatorsOf(condition: unknown): string {
  const names = typeof condition === 'object' && condition !== null ? Object.keys(condition) : [];
  return names.filter((name) => name.startsWith('$')).join('');
}

process.on('SIGUSR2', () => console.error(`COMMANDS ${JSON.stringify(Object.fromEntries(counts))}`));
