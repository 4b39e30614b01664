import { serverError } from '../errors.ts';
import type { StoredDocument } from '../query/document.ts';

/** The source of a cursor's documents: a lazy iterator, and the query's `explain`. */
export interface CursorSource {
  open(request: CursorRequest): Iterator<StoredDocument>;
  explain(request: CursorRequest): StoredDocument;
}

/** The options of a cursor, which can be set until its first read. */
export interface CursorRequest {
  sort?: unknown;
  skip?: number | undefined;
  limit?: number | undefined;
  projection?: unknown;
}

type Transform = (document: StoredDocument) => unknown;

/** A cursor with the methods of MongoDB's driver that mongoose and the repositories use. */
export class FindCursor {
  readonly #source: CursorSource;
  readonly #request: CursorRequest;
  #iterator: Iterator<StoredDocument> | undefined;
  #ahead: StoredDocument | undefined;
  #transform: Transform | undefined;
  #closed = false;

  constructor(source: CursorSource, request: CursorRequest) {
    this.#source = source;
    this.#request = request;
  }

  /** True after the last document was read or {@link close} was called. */
  get closed(): boolean {
    return this.#closed;
  }

  sort(sort: unknown): this {
    return this.#set({ sort });
  }

  skip(skip: number): this {
    return this.#set({ skip });
  }

  limit(limit: number): this {
    return this.#set({ limit });
  }

  project(projection: unknown): this {
    return this.#set({ projection });
  }

  /** Accepted and ignored: without a network there are no batches. */
  batchSize(): this {
    return this;
  }

  /** Accepted and ignored: flags such as `noCursorTimeout` concern a server. */
  addCursorFlag(): this {
    return this;
  }

  map(transform: Transform): this {
    const earlier = this.#transform;
    this.#transform = earlier ? (document) => transform(earlier(document) as StoredDocument) : transform;
    return this;
  }

  async hasNext(): Promise<boolean> {
    this.#ahead ??= this.#read();
    return this.#ahead !== undefined;
  }

  async next(): Promise<unknown> {
    const document = this.#take();
    return document === undefined ? null : this.#shown(document);
  }

  async tryNext(): Promise<unknown> {
    return this.next();
  }

  async toArray(): Promise<unknown[]> {
    const documents: unknown[] = [];
    for (let next = this.#take(); next !== undefined; next = this.#take()) documents.push(this.#shown(next));
    return documents;
  }

  async forEach(visit: (document: unknown) => unknown): Promise<void> {
    for await (const document of this) if (visit(document) === false) return;
  }

  async count(): Promise<number> {
    return (await this.toArray()).length;
  }

  async explain(): Promise<StoredDocument> {
    return this.#source.explain(this.#request);
  }

  rewind(): void {
    this.#stop();
    this.#closed = false;
  }

  async close(): Promise<void> {
    this.#stop();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void, void> {
    try {
      while (await this.hasNext()) yield await this.next();
    } finally {
      this.#stop();
    }
  }

  #set(request: CursorRequest): this {
    if (this.#iterator) throw serverError('badValue', 'Cursor is already initialized');
    Object.assign(this.#request, request);
    return this;
  }

  #take(): StoredDocument | undefined {
    const document = this.#ahead ?? this.#read();
    this.#ahead = undefined;
    return document;
  }

  #shown(document: StoredDocument): unknown {
    return this.#transform ? this.#transform(document) : document;
  }

  #read(): StoredDocument | undefined {
    if (this.#closed) return undefined;
    this.#iterator ??= this.#source.open(this.#request);
    const step = this.#iterator.next();
    if (!step.done) return step.value;
    this.#stop();
    return undefined;
  }

  #stop(): void {
    this.#iterator?.return?.();
    this.#iterator = undefined;
    this.#ahead = undefined;
    this.#closed = true;
  }
}
