import { toString as drawn } from 'qrcode';
import { Intake } from '../intake.ts';
import type { WhatsappPorts } from '../options.ts';
import type { Outgoing } from '../outgoing.ts';
import { WEB_CAPABILITIES } from '../render.ts';
import { type WhatsappChannel, whatsappChannel } from '../whatsapp-channel.ts';
import { forkClient } from './fork-client.ts';
import type { ClientSettings } from './protocol.ts';
import { qrRoute } from './qr-page.ts';
import { type ClientProcess, type Phase, Supervisor } from './supervisor.ts';
import type { Watch } from './watch.ts';
import { WebTransport } from './web-transport.ts';

/** What whatsapp-web.js is run with. */
export interface WebOptions {
  readonly settings: ClientSettings;
  /** What opens the page with the QR code. */
  readonly secret: string;
  /** Prints lines for whoever started the server: the QR code. */
  print(lines: string): void;
  /** The shop's name for the number. Default `web`. */
  readonly account?: string;
  /** Default: a process of its own ({@link forkClient}). */
  readonly spawn?: () => ClientProcess;
  /** Default: setTimeout. */
  readonly after?: (ms: number, run: () => void) => () => void;
  readonly watch?: Partial<Watch>;
  /** A number from 0 to 1 that makes the pace uneven. Default: Math.random. */
  readonly random?: () => number;
}

/** The channel over whatsapp-web.js, with how its client is doing. */
export interface WebWhatsappChannel extends WhatsappChannel {
  readonly phase: Phase;
}

/** WhatsApp by whatsapp-web.js: unofficial, a number can be banned for it, and for small shops and trials only. */
export function createWhatsappWebChannel(options: WebOptions, ports: WhatsappPorts): WebWhatsappChannel {
  const { settings, secret, print, account = 'web', spawn = forkClient, after = later } = options;
  const random = options.random ?? Math.random;
  let transport: WebTransport | undefined;
  const supervisor = new Supervisor({
    settings,
    spawn,
    after,
    ports,
    onReport: (report) => void transport?.hear(report),
    onQr: (qr) => void drawn(qr, { type: 'terminal', small: true }).then(print, () => {}),
    ...(options.watch !== undefined && { watch: options.watch }),
  });
  const web = new WebTransport({ account, supervisor, intake: new Intake(ports), ports, random });
  transport = web;
  const channel = whatsappChannel(
    {
      capabilities: WEB_CAPABILITIES,
      routes: [qrRoute(secret, () => ({ phase: supervisor.phase, qr: supervisor.qr }))],
      deliver: async (outgoing: Outgoing) => await web.deliver(outgoing),
      fetchFile: async (of, id) => await web.fetchFile(of, id),
      start: async (host) => {
        web.start(host);
        supervisor.start();
      },
      stop: async () => await supervisor.stop(),
    },
    ports,
  );
  return Object.defineProperty(channel, 'phase', { get: () => supervisor.phase }) as WebWhatsappChannel;
}

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
