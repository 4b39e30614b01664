import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Walk } from './dialog-walk.ts';
import type { WalkName } from './dialog-walks.ts';

/** Walks in a process of their own: they take one core for minutes, while other tests wait for what comes and goes. */
export class WalksApart {
  readonly #child: ChildProcess;
  readonly #walks = new Map<WalkName, Promise<Walk>>();

  constructor(names: readonly WalkName[]) {
    this.#child = fork(fileURLToPath(new URL('walk-process.ts', import.meta.url)), names, {
      execArgv: ['--import=tsx'],
      serialization: 'advanced',
    });
    // Whoever runs other tests alone does not wait for the walks.
    this.#child.unref();
    this.#child.channel?.unref();
    process.on('exit', () => this.stop());
    for (const name of names) {
      const found = walkOf(this.#child, name);
      // Somebody asks for it later.
      found.catch(() => {});
      this.#walks.set(name, found);
    }
  }

  /** @throws when the process ended before the walk. */
  async of(name: WalkName): Promise<Walk> {
    const found = await this.#walks.get(name);
    if (found === undefined) throw new Error(`${name} is not walked`);
    return found;
  }

  stop(): void {
    this.#child.kill();
  }
}

async function walkOf(child: ChildProcess, name: WalkName): Promise<Walk> {
  return await new Promise((resolve, reject) => {
    child.on('message', (done: { readonly name: WalkName; readonly walk: Walk }) => {
      if (done.name === name) resolve(done.walk);
    });
    child.on('exit', (code) => reject(new Error(`the process of ${name} ended with ${code}`)));
  });
}
