import type { Logger } from '../../adapters/logger.ts';
import type { AnyChannel } from '../../channels/abilities.ts';
import type { HttpRoute } from '../../channels/channel.ts';
import type { Check } from '../../cli/doctor.ts';
import type { Config, SettingsCheck } from '../../cli/variables/config.ts';
import type { Secrets } from '../../cli/variables/development-secrets.ts';
import type { Openings } from '../../cli/variables/reach.ts';
import type { ChannelParts } from '../app.ts';
import type { DeskSetup } from '../desk.ts';

/** The parts that the channels of a config are opened with. */
export interface OpeningParts extends ChannelParts {
  /** The variables, with the options of all channels. */
  readonly settings: Config;
  readonly secrets: Secrets;
  readonly logger: Logger;
  /** Prints a line for the operator, such as a QR code. */
  readonly print: (line: string) => void;
  /** The pages of the shop that hold the website chat; none where they are off. `customerSecret` signs customer tokens. */
  pages(customerSecret: string): readonly HttpRoute[];
  /** The address of our own server; undefined before it listens. */
  address(): string | undefined;
}

/** The opened channels of one setup: Slack's are two, one for customers and one for staff. */
export interface OpenChannels {
  readonly channels: readonly AnyChannel[];
  /** Routes that are no channel's: pages that are served to this machine alone, or to everybody where they were asked for by name. Default: none. */
  readonly pages?: readonly HttpRoute[];
  /** The lines for the operator when all channels have started; `address` is the server's, and `pages` says whether it serves {@link pages}. */
  describe?(address: string, pages: boolean): readonly string[];
}

/** A channel of a config. Its SDK is loaded only when it is opened with all that it needs. */
export interface ChannelSetup {
  readonly id: string;
  /** The options in code, as the variables that they override. */
  readonly variables: Readonly<Record<string, string>>;
  /** What this channel finds missing or contradictory among the variables. Absent: it needs none. */
  readonly faults?: SettingsCheck;
  /** What of its variables lets others than this machine reach the server. Absent: none of them. */
  readonly openings?: Openings;
  /** What `onevoice doctor` tries of this channel, if it is configured. Absent: nothing. */
  checks?(settings: Config): Promise<readonly Check[]>;
  /** The staff desk in this channel; undefined if none is configured. Absent: staff do not work in this channel. */
  desk?(settings: Config): DeskSetup | undefined;
  /** Opens the channels once the store is open; undefined if they are not configured. */
  open(parts: OpeningParts): Promise<OpenChannels | undefined>;
}
