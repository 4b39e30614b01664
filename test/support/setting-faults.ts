import type { ShopSetup } from '../../app/app.ts';
import { email } from '../../app/channels/email.ts';
import { slack } from '../../app/channels/slack.ts';
import { web } from '../../app/channels/web.ts';
import { whatsapp } from '../../app/channels/whatsapp.ts';
import { settingsOfConfig } from '../../app/config/config-settings.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';

/** A shop that sends one-time codes of ours. */
const SHOP: ShopSetup = {
  prefix: 'shop_',
  open: () => Promise.reject(new Error('Only the settings are read.')),
};

/** The faults that a set of variables is refused with for a shop with codes on every channel; none if it is taken. */
export function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    settingsOfConfig({ shop: SHOP, channels: [web(), slack(), email(), whatsapp()], environment });
  } catch (error) {
    if (error instanceof OnevoiceError) return error.faults ?? [];
    throw error;
  }
  return [];
}
