import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import mongoose from 'mongoose';
import { unsupported } from '../errors.ts';
import { EmbeddedDatabase } from '../storage/database.ts';
import { type Durability, Store } from '../storage/store.ts';
import { TtlSweeper } from '../storage/ttl-sweeper.ts';

const SCHEME = 'embedded:';

/** The parts of mongoose's abstract connection that a driver extends. */
interface AbstractConnection {
  readyState: number;
  config: Record<string, unknown>;
  onOpen(): void;
}

const AbstractConnection = mongoose.BaseConnection as unknown as new (
  base: mongoose.Mongoose,
) => AbstractConnection;

/** The URI of a folder for `createConnection`: `embedded:///absolute/folder`. A relative folder is resolved against the working directory. */
export function embeddedUri(folder: string): string {
  return pathToFileURL(folder).href.replace(/^file:/, SCHEME);
}

/** A mongoose connection to a folder instead of a server. */
export class DriverConnection extends AbstractConnection {
  db: EmbeddedDatabase | undefined;
  client: Store | undefined;
  name = '';
  host = 'embedded';
  _connectionString = '';
  #sweeper: TtlSweeper | undefined;

  /** Called by mongoose to open the connection. */
  async createClient(uri: unknown, options?: Readonly<Record<string, unknown>>): Promise<this> {
    if (typeof uri !== 'string' || !uri.startsWith(SCHEME)) {
      throw new mongoose.MongooseError(
        `The embedded store opens addresses like embedded:///path/to/folder, not '${String(uri)}'.`,
      );
    }
    for (const name of ['autoIndex', 'autoCreate', 'bufferCommands', 'bufferTimeoutMS', 'sanitizeFilter']) {
      if (options?.[name] !== undefined) this.config[name] = options[name];
    }
    this.readyState = mongoose.STATES.connecting;
    this._connectionString = uri;
    const store = new Store(fileURLToPath(uri.replace(SCHEME, 'file:')), durabilityOf(options?.durability));
    this.client = store;
    this.name = basename(store.folder);
    this.db = new EmbeddedDatabase(store, this.name);
    this.#sweeper = new TtlSweeper(store);
    this.#sweeper.start();
    this.onOpen();
    return this;
  }

  /** Called by mongoose to close the connection; commits waiting writes first. */
  async doClose(): Promise<this> {
    this.#sweeper?.stop();
    await this.client?.close();
    this.db = undefined;
    return this;
  }

  /** Removes expired documents now instead of within a minute; returns their number. */
  async sweepExpired(now = new Date()): Promise<number> {
    return (await this.#sweeper?.sweep(now)) ?? 0;
  }

  async startSession(): Promise<never> {
    throw unsupported('sessions and transactions');
  }

  useDb(): never {
    throw unsupported('several databases in one connection');
  }

  async listDatabases(): Promise<object> {
    return { databases: [{ name: this.name }], ok: 1 };
  }
}

function durabilityOf(durability: unknown): Durability {
  if (durability === undefined || durability === 'process') return 'process';
  if (durability === 'power') return 'power';
  throw new mongoose.MongooseError(`durability must be 'process' or 'power', not '${String(durability)}'.`);
}
