import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import type { DiskSpace } from '../models/store/disk-space.ts';
import { withDeadline } from '../models/with-deadline.ts';
import type { PathContext } from './path-context.ts';

/** Longest time that the store may take to answer, in milliseconds. */
const ANSWER_MS = 2_000;

/** The most that is left free unless a setting says otherwise, in bytes: hours of staff's work and of what is under way, whatever the disk's size. */
const MAX_RESERVE = 500 * 1024 * 1024;

/** The part of a small disk that is left free instead. */
const SMALL_DISK = 10;

/**
 * Watches the store: a full disk, a deleted data folder, a server that is away; and a disk that fills, while there is room for what is under way. It logs
 * each change, once, and tells when the store is back, so that what could not be stored meanwhile goes on at once.
 */
export class StoreMonitor {
  readonly #context: PathContext;
  readonly #recovered: () => void;
  #failure: unknown;
  #isLow = false;
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

  /** Whether the store answers now and its disk has room. Checks that are asked for at the same time are one. */
  async check(): Promise<boolean> {
    this.#checking ??= Promise.all([this.#checkStore(), this.#checkDisk()])
      .then((fine) => fine.every(Boolean))
      .finally(() => {
        this.#checking = undefined;
      });
    return await this.#checking;
  }

  /** Refuses something new while the disk fills, by what the last check saw. @throws `DISK_LOW` */
  ensureRoom(): void {
    if (this.#isLow) throw new OnevoiceError('DISK_LOW');
  }

  async #checkStore(): Promise<boolean> {
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

  async #checkDisk(): Promise<boolean> {
    const { diskSpace, log, settings } = this.#context;
    // A folder that can't be asked is missed by the check of the store.
    const space = await diskSpace?.().catch(() => undefined);
    if (space === undefined) return !this.#isLow;
    const reserve = settings.diskReserve ?? defaultReserve(space);
    const isLow = space.free < reserve;
    if (isLow !== this.#isLow) log(isLow ? 'disk-filled' : 'disk-recovered', { free: space.free, reserve });
    this.#isLow = isLow;
    return !isLow;
  }
}

/** What is left free on a disk, in bytes: {@link MAX_RESERVE}, or a tenth of a small disk. */
function defaultReserve({ total }: DiskSpace): number {
  return Math.min(MAX_RESERVE, total / SMALL_DISK);
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
