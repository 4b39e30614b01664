import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { backoff } from '../../../models/pace/backoff.ts';
import type { WhatsappPorts } from '../options.ts';
import { PendingRequests } from './pending-requests.ts';
import { type ClientSettings, type Command, type Report, type Request, reportSchema } from './protocol.ts';
import { DEFAULT_SUPERVISION_LIMITS, type SupervisionLimits } from './supervision-limits.ts';

/** `waiting`: between two tries. `banned`: logged out again and again, which is how a ban shows; not tried any more. */
export type Phase = 'stopped' | 'starting' | 'qr' | 'authenticated' | 'ready' | 'waiting' | 'banned';

/** The process that runs WhatsApp Web, as the supervisor sees it. */
export interface ClientProcess {
  send(command: Command): void;
  /** Ends it at once; its end is told as any other. */
  kill(): void;
  onReport(listener: (report: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
}

/** What the supervisor is made of. */
export interface SupervisorParts {
  /** The shop's name for the number, in what is logged and alerted. */
  readonly account: string;
  readonly settings: ClientSettings;
  spawn(): ClientProcess;
  /** Runs something later; gives what cancels it. */
  after(ms: number, run: () => void): () => void;
  readonly ports: Pick<WhatsappPorts, 'log' | 'now'>;
  /** Is told everything that is not about the process itself. */
  onReport(report: Report): void;
  /** Is told of a new QR code to be scanned. */
  onQr(qr: string): void;
  /** Default {@link DEFAULT_SUPERVISION_LIMITS}. */
  readonly limits?: Partial<SupervisionLimits>;
}

/** What the process says about itself; all else is about messages. */
const STATE_REPORTS: ReadonlySet<Report['type']> = new Set([
  'qr',
  'authenticated',
  'ready',
  'alive',
  'disconnected',
  'broken',
]);

/** The state of a client whose browser does not answer. */
const UNKNOWN = 'UNKNOWN';

/**
 * Keeps one client process running: starts it, starts it anew with growing waits when it ends, hangs, loses its connection or
 * eats memory, and gives up only where WhatsApp has thrown the number out. Nothing that happens in the process reaches others.
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
  /** The process was asked to end: what it says of itself is no news any more. */
  #ending = false;
  /** It was asked so that another takes its place at once. */
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

  /** The code to be scanned, while there is one. */
  get qr(): string | undefined {
    return this.#phase === 'qr' ? this.#qr : undefined;
  }

  /** For how many milliseconds it has not been ready. */
  get downFor(): number {
    return this.#phase === 'ready' ? 0 : this.#parts.ports.now().getTime() - this.#notReadySince.getTime();
  }

  start(): void {
    if (this.#process === undefined) this.#spawn();
  }

  /** Ends the process and starts it no more. */
  async stop(): Promise<void> {
    this.#enter('stopped');
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
    if (this.#process === undefined) return;
    const ended = new Promise<void>((resolve) => this.#ended.push(resolve));
    this.#end();
    await ended;
  }

  /** Asks the client for something. Rejects when it refuses, takes too long or ends meanwhile. */
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

  /** A version of WhatsApp Web that was kept may be served no longer: after some failures the newest is tried. */
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
    // A person has to come and scan: that takes as long as it takes, while there is a browser to show the code.
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

  /** There is no event for a ban: being logged out again and again is what it looks like. */
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

  /** Ends the process because something is wrong with it: the next start waits longer each time. */
  #restart(reason: string): void {
    this.#parts.ports.log('whatsapp-web-restarted', {
      account: this.#parts.account,
      reason,
      failures: this.#failures,
    });
    if (this.#phase !== 'stopped') this.#enter('waiting');
    this.#end();
  }

  /** Ends a process that works, and starts another at once. */
  #recycle(reason: string): void {
    this.#parts.ports.log('whatsapp-web-recycled', { account: this.#parts.account, reason });
    this.#recycling = true;
    this.#enter('starting');
    this.#end();
  }

  /** Asks the process to end, and makes it. */
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
