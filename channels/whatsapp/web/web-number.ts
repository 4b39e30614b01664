import { MessageProcessor } from '../incoming/message-processor.ts';
import type { WhatsappPorts } from '../options.ts';
import { forkClient } from './client/fork-client.ts';
import type { ClientSettings } from './protocol.ts';
import type { SupervisionLimits } from './supervision-limits.ts';
import { type ClientProcess, type Phase, Supervisor } from './supervisor.ts';
import { WebTransport } from './web-transport.ts';

/** One of the shop's numbers. */
export interface NumberOptions {
  /** The shop's name for it: the account of its conversations. */
  readonly account: string;
  readonly settings: ClientSettings;
}

/** How a number's process is run. The defaults are for production; tests set others. */
export interface RunOptions {
  /** Default: a process of its own ({@link forkClient}). */
  readonly spawn?: (account: string) => ClientProcess;
  /** Default: setTimeout. */
  readonly after?: (ms: number, run: () => void) => () => void;
  readonly limits?: Partial<SupervisionLimits>;
  /** Gives a number from 0 to 1 that varies the typing delay. Default: Math.random. */
  readonly random?: () => number;
}

/** One number on WhatsApp Web: its client process, the supervisor, and the transport of its messages. */
export class WebNumber {
  readonly account: string;
  readonly transport: WebTransport;
  readonly supervisor: Supervisor;

  constructor(
    { account, settings }: NumberOptions,
    run: RunOptions,
    ports: WhatsappPorts,
    onQr: (account: string, qr: string) => void,
  ) {
    const { spawn = forkClient, after = later, random = Math.random } = run;
    this.account = account;
    this.supervisor = new Supervisor({
      account,
      settings,
      spawn: () => spawn(account),
      after,
      ports,
      onReport: (report) => void this.transport.handleReport(report),
      onQr: (qr) => onQr(account, qr),
      ...(run.limits !== undefined && { limits: run.limits }),
    });
    const { supervisor } = this;
    this.transport = new WebTransport({
      account,
      supervisor,
      processor: new MessageProcessor(ports),
      ports,
      random,
    });
  }

  get phase(): Phase {
    return this.supervisor.phase;
  }
}

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
