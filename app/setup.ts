import type { SlackToCheck } from '../channels/slack/connection/check-slack.ts';
import type { Config } from '../cli/variables/config.ts';
import { staffContact } from '../desk/contact/staff-contact.ts';
import { readDeskFile } from '../desk/settings/read-desk-file.ts';
import type { StaffContact } from '../models/desk/staff-contact.ts';
import type { StoreLocation } from '../models/store/connection.ts';
import type { ContactSetup, MailSetup } from './app.ts';
import type { DeskSetup } from './desk.ts';
import { dkimOf } from './dkim.ts';
import { shopAddressOf } from './email-setup.ts';
import type { SlackSetup } from './slack.ts';

/** Where the data is stored. */
export function storeOf(config: Config): StoreLocation {
  const { DATA_DIR: dataDir, MONGODB_URI: mongodbUri } = config;
  const durability = config.DATA_DURABILITY ?? (config.NODE_ENV === 'production' ? 'power' : 'process');
  return {
    dataDir,
    durability,
    ...(mongodbUri !== undefined && { mongodbUri }),
    ...(config.DISK_RESERVE_MB !== undefined && { diskReserveMb: config.DISK_RESERVE_MB }),
    retentionDays: config.RETENTION_DAYS,
  };
}

/** The SMTP server of the shop's mails, if one is configured. */
export function mailOf(config: Config): { readonly mail?: MailSetup } {
  const { SMTP_URL: url, MAIL_FROM: from } = config;
  if (url === undefined || from === undefined) return {};
  const dkim = dkimOf(config, from);
  return { mail: { url, from, ...(dkim && { dkim }) } };
}

/** The e-mail addresses that the shop uses. */
export function addressesOf(
  config: {
    readonly [Name in 'EMAIL_ADDRESS' | 'DESK_EMAIL' | 'MAIL_FROM']?: string | undefined;
  },
): string[] {
  const { DESK_EMAIL, MAIL_FROM } = config;
  return [shopAddressOf(config), DESK_EMAIL, MAIL_FROM].filter((address) => address !== undefined);
}

/** The setup of the staff desk; undefined if no Slack channel is configured for it. */
export function deskOf({ SLACK_DESK_CHANNEL: home, DESK_FILE: file }: Config): DeskSetup | undefined {
  return home === undefined ? undefined : { file: readDeskFile(file), home };
}

/** What is configured for customers who want a person besides the staff desk. */
export function contactOf(config: Config): ContactSetup {
  const { DESK_EMAIL: mailTo, CONTACT_EMAIL: email, CONTACT_PHONE: phone, CONTACT_HOURS: hours } = config;
  return {
    ...(mailTo !== undefined && { mailTo }),
    details: {
      ...(email !== undefined && { email }),
      ...(phone !== undefined && { phone }),
      ...(hours !== undefined && { hours }),
    },
  };
}

/** How customers reach a person by a configuration; `desk`: a channel has a staff desk. */
export function staffContactOf(config: Config, desk: boolean): StaffContact {
  const { mailTo, details } = contactOf(config);
  return staffContact({ desk, mail: mailTo !== undefined && mailOf(config).mail !== undefined, details });
}

/** The setup of Slack; undefined without a token. The configuration is checked already, so the mode's secret is set. */
export function slackOf(config: Config): SlackSetup | undefined {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = config;
  if (botToken === undefined) return undefined;
  return {
    botToken,
    mode:
      config.SLACK_MODE === 'socket'
        ? { kind: 'socket', appToken: appToken ?? '' }
        : { kind: 'http', signingSecret: signingSecret ?? '' },
    ...(config.SLACK_API_URL !== undefined && { apiUrl: config.SLACK_API_URL }),
    ...(config.SLACK_STAFF_GROUP !== undefined && { staffGroup: config.SLACK_STAFF_GROUP }),
    ...(config.DESK_EMAIL !== undefined && { email: config.DESK_EMAIL }),
  };
}

/** What `onevoice doctor` checks of Slack; undefined if it is off. */
export function slackToCheck(config: Config): SlackToCheck | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = config;
  const { SLACK_DESK_CHANNEL: deskChannel, SLACK_STAFF_GROUP: staffGroup } = config;
  if (botToken === undefined) return undefined;
  return {
    botToken,
    ...(config.SLACK_MODE === 'socket' && appToken !== undefined && { appToken }),
    ...(apiUrl !== undefined && { apiUrl }),
    ...(deskChannel !== undefined && { deskChannel }),
    ...(staffGroup !== undefined && { staffGroup }),
  };
}
