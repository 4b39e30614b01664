import type { Logger } from '../../adapters/logger.ts';
import type { AnyChannel } from '../../channels/abilities.ts';
import type { Shop } from '../../commerce/shop.ts';
import type { BuiltInDialogId, TextOverrides } from '../../dialogs/built-in.ts';
import type { DialogClass } from '../../dialogs/machine/dialog.ts';
import type { Policies } from '../../knowledge/policies.ts';
import type { ContactDetails } from '../../models/desk/staff-contact.ts';
import type { BuiltInLocale } from '../../models/locale/locale.ts';
import type { StoreLocation } from '../../models/store/connection.ts';
import type { OrderNumberShape } from '../../models/values/order-number-shape.ts';
import type { ShopSetup } from '../app.ts';
import type { ChannelSetup } from '../channels/channel-setup.ts';
import type { ConfigLocales } from '../languages/config-locales.ts';
import type { LanguagePack } from '../languages/language-pack.ts';

/**
 * The whole composition of an app: what `onevoice.config.ts` exports, and what `createOnevoice` takes. What it leaves out comes from the environment
 * variables (docs/configuration.md), and a value in code overrides its variable.
 */
export interface OnevoiceConfig<Locales extends ConfigLocales = ConfigLocales> {
  /** The served shop: `demoShop()`, or an object that implements {@link Shop}. */
  readonly shop: Shop | ShopSetup;
  /** The channels, such as `web()`, or objects that implement `Channel`. One that its variables do not configure is left out. */
  readonly channels: readonly (AnyChannel | ChannelSetup)[];
  /**
   * The languages that the bot answers in: a built-in one by its tag, another one as its {@link LanguagePack}. The first is for customers whose
   * language is unknown. Default: the built-in ones.
   */
  readonly locales?: Locales | undefined;
  /** The folder of articles and policy facts. Default: the demo shop's for the demo shop, else none: the bot then answers no questions. */
  readonly knowledge?: string | undefined;
  /**
   * The shop's time zone, by its IANA name (`Europe/Berlin`): the days of its orders, policies and of "tomorrow" begin at its midnight. Default: the `zone` of
   * the desk file, else that of the process.
   */
  readonly zone?: string | undefined;
  /** Where the data is stored. Default: `MONGODB_URI`, else the embedded store in `DATA_DIR`. */
  readonly store?: Partial<StoreLocation> | undefined;
  /** The shapes of the shop's order numbers. Default: up to three letters and 3 to 12 digits. */
  readonly orderNumbers?: readonly OrderNumberShape[] | undefined;
  /** The file of the staff desk. Default: `DESK_FILE`. */
  readonly desk?: string | undefined;
  /** For customers who want a person, where nobody gets their conversation. Default: `CONTACT_EMAIL`, `CONTACT_PHONE` and `CONTACT_HOURS`. */
  readonly contact?: ContactDetails | undefined;
  /** Values of policy facts, by their names in `facts.yaml` of the knowledge folder, in place of those of that file. */
  readonly policies?: Policies | undefined;
  /** Dialogs of yours, besides the built-in ones; one of the id of a built-in dialog is taken in its place. Default: none. */
  readonly dialogs?: readonly DialogClass<TagOf<Locales[number]>>[] | undefined;
  /** Built-in dialogs that the app does not have, by their ids. Default: none. */
  readonly leaveOut?: readonly BuiltInDialogId[] | undefined;
  /** Sentences of the built-in dialogs in words of yours: `{ en: { greeting: () => 'Hello!' } }`. */
  readonly texts?: TextOverrides<TagOf<Locales[number]>> | undefined;
  /** The folder that relative paths begin at. Default: that of the config file, or the current one where there is no file. */
  readonly folder?: string | undefined;
  /** The environment variables. Default: `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** Where log events are written, such as a logger of pino. Default: JSON lines on standard error, from the level of `LOG_LEVEL`. */
  readonly log?: Logger | undefined;
  /** Prints a line for the operator, such as the QR code of WhatsApp. Default: on standard output. */
  readonly print?: ((line: string) => void) | undefined;
}

/** The tags of the languages of a config. */
type TagOf<Entry> = Entry extends LanguagePack<infer Tag> ? Tag : Entry extends string ? Entry : never;

/**
 * Types a config where it is written; returns it as it is. A dialog that lacks its texts in a language of `locales` does not compile, and neither do
 * `texts` in another language.
 */
export function defineConfig<const Locales extends ConfigLocales = readonly BuiltInLocale[]>(
  config: OnevoiceConfig<Locales>,
): OnevoiceConfig {
  return config as unknown as OnevoiceConfig;
}
