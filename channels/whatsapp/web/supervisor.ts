import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { backoff } from '../../../models/pace/backoff.ts';
import type { WhatsappPorts } from '../options.ts';
import { PendingRequests } from './pending-requests.ts';
import { type ClientSettings, type Command, type Report, type Request, reportSchema } from './protocol.ts';
import { DEFAULT_SUPERVISION_LIMITS, type SupervisionLimits } from './supervision-limits.ts';

/**
 * The phase of a client process. `waiting`: backoff before a restart. `banned`: logged out repeatedly, which indicates a ban; not
 * restarted.
 */
export type Phase = 'stopped' | 'starting' | 'qr' | 'authenticated' | 'ready' | 'waiting' | 'banned';

/** The process that runs WhatsApp Web, as the supervisor sees it. */
export interface ClientProcess {
  send(command: Command): void;
  /** Kills it; its exit is reported as any other. */
  kill(): void;
  onReport(listener: (report: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
}

/** What the supervisor needs. */
export interface SupervisorParts {
  /** The shop's name for the number, for the log. */
  readonly account: string;
  readonly settings: ClientSettings;
  spawn(): ClientProcess;
  /** Runs a function later; returns the function that cancels it. */
  after(ms: number, run: () => void): () => void;
  readonly ports: Pick<WhatsappPorts, 'log' | 'now'>;
  /** Receives the reports about messages. */
  onReport(report: Report): void;
  /** Receives a new QR code to scan. */
  onQr(qr: string): void;
  /** Default {@link DEFAULT_SUPERVISION_LIMITS}. */
  readonly limits?: Partial<SupervisionLimits>;
}

/** The reports about the process itself; all others are about messages. */
const STATE_REPORTS: ReadonlySet<Report['type']> = new Set([
  'qr',
  'authenticated',
  'ready',
  'alive',
  'disconnected',
  'broken',
]);

/** The state that a probe reports when the browser does not answer. */
const UNKNOWN = 'UNKNOWN';

/**
 * Supervises one client process: starts it, restarts it with backoff when it ends, hangs, loses its connection or uses too much memory, and
 * stops only when WhatsApp has logged the number out repeatedly. A failure of the process affects nothing else.
 */
export class Supervisor {
  readonly #parts: SupervisorParts;
  readonly #limits: SupervisionLimits;
  readonly #pending: PendingRequests;
  readonly #timers = new Map<string, () => void>();
  #process: ClientProcess | undefined;
  #phase: Phase = 'stopped';
  #qr: string | undefined;
  #failures = 0;
  #unconnected = 0;
  /** The process was asked to end: its reports about itself are ignored. */
  #ending = false;
  /** It was asked to end so that another is started at once. */
  #recycling = false;
  #logouts: number[] = [];
  #notReadySince: Date;
  #ended: (() => void)[] = [];

  constructor(parts: SupervisorParts) {
    this.#parts = parts;
    this.#limits = { ...DEFAULT_SUPERVISION_LIMITS, ...parts.limits };
    this.#pending = new PendingRequests(parts.after, this.#limits.requestMs);
    this.#notReadySince = parts.ports.now();
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** The QR code to scan, while there is one. */
  get qr(): string | undefined {
    return this.#phase === 'qr' ? this.#qr : undefined;
  }

  /** How long the client has not been ready, in milliseconds. */
  get downFor(): number {
    return this.#phase === 'ready' ? 0 : this.#parts.ports.now().getTime() - this.#notReadySince.getTime();
  }

  start(): void {
    if (this.#process === undefined) this.#spawn();
  }

  /** Ends the process for good. */
  async stop(): Promise<void> {
    this.#enter('stopped');
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
    if (this.#process === undefined) return;
    const ended = new Promise<void>((resolve) => this.#ended.push(resolve));
    this.#end();
    await ended;
  }

  /** Sends a request to the client. @throws {OnevoiceError} `WHATSAPP_WEB_REFUSED` if it is not ready, refuses, times out or ends. */
  async request(request: Request): Promise<unknown> {
    const process = this.#process;
    if (process === undefined || this.#phase !== 'ready')
      throw new OnevoiceError('WHATSAPP_WEB_REFUSED', { detail: `WhatsApp Web is ${this.#phase}` });
    return await this.#pending.ask((number) => process.send({ type: 'request', number, request }));
  }

  #spawn(): void {
    this.#ending = false;
    this.#recycling = false;
    this.#enter('starting');
    const process = this.#parts.spawn();
    this.#process = process;
    process.onReport((report) => {
      if (process === this.#process) this.#parseReport(report);
    });
    process.onExit((code) => {
      if (process === this.#process) this.#exited(code);
    });
    this.#timer('start', this.#limits.startMs, () => this.#restart('slow-start'));
    process.send({ type: 'start', settings: this.#settings() });
  }

  /** The settings of the next start: after several failures the newest WhatsApp Web, since a cached version may no longer work. */
  #settings(): ClientSettings {
    const { settings } = this.#parts;
    const isKept = (settings.page ?? 'kept') === 'kept';
    return isKept && this.#failures >= this.#limits.keptTries ? { ...settings, page: 'latest' } : settings;
  }

  #parseReport(given: unknown): void {
    const parsed = reportSchema.safeParse(given);
    if (parsed.success) this.#dispatch(parsed.data);
    else
      this.#parts.ports.log('whatsapp-web-report-dropped', {
        account: this.#parts.account,
        issues: parsed.error.issues.length,
      });
  }

  #dispatch(report: Report): void {
    if (report.type === 'answer') this.#pending.answer(report.request, report.value);
    else if (report.type === 'refusal') this.#pending.refuse(report.request, report.reason);
    else if (!STATE_REPORTS.has(report.type)) this.#parts.onReport(report);
    else if (!this.#ending) this.#applyState(report);
  }

  #applyState(report: Report): void {
    if (report.type === 'qr') this.#showQr(report.qr);
    else if (report.type === 'authenticated') this.#authenticated();
    else if (report.type === 'ready') this.#ready();
    else if (report.type === 'alive') this.#alive(report.state, report.memoryMb);
    else if (report.type === 'disconnected') this.#disconnected(report.reason);
    else if (report.type === 'broken') this.#restart(report.reason);
  }

  #authenticated(): void {
    this.#enter('authenticated');
    this.#timer('start', this.#limits.startMs, () => this.#restart('slow-start'));
  }

  #showQr(qr: string): void {
    const isNew = this.#phase !== 'qr';
    if (isNew) this.#parts.ports.log('whatsapp-web-scan-requested', { account: this.#parts.account });
    this.#qr = qr;
    this.#enter('qr');
    // The scan by a person has no timeout.
    this.#cancel('start');
    if (isNew) this.#startProbing();
    this.#parts.onQr(qr);
  }

  #startProbing(): void {
    this.#unconnected = 0;
    this.#probe();
  }

  #ready(): void {
    this.#enter('ready');
    this.#failures = 0;
    this.#cancel('start');
    this.#timer('recycle', this.#limits.recycleMs, () => this.#recycle('planned'));
    this.#startProbing();
  }

  #probe(): void {
    this.#timer('probe', this.#limits.probeMs, () => {
      this.#process?.send({ type: 'probe' });
      this.#timer('silence', this.#limits.silenceMs, () => this.#restart('silent'));
    });
  }

  #alive(state: string, memoryMb: number): void {
    this.#cancel('silence');
    const isWell = state === 'CONNECTED' || (this.#phase !== 'ready' && state !== UNKNOWN);
    this.#unconnected = isWell ? 0 : this.#unconnected + 1;
    if (this.#unconnected >= this.#limits.unconnectedProbes) this.#restart(`unconnected: ${state}`);
    else if (memoryMb > this.#limits.memoryMb) this.#recycle('memory');
    else this.#probe();
  }

  #disconnected(reason: string): void {
    if (reason === 'LOGOUT' && this.#isBanned()) {
      this.#enter('banned');
      this.#parts.ports.log('whatsapp-web-ban-suspected', {
        account: this.#parts.account,
        logouts: this.#logouts.length,
      });
      this.#end();
    } else this.#restart(reason);
  }

  /** Whether the number is probably banned: WhatsApp sends no event for a ban, only repeated logouts. */
  #isBanned(): boolean {
    const { logouts, logoutsWithinMs } = this.#limits;
    const now = this.#parts.ports.now().getTime();
    this.#logouts = [...this.#logouts.filter((at) => at > now - logoutsWithinMs), now];
    this.#parts.ports.log('whatsapp-web-logged-out', {
      account: this.#parts.account,
      times: this.#logouts.length,
    });
    return this.#logouts.length >= logouts;
  }

  /** Ends a failed process; the next start follows after the backoff. */
  #restart(reason: string): void {
    this.#parts.ports.log('whatsapp-web-restarted', {
      account: this.#parts.account,
      reason,
      failures: this.#failures,
    });
    if (this.#phase !== 'stopped') this.#enter('waiting');
    this.#end();
  }

  /** Ends a working process and starts another at once. */
  #recycle(reason: string): void {
    this.#parts.ports.log('whatsapp-web-recycled', { account: this.#parts.account, reason });
    this.#recycling = true;
    this.#enter('starting');
    this.#end();
  }

  /** Asks the process to end, and kills it after a timeout. */
  #end(): void {
    for (const name of ['start', 'probe', 'silence', 'recycle']) this.#cancel(name);
    this.#ending = true;
    const process = this.#process;
    if (process === undefined) return;
    process.send({ type: 'stop' });
    this.#timer('kill', this.#limits.killMs, () => process.kill());
  }

  #exited(code: number | null): void {
    if (!this.#ending)
      this.#parts.ports.log('whatsapp-web-process-ended', { account: this.#parts.account, code: code ?? -1 });
    for (const name of this.#timers.keys()) this.#cancel(name);
    this.#process = undefined;
    this.#pending.refuseAll('WhatsApp Web ended');
    for (const resolve of this.#ended.splice(0)) resolve();
    if (this.#phase === 'stopped' || this.#phase === 'banned') return;
    if (this.#recycling) this.#spawn();
    else this.#wait();
  }

  #wait(): void {
    this.#enter('waiting');
    this.#failures += 1;
    this.#timer('again', backoff(this.#failures, this.#limits.restart), () => this.#spawn());
  }

  #enter(phase: Phase): void {
    if (this.#phase === phase) return;
    if (this.#phase === 'ready') this.#notReadySince = this.#parts.ports.now();
    this.#phase = phase;
    this.#parts.ports.log('whatsapp-web-phase-entered', { account: this.#parts.account, phase });
  }

  #timer(name: string, ms: number, run: () => void): void {
    this.#cancel(name);
    this.#timers.set(name, this.#parts.after(ms, run));
  }

  #cancel(name: string): void {
    this.#timers.get(name)?.();
    this.#timers.delete(name);
  }
}
