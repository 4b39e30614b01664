import type { SlackTrouble } from '../options.ts';
import type { SlackInput } from '../read/slack-input.ts';

/** The page on which apps are managed. */
const APPS = 'https://api.slack.com/apps';

/** How to fix each problem, by Slack's error code or by the code of the event. */
const ADVICE: Readonly<Record<string, string>> = {
  'token-revoked': `The app's token was revoked. Open ${APPS}, install the app again, and set SLACK_BOT_TOKEN to the new token.`,
  uninstalled: `The app was removed from the workspace. Open ${APPS}, install it again, and set SLACK_BOT_TOKEN to the new token.`,
  'channel-archived':
    'A channel of the desk was archived. Restore it in Slack, or set SLACK_DESK_CHANNEL to another one.',
  'channel-deleted': 'A channel of the desk was deleted. Set SLACK_DESK_CHANNEL to another one.',
  'left-channel':
    'The app was removed from a channel of the desk. Invite it again: /invite @ and its name, in that channel.',
  'rate-limited': 'Slack held back events for a minute, since there were more than 30,000 an hour.',
  invalid_auth: `SLACK_BOT_TOKEN is not a token of this app. Open ${APPS}, "OAuth & Permissions", and copy the Bot User OAuth Token.`,
  token_revoked: `The app's token was revoked. Open ${APPS}, install the app again, and set SLACK_BOT_TOKEN to the new token.`,
  account_inactive: `The app was removed from the workspace. Open ${APPS}, install it again, and set SLACK_BOT_TOKEN to the new token.`,
  not_authed: `SLACK_BOT_TOKEN is not a token of this app. Open ${APPS}, "OAuth & Permissions", and copy the Bot User OAuth Token.`,
  empty_staff_group:
    'The user group SLACK_STAFF_GROUP has no members, so that nobody can claim a case. Add your staff to it in Slack.',
  no_such_subteam:
    'SLACK_STAFF_GROUP, or `roles: leads` of the desk file, names no user group of this workspace. Use its id (S…).',
  subteam_disabled:
    'The user group SLACK_STAFF_GROUP, or `roles: leads` of the desk file, was disabled. Enable it again in Slack, or name another one.',
  missing_scope: `The app lacks a permission. Open ${APPS}, paste the manifest that \`npm run onevoice slack manifest\` prints, and install the app again.`,
  channel_not_found:
    'SLACK_DESK_CHANNEL names no channel that the app can see. Use the id (C…), and invite the app: /invite @ and its name.',
  not_in_channel: 'The app is not in the channel of the desk. Invite it there: /invite @ and its name.',
  is_archived:
    'A channel of the desk is archived. Restore it in Slack, or set SLACK_DESK_CHANNEL to another one.',
};

/** How to fix a refused app-level token. */
const SOCKET_TOKEN = `SLACK_APP_TOKEN does not open a socket. Open ${APPS}, "Basic Information", "App-Level Tokens", make one with the scope connections:write, and turn Socket Mode on.`;

/** Refusals that concern the token itself. */
const OF_TOKENS: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'not_allowed_token_type',
  'missing_scope',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'forbidden_team',
]);

/** One of the app's two tokens: the bot token, or the app-level token of Socket Mode. */
export type SlackToken = 'bot' | 'app';

/** The problem that an event reports; undefined if nothing has to be fixed. */
export function troubleOf(input: Extract<SlackInput, { kind: 'trouble' }>): SlackTrouble | undefined {
  const advice = ADVICE[input.what];
  return advice === undefined ? undefined : { code: input.what, advice };
}

/** The problem behind a refusal, by Slack's error code. */
export function troubleBehind(code: string, token: SlackToken = 'bot'): SlackTrouble {
  if (token === 'app' && OF_TOKENS.has(code)) return { code, advice: SOCKET_TOKEN };
  return {
    code,
    advice: ADVICE[code] ?? `Slack refused with \`${code}\`; see https://docs.slack.dev/reference/methods.`,
  };
}
