import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'yaml';
import { type Logger, logTo } from '../adapters/logger.ts';
import type { Channel } from '../channels/channel.ts';
import { createCloudChannel } from '../channels/whatsapp/cloud/cloud-channel.ts';
import { GraphClient } from '../channels/whatsapp/cloud/send/graph-client.ts';
import { type MessageTemplate, readTemplates } from '../channels/whatsapp/cloud/send/templates.ts';
import type { WhatsappPorts } from '../channels/whatsapp/options.ts';
import { fallbackMail } from '../channels/whatsapp/outgoing/fallback-mail.ts';
import { chromiumArguments, findChromium, GET_CHROMIUM } from '../channels/whatsapp/web/client/chromium.ts';
import type { PageVersion } from '../channels/whatsapp/web/protocol.ts';
import { createWhatsappWebChannel } from '../channels/whatsapp/web/web-channel.ts';
import type { Check } from '../cli/doctor.ts';
import type { Config } from '../cli/variables/config.ts';
import type { Mailer } from '../commerce/mailer.ts';
import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import type { Repositories } from '../models/repositories.ts';
import type { ShopRepositories } from '../models/shop/shop-repositories.ts';
import { requireSdk } from './require-sdk.ts';

const HOUR_MS = 3_600_000;

/** Longest time for WhatsApp's page to load, in milliseconds. */
const PAGE_MS = 90_000;

const WEB_CHANNEL = 'WhatsApp (whatsapp-web.js)';

const NO_BROWSER = 'whatsapp-web.js needs a browser, and there is none.';

const UNOFFICIAL =
  'WhatsApp runs by whatsapp-web.js, which is unofficial: WhatsApp may ban the number. For a shop that lives on it, use the Cloud API.';

/** The app's parts that WhatsApp needs. */
export interface WhatsappParts {
  readonly repositories: Pick<Repositories, 'contacts' | 'conversations'>;
  readonly shop: Pick<ShopRepositories, 'customers'>;
  readonly mailer: Mailer;
}

/** The configured WhatsApp channel; none if none is configured. */
export function whatsappChannels(
  config: Config,
  parts: WhatsappParts,
  log: Logger,
  print: (line: string) => void,
): Channel[] {
  const ports = portsOf(parts, config.WHATSAPP_PHONE_HOURS * HOUR_MS, log);
  const { WHATSAPP_ACCESS_TOKEN, WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN, WHATSAPP_API_URL } = config;
  if (config.WHATSAPP_WEB === true) return webChannels(config, ports, print);
  if (WHATSAPP_ACCESS_TOKEN === undefined) return [];
  const options = {
    accessToken: WHATSAPP_ACCESS_TOKEN,
    appSecret: WHATSAPP_APP_SECRET ?? '',
    verifyToken: WHATSAPP_VERIFY_TOKEN ?? '',
    apiUrl: WHATSAPP_API_URL,
    templates: templatesOf(config),
  };
  return [createCloudChannel(options, ports)];
}

/** The banner's line about WhatsApp. */
export function whatsappLine(config: Config, address: string): string | undefined {
  if (config.WHATSAPP_WEB === true)
    return `WhatsApp: scan the code that is printed in a moment, or at ${address}/whatsapp/qr`;
  return config.WHATSAPP_ACCESS_TOKEN === undefined
    ? undefined
    : `WhatsApp webhook: ${address}/whatsapp/webhook (Meta needs it at a public https address)`;
}

/** What `onevoice doctor` checks of WhatsApp. */
export function whatsappChecks(config: Config): Check[] {
  const { WHATSAPP_ACCESS_TOKEN: token, WHATSAPP_PHONE_NUMBER_ID: number, WHATSAPP_API_URL: url } = config;
  if (config.WHATSAPP_WEB === true)
    return [
      {
        name: WEB_CHANNEL,
        advice: GET_CHROMIUM,
        run: async () => {
          requireSdk('whatsapp-web.js', WEB_CHANNEL);
          const found = findChromium(config.WHATSAPP_WEB_CHROMIUM);
          if (found === undefined) throw new OnevoiceError('BROWSER_MISSING', { detail: NO_BROWSER });
          return `${found}; unofficial, the number may be banned`;
        },
      },
    ];
  if (token === undefined || number === undefined) return [];
  return [
    {
      name: 'WhatsApp (Cloud API)',
      advice:
        'Check WHATSAPP_ACCESS_TOKEN and WHATSAPP_PHONE_NUMBER_ID on the API setup page of the app at Meta.',
      run: async () => {
        const { display_phone_number, verified_name } = await new GraphClient(url, token).numberInfo(number);
        const templates = templatesOf(config).filter(({ reopens }) => reopens).length;
        const after =
          templates === 0 ? 'no template re-opens a conversation after 24 hours' : 'templates read';
        return `${display_phone_number ?? number} ${verified_name ?? ''}; ${after}`;
      },
    },
  ];
}

/**
 * The channel by whatsapp-web.js; without a browser it is left out, with a printed line.
 * @throws `SDK_MISSING`
 */
function webChannels(config: Config, ports: WhatsappPorts, print: (line: string) => void): Channel[] {
  requireSdk('whatsapp-web.js', WEB_CHANNEL);
  const chromium = findChromium(config.WHATSAPP_WEB_CHROMIUM);
  print(chromium === undefined ? `${NO_BROWSER} WhatsApp is left out.` : UNOFFICIAL);
  if (chromium === undefined) return [];
  const numbers = config.WHATSAPP_WEB_NUMBERS.map((account) => ({
    account,
    settings: {
      folder: join(config.DATA_DIR, 'whatsapp-web', account),
      chromium,
      chromiumArguments: chromiumArguments(process.getuid?.() === 0),
      pageMs: PAGE_MS,
      page: pageVersion(config),
    },
  }));
  return [createWhatsappWebChannel({ numbers, secret: config.WHATSAPP_WEB_SECRET ?? '', print }, ports)];
}

function pageVersion({
  WHATSAPP_WEB_VERSION: version,
  WHATSAPP_WEB_VERSION_URL: source,
}: Config): PageVersion {
  if (version === 'kept' || version === 'latest') return version;
  return { version, ...(source !== undefined && { source }) };
}

/** @throws `TEMPLATES_INVALID` if the file can't be read or has faults */
function templatesOf({ WHATSAPP_TEMPLATES: path }: Config): readonly MessageTemplate[] {
  if (path === undefined) return [];
  try {
    return readTemplates(parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OnevoiceError('TEMPLATES_INVALID', {
      detail: `WHATSAPP_TEMPLATES=${path}: ${reason}`,
      cause: error,
    });
  }
}

function portsOf(
  { repositories, shop, mailer }: WhatsappParts,
  takeoverMs: number,
  log: Logger,
): WhatsappPorts {
  return {
    contacts: repositories.contacts,
    customerOf: async (phone) => (await shop.customers.findByPhone(phone))?._id,
    fallback: fallbackMail({
      customerIn: async (conversation) => {
        const id = (await repositories.conversations.find(conversation))?.identity.customer;
        return id === undefined ? undefined : await shop.customers.find(id);
      },
      send: (mail) => mailer.send(mail),
    }),
    log: logTo(log),
    takeoverMs,
    now: () => new Date(),
    pause: async (ms) => await pause(ms, undefined, { ref: false }),
  };
}
