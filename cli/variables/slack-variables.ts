import { z } from 'zod';
import { isLoopbackUrl } from './loopback.ts';

/** The page with a Slack app's settings and secrets. */
const APPS = 'https://api.slack.com/apps';

const token = (prefix: string) => z.string().regex(new RegExp(`^${prefix}-`), `has to begin with ${prefix}-`);
const id = (letter: string, what: string) =>
  z.string().regex(new RegExp(`^[${letter}][A-Z0-9]{2,}$`), `has to be the id of ${what}, not its name`);

/** The variables of Slack and of the staff desk in it. */
export const SLACK_VARIABLES = {
  SLACK_BOT_TOKEN: {
    schema: token('xoxb').optional(),
    example: 'xoxb-1234567890-abcdefghij',
    secret: true,
    about: `The app's Bot User OAuth Token. Turns Slack on; ${APPS}, "OAuth & Permissions".`,
  },
  SLACK_MODE: {
    schema: z.enum(['socket', 'http']).default('socket'),
    example: 'http',
    secret: false,
    about:
      '`socket`: we open a WebSocket to Slack, so that no public address is needed. `http`: Slack calls `/slack/events`.',
  },
  SLACK_APP_TOKEN: {
    schema: token('xapp').optional(),
    example: 'xapp-1-A123-456-abcdef',
    secret: true,
    about: `App-Level Token with the scope connections:write, for socket mode; ${APPS}, "Basic Information", "App-Level Tokens".`,
  },
  SLACK_SIGNING_SECRET: {
    schema: z.string().min(16, 'needs at least 16 characters').optional(),
    example: '8f742231b10e8888abcd99yyyzzz85a5',
    secret: true,
    about: `What Slack signs its requests with, for http mode; ${APPS}, "Basic Information", "App Credentials".`,
  },
  SLACK_API_URL: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    example: 'https://slack-proxy.example.com/api/',
    secret: false,
    about: "Address of Slack's Web API, for a proxy; ends with a slash.",
  },
  SLACK_DESK_CHANNEL: {
    schema: id('CG', 'a channel').optional(),
    example: 'C0123456789',
    secret: false,
    about: 'The channel in which cases appear; with SLACK_STAFF_GROUP it makes the staff desk.',
  },
  SLACK_STAFF_GROUP: {
    schema: id('S', 'a user group').optional(),
    example: 'S0123456789',
    secret: false,
    about: 'The user group whose members are staff; nobody else may act on the desk.',
  },
  DESK_FILE: {
    schema: z.string().min(1).default('desk.yaml'),
    example: '/etc/onevoice/desk.yaml',
    secret: false,
    about: 'Working hours, routes, saved replies and more of the staff desk; need not exist.',
  },
} as const;

type Values = Readonly<Record<string, unknown>>;

/** The contradictions among {@link SLACK_VARIABLES}, a sentence each with the page to open. */
export function slackFaults(values: Values): string[] {
  const has = (name: keyof typeof SLACK_VARIABLES) => values[name] !== undefined;
  const missing = (name: keyof typeof SLACK_VARIABLES, because: string, page: string) =>
    `${name} has to be set ${because}: open ${APPS}, your app, ${page}. Example: ${name}=${SLACK_VARIABLES[name].example}`;
  const faults: string[] = [];
  const named = (
    ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_DESK_CHANNEL', 'SLACK_STAFF_GROUP'] as const
  ).filter(has);
  if (!has('SLACK_BOT_TOKEN')) {
    if (named.length > 0)
      faults.push(missing('SLACK_BOT_TOKEN', `beside ${named.join(' and ')}`, '"OAuth & Permissions"'));
    return faults;
  }
  if (values['SLACK_MODE'] === 'socket' && !has('SLACK_APP_TOKEN')) {
    faults.push(
      missing(
        'SLACK_APP_TOKEN',
        'for socket mode',
        '"Basic Information", "App-Level Tokens", scope connections:write',
      ),
    );
  }
  if (values['SLACK_MODE'] === 'http' && !has('SLACK_SIGNING_SECRET')) {
    faults.push(missing('SLACK_SIGNING_SECRET', 'for http mode', '"Basic Information", "App Credentials"'));
  }
  if (has('SLACK_DESK_CHANNEL') !== has('SLACK_STAFF_GROUP')) {
    faults.push(
      `SLACK_DESK_CHANNEL and SLACK_STAFF_GROUP make the staff desk together: set both or neither. Example: SLACK_DESK_CHANNEL=${SLACK_VARIABLES.SLACK_DESK_CHANNEL.example} SLACK_STAFF_GROUP=${SLACK_VARIABLES.SLACK_STAFF_GROUP.example}`,
    );
  }
  return faults;
}

/** What of Slack's variables says that others reach the server: in http mode Slack calls it, but no stand-in of Slack on this machine. */
export function slackOpenings(values: Values): readonly string[] {
  const { SLACK_BOT_TOKEN: token, SLACK_MODE: mode, SLACK_API_URL: url } = values;
  const isSlack = token !== undefined && (url === undefined || !isLoopbackUrl(String(url)));
  return isSlack && mode === 'http' ? ['SLACK_MODE=http'] : [];
}
