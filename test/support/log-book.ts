import { EventEmitter, once } from 'node:events';
import type { Logger } from '../../adapters/logger.ts';
import { PATIENCE_MS } from './until.ts';

/** The fields of an event as they were written. */
type LogFields = Readonly<Record<string, unknown>>;

/** Keeps what is logged, for tests of what operators are told. */
export class LogBook {
  readonly #entries: { readonly event: string; readonly fields: LogFields }[] = [];
  readonly #news = new EventEmitter();

  readonly logger: Logger = {
    debug: (fields, event) => this.#write(fields, event),
    info: (fields, event) => this.#write(fields, event),
    warn: (fields, event) => this.#write(fields, event),
    error: (fields, event) => this.#write(fields, event),
  };

  /** The fields of each event of a name so far, oldest first. */
  events(name: string): LogFields[] {
    return this.#entries.filter(({ event }) => event === name).map(({ fields }) => fields);
  }

  /** Resolves when an event of this name has been logged so often, with the newest. */
  async until(name: string, times = 1): Promise<LogFields> {
    const late = AbortSignal.timeout(PATIENCE_MS);
    while (this.events(name).length < times) await once(this.#news, 'entry', { signal: late });
    return this.events(name).at(-1) ?? {};
  }

  #write(fields: object, event: string): void {
    this.#entries.push({ event, fields: { ...fields } });
    this.#news.emit('entry');
  }
}
