/** Kills this process, as the system does it without a warning, when a point was reached a given number of times. */
export class Death {
  #point = '';
  #left = 0;

  /** Sets the point, from now on. */
  at(point: string, times: number): this {
    this.#point = point;
    this.#left = times;
    return this;
  }

  /** To be called at every point. */
  readonly reach = (point: string): void => {
    if (point !== this.#point) return;
    this.#left -= 1;
    if (this.#left === 0) process.kill(process.pid, 'SIGKILL');
  };

  /** A part whose methods report their begin and their end: `before find`, `after find`; those of `names`. Default: all. */
  watched<T extends object>(part: T, names?: readonly (keyof T)[]): T {
    return new Proxy(part, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        if (names !== undefined && !names.includes(name as keyof T)) return value.bind(target);
        return async (...given: unknown[]) => {
          this.reach(`before ${String(name)}`);
          const result: unknown = await value.apply(target, given);
          this.reach(`after ${String(name)}`);
          return result;
        };
      },
    });
  }
}
