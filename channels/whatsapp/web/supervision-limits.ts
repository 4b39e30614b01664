import type { Backoff } from '../../../models/pace/backoff.ts';

/** The limits by which a client process is supervised; times are in milliseconds. */
export interface SupervisionLimits {
  /** Timeout until a QR code is shown, and until the client is ready after the scan. */
  readonly startMs: number;
  /** Interval of the liveness probes, and timeout of their answer. */
  readonly probeMs: number;
  readonly silenceMs: number;
  /** Probes without a connection after which it is restarted: a client that was logged out on the phone still answers. */
  readonly unconnectedProbes: number;
  /** Memory of the process and its browser above which it is restarted, in megabytes. */
  readonly memoryMb: number;
  /** Time after which it is restarted as planned, because WhatsApp Web's memory only grows. */
  readonly recycleMs: number;
  /** Timeout of a request to the client. */
  readonly requestMs: number;
  /** Timeout of a graceful end, after which the process is killed. */
  readonly killMs: number;
  /** Failures in a row after which the newest WhatsApp Web is tried instead of the cached version. */
  readonly keptTries: number;
  /** The backoff before a restart after failures. */
  readonly restart: Backoff;
  /** Logouts within `logoutsWithinMs` that count as a ban. */
  readonly logouts: number;
  readonly logoutsWithinMs: number;
}

/** The default limits. */
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
