import { randomUUID } from 'node:crypto';
import type { Limits } from '../../channels/web/limits.ts';
import { createWebChannel } from '../../channels/web/web-channel.ts';
import { webCheck } from '../../cli/checks.ts';
import { webFaults, webOpenings } from '../../cli/variables/web-variables.ts';
import { widgetRoutes } from '../../web/widget-routes.ts';
import { heldChats, unseenMailPorts } from '../web-chats.ts';
import { asVariables, type ChannelOptions } from './channel-options.ts';
import type { ChannelSetup } from './channel-setup.ts';

const NAMES = [
  'DIRECTLINE_SECRET',
  'WEB_CUSTOMER_SECRET',
  'WEB_CUSTOMER_TOKEN_MINUTES',
  'WEB_ORIGINS',
  'WEB_CHAT_URL',
  'WEB_UNSEEN_MINUTES',
  'WEB_DEMO',
] as const;

const MINUTE_MS = 60_000;

/**
 * The options of {@link web}, each in place of a variable: `directlineSecret`, `customerSecret`, `customerTokenMinutes`, `origins`, `chatUrl`,
 * `unseenMinutes`, `demo`. And `limits`, which no variable stands for.
 */
export interface WebOptions extends ChannelOptions<(typeof NAMES)[number], 'WEB'> {
  /** What visitors may send and read, each in place of its default (docs/website-chat.md, "Limits"). */
  readonly limits?: Partial<Limits> | undefined;
}

/** The website chat: the Direct Line endpoint under `/v3/directline`, and the widget under `/widget`. */
export function web({ limits, ...options }: WebOptions = {}): ChannelSetup {
  return {
    id: 'web',
    variables: asVariables('web', options, NAMES, 'WEB'),
    faults: webFaults,
    openings: webOpenings,
    checks: async (settings) => [webCheck(settings)],
    open: async (parts) => {
      const { settings, secrets, pages, repositories, locales, now, log } = parts;
      const { WEB_ORIGINS, WEB_UNSEEN_MINUTES, WEB_CHAT_URL = WEB_ORIGINS?.[0] } = settings;
      const channel = createWebChannel({
        secret: secrets.DIRECTLINE_SECRET,
        customerSecret: secrets.WEB_CUSTOMER_SECRET,
        customerTokenAge: settings.WEB_CUSTOMER_TOKEN_MINUTES * 60,
        origins: WEB_ORIGINS ?? 'any',
        held: heldChats(repositories),
        ...(limits !== undefined && { limits }),
        ...(WEB_UNSEEN_MINUTES > 0 && {
          unseen: {
            afterMs: WEB_UNSEEN_MINUTES * MINUTE_MS,
            ...unseenMailPorts(parts, () => WEB_CHAT_URL ?? parts.address()),
          },
        }),
        log,
        now,
        newId: randomUUID,
      });
      const shown = pages(secrets.WEB_CUSTOMER_SECRET);
      return {
        channels: [{ ...channel, routes: [...channel.routes, ...widgetRoutes(locales)] }],
        pages: shown,
        describe: (address, hasPages) => [
          ...(hasPages && shown.length > 0
            ? [`Demo shop: ${address}/`, `Outbox (one-time codes arrive here): ${address}/demo/outbox`]
            : []),
          `Direct Line endpoint: ${address}/v3/directline`,
          ...(settings.DIRECTLINE_SECRET === undefined
            ? [`DIRECTLINE_SECRET: ${secrets.DIRECTLINE_SECRET} (made up for development)`]
            : []),
        ],
      };
    },
  };
}
