import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import { withDeadline } from '../models/with-deadline.ts';
import type { PathContext } from './path-context.ts';

/** Longest time that the store may take to answer, in milliseconds. */
const ANSWER_MS = 2_000;

/**
 * Watches the store: a full disk, a deleted data folder, a server that is away. It logs the change, once, and tells when the store is back, so that what
 * could not be stored meanwhile goes on at once.
 */
export class StoreMonitor {
  readonly #context: PathContext;
  readonly #recovered: () => void;
  #failure: unknown;
  #checking: Promise<boolean> | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** `recovered` is called when the store takes writes again. */
  constructor(context: PathContext, recovered: () => void) {
    this.#context = context;
    this.#recovered = recovered;
  }

  /** Checks as often as the sweeper sweeps, without keeping the process alive. */
  start(): void {
    this.#timer = setInterval(() => void this.check(), this.#context.settings.sweepMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Whether the store answers now. Checks that are asked for at the same time are one. */
  async check(): Promise<boolean> {
    this.#checking ??= this.#check().finally(() => {
      this.#checking = undefined;
    });
    return await this.#checking;
  }

  async #check(): Promise<boolean> {
    const { checkStore, log } = this.#context;
    const failure = checkStore === undefined ? undefined : await failureOf(checkStore);
    const before = this.#failure;
    this.#failure = failure;
    if (failure !== undefined && before === undefined) log('store-failed', { err: failure });
    if (failure === undefined && before !== undefined) {
      log('store-recovered', {});
      this.#recovered();
    }
    return failure === undefined;
  }
}

async function failureOf(checkStore: () => Promise<unknown>): Promise<unknown> {
  try {
    const answered = checkStore().then(() => undefined);
    return await withDeadline<unknown, unknown>(
      answered,
      ANSWER_MS,
      () => new OnevoiceError('MONGODB_UNREACHABLE'),
    );
  } catch (error) {
    return error;
  }
}
