import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'yaml';
import { type Logger, logTo } from '../adapters/logger.ts';
import { createCloudChannel } from '../channels/whatsapp/cloud/cloud-channel.ts';
import { GraphClient } from '../channels/whatsapp/cloud/send/graph-client.ts';
import { type MessageTemplate, readTemplates } from '../channels/whatsapp/cloud/send/templates.ts';
import {
  browserFound,
  NO_BROWSER,
  numberFound,
  scanLine,
  UNOFFICIAL,
  webhookLine,
} from '../channels/whatsapp/operator-lines.ts';
import type { WhatsappPorts } from '../channels/whatsapp/options.ts';
import { fallbackMail } from '../channels/whatsapp/outgoing/fallback-mail.ts';
import { chromiumArguments, findChromium, GET_CHROMIUM } from '../channels/whatsapp/web/client/chromium.ts';
import type { PageVersion } from '../channels/whatsapp/web/protocol.ts';
import { createWhatsappWebChannel } from '../channels/whatsapp/web/web-channel.ts';
import type { WhatsappChannel } from '../channels/whatsapp/whatsapp-channel.ts';
import { whatsappCloudCheck, whatsappWebCheck } from '../cli/checks.ts';
import type { Check } from '../cli/doctor.ts';
import { requireSdk } from '../cli/require-sdk.ts';
import type { Config } from '../cli/variables/config.ts';
import type { Mailer } from '../commerce/mailer.ts';
import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import type { Repositories } from '../models/repositories.ts';
import type { ShopCustomers } from '../models/shop/shop-customers.ts';

const HOUR_MS = 3_600_000;

/** Longest time for WhatsApp's page to load, in milliseconds. */
const PAGE_MS = 90_000;

/** The app's parts that WhatsApp needs. */
export interface WhatsappParts {
  readonly repositories: Pick<Repositories, 'contacts' | 'conversations'>;
  readonly customers: Pick<Required<ShopCustomers>, 'find' | 'findByPhone'>;
  readonly mailer: Mailer;
}

/** The configured WhatsApp channel; none if none is configured. */
export function whatsappChannels(
  config: Config,
  parts: WhatsappParts,
  log: Logger,
  print: (line: string) => void,
): WhatsappChannel[] {
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
  if (config.WHATSAPP_WEB === true) return scanLine(address);
  return config.WHATSAPP_ACCESS_TOKEN === undefined ? undefined : webhookLine(address);
}

/** What `onevoice doctor` checks of WhatsApp. */
export function whatsappChecks(config: Config): Check[] {
  const { WHATSAPP_ACCESS_TOKEN: token, WHATSAPP_PHONE_NUMBER_ID: number, WHATSAPP_API_URL: url } = config;
  if (config.WHATSAPP_WEB === true)
    return [
      whatsappWebCheck(GET_CHROMIUM, async () => {
        requireSdk('whatsapp-web.js', 'WhatsApp (whatsapp-web.js)');
        const found = findChromium(config.WHATSAPP_WEB_CHROMIUM);
        if (found === undefined) throw new OnevoiceError('BROWSER_MISSING', { detail: NO_BROWSER });
        return browserFound(found);
      }),
    ];
  if (token === undefined || number === undefined) return [];
  return [
    whatsappCloudCheck(async () => {
      const { display_phone_number, verified_name } = await new GraphClient(url, token).numberInfo(number);
      const reopening = templatesOf(config).filter(({ reopens }) => reopens).length;
      return numberFound(display_phone_number ?? number, verified_name ?? '', reopening);
    }),
  ];
}

/**
 * The channel by whatsapp-web.js; without a browser it is left out, with a printed line.
 * @throws `SDK_MISSING`
 */
function webChannels(config: Config, ports: WhatsappPorts, print: (line: string) => void): WhatsappChannel[] {
  requireSdk('whatsapp-web.js', 'WhatsApp (whatsapp-web.js)');
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
  { repositories, customers, mailer }: WhatsappParts,
  takeoverMs: number,
  log: Logger,
): WhatsappPorts {
  return {
    contacts: repositories.contacts,
    // Where the shop fails, which is logged, a sender is served as a stranger.
    customerOf: async (phone) => (await customers.findByPhone(phone).catch(() => undefined))?.id,
    fallback: fallbackMail({
      customerIn: async (conversation) => {
        const id = (await repositories.conversations.find(conversation))?.identity.customer;
        return id === undefined ? undefined : await customers.find(id);
      },
      send: (mail) => mailer.send(mail),
    }),
    log: logTo(log),
    takeoverMs,
    now: () => new Date(),
    pause: async (ms) => await pause(ms, undefined, { ref: false }),
  };
}
