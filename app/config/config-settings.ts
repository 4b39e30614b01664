import { pino } from 'pino';
import type { Logger } from '../../adapters/logger.ts';
import type { AnyChannel } from '../../channels/abilities.ts';
import {
  type Config,
  oneTimeCodeFaults,
  readConfig,
  type SettingsRules,
} from '../../cli/variables/config.ts';
import { type Reach, reachOf } from '../../cli/variables/reach.ts';
import type { ChannelSetup } from '../channels/channel-setup.ts';
import type { OnevoiceConfig } from './onevoice-config.ts';
import { pathIn } from './shop-options.ts';

/** The variables of a config, and its channels. */
export interface ConfigSettings {
  /** The environment variables, with the values of the config in place of theirs. */
  readonly settings: Config;
  readonly setups: readonly ChannelSetup[];
  readonly reach: Reach;
}

/**
 * Reads the settings of a config. Each channel, and a shop that sends codes, names what it needs: what is not in the config needs nothing.
 * @throws `CONFIG_INVALID` with every fault
 */
export function settingsOfConfig(config: OnevoiceConfig): ConfigSettings {
  const setups = config.channels.map(setupOf);
  const shop = 'open' in config.shop ? config.shop : undefined;
  const openings = setups.flatMap((setup) => setup.openings ?? []);
  const rules: SettingsRules = {
    checks: [
      ...setups.flatMap(({ faults }) => faults ?? []),
      ...(shop ? [oneTimeCodeFaults] : []),
      ...(shop?.faults ? [shop.faults] : []),
    ],
    reachOf: (values) => reachOf(values, openings, shop?.pages !== undefined),
  };
  const settings = readConfig({ ...environmentOf(config), ...variablesOf(config, setups) }, rules);
  return { settings, setups, reach: rules.reachOf(settings) };
}

/** Reads the settings of a config whose channels are not opened, so that what they need may be missing. @throws `CONFIG_INVALID` with every fault */
export function settingsWithoutChannels(config: OnevoiceConfig): Config {
  return readConfig({ ...environmentOf(config), ...variablesOf(config, []) });
}

/** The environment variables of a config. */
export function environmentOf({
  environment = process.env,
}: OnevoiceConfig): Readonly<Record<string, string | undefined>> {
  return environment;
}

/** Where the log events of a config are written. */
export function logOf({ log }: OnevoiceConfig, { LOG_LEVEL: level }: Pick<Config, 'LOG_LEVEL'>): Logger {
  return log ?? pino({ level }, pino.destination(2));
}

function setupOf(channel: AnyChannel | ChannelSetup): ChannelSetup {
  if ('open' in channel) return channel;
  return { id: channel.id, variables: {}, open: async () => ({ channels: [channel] }) };
}

/** The values that a config sets in code, as the variables that they override. */
function variablesOf(
  config: OnevoiceConfig,
  setups: readonly ChannelSetup[],
): { readonly [Name in keyof Config]?: string } {
  const { store = {}, desk, contact = {} } = config;
  return {
    ...(store.dataDir !== undefined && { DATA_DIR: pathIn(config, store.dataDir) }),
    ...(store.mongodbUri !== undefined && { MONGODB_URI: store.mongodbUri }),
    ...(store.durability !== undefined && { DATA_DURABILITY: store.durability }),
    ...(store.retentionDays !== undefined && { RETENTION_DAYS: String(store.retentionDays) }),
    ...(store.diskReserveMb !== undefined && { DISK_RESERVE_MB: String(store.diskReserveMb) }),
    ...(contact.email !== undefined && { CONTACT_EMAIL: contact.email }),
    ...(contact.phone !== undefined && { CONTACT_PHONE: contact.phone }),
    ...(contact.hours !== undefined && { CONTACT_HOURS: contact.hours }),
    ...(desk !== undefined && { DESK_FILE: pathIn(config, desk) }),
    ...Object.assign({}, ...setups.map(({ variables }) => variables)),
  };
}
