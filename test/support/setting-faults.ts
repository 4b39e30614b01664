import { email } from '../../app/channels/email.ts';
import { slack } from '../../app/channels/slack.ts';
import { web } from '../../app/channels/web.ts';
import { whatsapp } from '../../app/channels/whatsapp.ts';
import { settingsOfConfig } from '../../app/config/config-settings.ts';
import { demoShop } from '../../app/demo/demo-shop.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';

/** The faults that a set of variables is refused with for the demo shop on every channel; none if it is taken. */
export function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    settingsOfConfig({ shop: demoShop(), channels: [web(), slack(), email(), whatsapp()], environment });
  } catch (error) {
    if (error instanceof OnevoiceError) return error.faults ?? [];
    throw error;
  }
  return [];
}
