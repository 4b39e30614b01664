import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { EmbeddedCollection } from '../../../models/embedded/collection/collection.ts';
import { Store } from '../../../models/embedded/storage/store.ts';

/** A store in a folder of its own, that can be closed and opened again. */
export class StoreFolder {
  readonly path: string;
  #store: Store | undefined;

  constructor(path = mkdtempSync(join(tmpdir(), 'onevoice-embedded-'))) {
    this.path = path;
  }

  get store(): Store {
    this.#store ??= new Store(this.path);
    return this.#store;
  }

  collection(name = 'rows'): EmbeddedCollection {
    return new EmbeddedCollection(this.store, name);
  }

  async close(): Promise<void> {
    await this.#store?.close();
    this.#store = undefined;
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.path, { recursive: true });
  }
}

/** A process that runs one of test/support's scripts with an argument (a folder, say) and prints lines. */
export function storeProcess(script: string, argument: string) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL(script, import.meta.url)), argument],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    pid: child.pid as number,
    /** The next line it prints; `undefined` when it has ended. */
    async line(): Promise<string | undefined> {
      const { value, done } = await lines.next();
      return done ? undefined : value;
    },
    /** Tells it to go on. */
    go(): void {
      child.stdin.end();
    },
    /** Resolves when it has ended, however it did. */
    exited,
    /** Kills it with SIGKILL. */
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
