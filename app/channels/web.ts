import { randomUUID } from 'node:crypto';
import { createWebChannel } from '../../channels/web/web-channel.ts';
import { webCheck } from '../../cli/checks.ts';
import { webFaults } from '../../cli/variables/web-variables.ts';
import { widgetRoutes } from '../../web/widget-routes.ts';
import { asVariables, type ChannelOptions } from './channel-options.ts';
import type { ChannelSetup } from './channel-setup.ts';

const NAMES = ['DIRECTLINE_SECRET', 'WEB_CUSTOMER_SECRET', 'WEB_ORIGINS', 'WEB_DEMO'] as const;

/** The options of {@link web}, each in place of a variable: `directlineSecret`, `customerSecret`, `origins`, `demo`. */
export type WebOptions = ChannelOptions<(typeof NAMES)[number], 'WEB'>;

/** The website chat: the Direct Line endpoint under `/v3/directline`, and the widget under `/widget`. */
export function web(options: WebOptions = {}): ChannelSetup {
  return {
    id: 'web',
    variables: asVariables('web', options, NAMES, 'WEB'),
    faults: webFaults,
    checks: async (settings) => [webCheck(settings)],
    open: async ({ settings, secrets, pages, locales, now }) => {
      const channel = createWebChannel({
        secret: secrets.DIRECTLINE_SECRET,
        customerSecret: secrets.WEB_CUSTOMER_SECRET,
        origins: settings.WEB_ORIGINS ?? 'any',
        now,
        newId: randomUUID,
      });
      const shown = pages(secrets.WEB_CUSTOMER_SECRET);
      return {
        channels: [{ ...channel, routes: [...channel.routes, ...widgetRoutes(locales), ...shown] }],
        describe: (address) => [
          ...(shown.length > 0
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
