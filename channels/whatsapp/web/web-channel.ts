import { toString as drawn } from 'qrcode';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { SendResult } from '../../channel.ts';
import type { WhatsappPorts } from '../options.ts';
import { WEB_CAPABILITIES } from '../outgoing/render.ts';
import type { OutgoingMessage } from '../outgoing/send-checked.ts';
import { type WhatsappChannel, whatsappChannel } from '../whatsapp-channel.ts';
import { qrRoute } from './qr-page.ts';
import type { Phase } from './supervisor.ts';
import { type NumberOptions, type RunOptions, WebNumber } from './web-number.ts';

/** The options of the channel over whatsapp-web.js. */
export interface WebOptions extends RunOptions {
  /** The shop's numbers, at least one. Each has its own process, so that a failure of one leaves the others alone. */
  readonly numbers: readonly NumberOptions[];
  /** The secret of the page with the QR codes. */
  readonly secret: string;
  /** Prints a QR code to the terminal. */
  print(lines: string): void;
}

/** The channel over whatsapp-web.js, with the phase of each number's client. */
export interface WebWhatsappChannel extends WhatsappChannel {
  phaseOf(account: string): Phase | undefined;
}

/** The WhatsApp channel over whatsapp-web.js: unofficial, WhatsApp may ban the number; for small shops and trials only. */
export function createWhatsappWebChannel(options: WebOptions, ports: WhatsappPorts): WebWhatsappChannel {
  const { numbers: given, secret, print } = options;
  const show = (account: string, qr: string) =>
    void drawn(qr, { type: 'terminal', small: true }).then(
      (code) => print(given.length > 1 ? `WhatsApp, ${account}:\n${code}` : code),
      () => {},
    );
  const numbers = new Map(
    given.map((number) => [number.account, new WebNumber(number, options, ports, show)] as const),
  );
  const shown = () =>
    [...numbers.values()].map(({ account, phase, supervisor: { qr } }) => ({ account, phase, qr }));
  const channel = whatsappChannel(
    {
      capabilities: WEB_CAPABILITIES,
      routes: [qrRoute(secret, shown)],
      deliver: async (outgoing: OutgoingMessage): Promise<SendResult> =>
        (await numbers.get(outgoing.address.account)?.transport.deliver(outgoing)) ?? {
          status: 'failed',
          reason: 'this number is not configured any more',
        },
      fetchFile: async (account, id) => {
        const number = numbers.get(account);
        if (number === undefined)
          throw new OnevoiceError('NO_CHANNEL', { detail: 'this number is not configured any more' });
        return await number.transport.fetchFile(id);
      },
      start: async (host) => {
        for (const { transport, supervisor } of numbers.values()) {
          transport.start(host);
          supervisor.start();
        }
      },
      stop: async () => {
        await Promise.all([...numbers.values()].map(({ supervisor }) => supervisor.stop()));
      },
    },
    ports,
  );
  return { ...channel, phaseOf: (account) => numbers.get(account)?.phase };
}
