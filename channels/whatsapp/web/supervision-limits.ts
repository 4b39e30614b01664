import type { Backoff } from '../../../models/pace/backoff.ts';
/** The numbers by which a client process is watched; times in milliseconds. */
export interface SupervisionLimits {
  /** How long it may take to show a QR code, or to be ready after it was scanned. */
  readonly startMs: number;
  /** How often it is asked whether it is alive, and how long it may take to answer. */
  readonly probeMs: number;
  readonly silenceMs: number;
  /** So many probes without a connection, and it is started anew: a number thrown out on the phone looks alive. */
  readonly unconnectedProbes: number;
  /** Memory of the process and its browser from which it is started anew, in megabytes. */
  readonly memoryMb: number;
  /** It is started anew by plan after that, because WhatsApp Web's memory only grows. */
  readonly recycleMs: number;
  readonly requestMs: number;
  /** How long it may take to end when it is asked to. */
  readonly killMs: number;
  /** After so many failures in a row the newest WhatsApp Web is tried in place of the one that was kept. */
  readonly keptTries: number;
  /** The waits before it is started anew after failures. */
  readonly restart: Backoff;
  /** So many logouts within so long are taken for a ban. */
  readonly logouts: number;
  readonly logoutsWithinMs: number;
}

/** What is used for numbers that are not given. */
export const DEFAULT_SUPERVISION_LIMITS: SupervisionLimits = {
  startMs: 180_000,
  probeMs: 30_000,
  silenceMs: 20_000,
  unconnectedProbes: 4,
  memoryMb: 900,
  recycleMs: 24 * 3_600_000,
  requestMs: 60_000,
  killMs: 10_000,
  keptTries: 3,
  restart: { firstMs: 2_000, mostMs: 300_000 },
  logouts: 3,
  logoutsWithinMs: 24 * 3_600_000,
};
