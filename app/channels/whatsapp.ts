import { whatsappFaults, whatsappOpenings } from '../../cli/variables/whatsapp-variables.ts';
import { asVariables, type ChannelOptions, type VariablesOf, variablesOf } from './channel-options.ts';
import type { ChannelSetup } from './channel-setup.ts';

/** The options of {@link whatsapp}, each in place of a variable: `accessToken` of `WHATSAPP_ACCESS_TOKEN`, and so on. */
export type WhatsappOptions = ChannelOptions<VariablesOf<'WHATSAPP'>, 'WHATSAPP'>;

/** WhatsApp by the Cloud API or by whatsapp-web.js; off without `WHATSAPP_ACCESS_TOKEN` and `WHATSAPP_WEB`. */
export function whatsapp(options: WhatsappOptions = {}): ChannelSetup {
  return {
    id: 'whatsapp',
    variables: asVariables('whatsapp', options, variablesOf('WHATSAPP'), 'WHATSAPP'),
    faults: whatsappFaults,
    openings: whatsappOpenings,
    checks: async (settings) => (await import('../whatsapp.ts')).whatsappChecks(settings),
    open: async (parts) => {
      const { settings, logger, print } = parts;
      if (settings.WHATSAPP_ACCESS_TOKEN === undefined && settings.WHATSAPP_WEB !== true) return undefined;
      const { whatsappChannels, whatsappLine } = await import('../whatsapp.ts');
      return {
        channels: whatsappChannels(settings, parts, logger, print),
        describe: (address) => {
          const line = whatsappLine(settings, address);
          return line === undefined ? [] : [line];
        },
      };
    },
  };
}
