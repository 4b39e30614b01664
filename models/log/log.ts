import type { FieldValues, LogEvent } from './log-event.ts';
import { MAIL_EVENTS } from './mail-events.ts';
import { PATH_EVENTS } from './path-events.ts';
import { SERVICE_EVENTS } from './service-events.ts';
import { SLACK_EVENTS } from './slack-events.ts';
import { WHATSAPP_EVENTS } from './whatsapp-events.ts';

/** All events of the log, in parts; docs/log-events.md is made from them. */
export const LOG_PARTS = {
  'The service': SERVICE_EVENTS,
  'The path of a message': PATH_EVENTS,
  'E-mail': MAIL_EVENTS,
  Slack: SLACK_EVENTS,
  WhatsApp: WHATSAPP_EVENTS,
} as const satisfies Readonly<Record<string, Readonly<Record<string, LogEvent>>>>;

/** All events of the log by name. */
export const LOG_EVENTS = {
  ...SERVICE_EVENTS,
  ...PATH_EVENTS,
  ...MAIL_EVENTS,
  ...SLACK_EVENTS,
  ...WHATSAPP_EVENTS,
} as const;

/** The name of a log event: noun, verb, past. */
export type LogEventName = keyof typeof LOG_EVENTS;

/** The values of an event's fields; an unknown one is undefined. */
export type FieldsOf<Name extends LogEventName> = {
  readonly [Field in keyof (typeof LOG_EVENTS)[Name]['fields']]:
    | FieldValues[(typeof LOG_EVENTS)[Name]['fields'][Field] & keyof FieldValues]
    | undefined;
};

/** Writes an event to the log. An unlisted name or field does not compile. */
export type Log = <Name extends LogEventName>(event: Name, fields: FieldsOf<Name>) => void;
