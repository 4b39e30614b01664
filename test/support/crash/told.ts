import type { ChildProcess } from 'node:child_process';

/** Resolves to the child's next message for which `find` gives something, with what it gives; undefined when it has died. */
export async function told<T>(
  child: ChildProcess,
  find: (said: unknown) => T | undefined,
): Promise<T | undefined> {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return await new Promise((resolve) => {
    const onMessage = (said: unknown) => {
      const found = find(said);
      if (found !== undefined) end(found);
    };
    const onExit = () => end(undefined);
    const end = (answer: T | undefined) => {
      child.off('message', onMessage).off('exit', onExit);
      resolve(answer);
    };
    child.on('message', onMessage).on('exit', onExit);
  });
}

/** Finds a message that is `expected`. */
export function exactly<T>(expected: T): (said: unknown) => T | undefined {
  return (said) => (said === expected ? expected : undefined);
}
