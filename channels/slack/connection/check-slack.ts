import { webApi } from '@slack/bolt';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { refusalOf } from './slack-faults.ts';
import { type SlackToken, troubleBehind } from './troubles.ts';

/** What of Slack is configured. */
export interface SlackToCheck {
  readonly botToken: string;
  readonly appToken?: string;
  readonly apiUrl?: string;
  readonly deskChannel?: string;
  readonly staffGroup?: string;
}

/** How long each question may take, in milliseconds. */
const ASK_MS = 10_000;

/** Asks Slack whether everything that is configured is there, and says what was found. @throws with what to do. */
export async function checkSlack(slack: SlackToCheck): Promise<string> {
  const options = {
    ...(slack.apiUrl !== undefined && { slackApiUrl: slack.apiUrl }),
    retryConfig: { retries: 0 },
    timeout: ASK_MS,
    logLevel: webApi.LogLevel.ERROR,
  };
  const client = new webApi.WebClient(slack.botToken, options);
  const { team = '' } = await asked(client.auth.test());
  const found = [`workspace ${team}`];
  if (slack.appToken !== undefined) {
    await asked(new webApi.WebClient(slack.appToken, options).apps.connections.open({}), 'app');
    found.push('socket mode');
  }
  if (slack.deskChannel !== undefined) {
    const { channel } = await asked(client.conversations.info({ channel: slack.deskChannel }));
    if (channel?.is_archived) throw setupWrong('is_archived');
    if (channel?.is_member === false) throw setupWrong('not_in_channel');
    found.push(`desk in #${channel?.name ?? slack.deskChannel}`);
  }
  if (slack.staffGroup !== undefined) {
    const { users = [] } = await asked(client.usergroups.users.list({ usergroup: slack.staffGroup }));
    if (users.length === 0) throw setupWrong('empty_staff_group');
    found.push(`${users.length} in the staff group`);
  }
  return found.join(', ');
}

async function asked<T>(call: Promise<T>, token: SlackToken = 'bot'): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const code = refusalOf(error);
    throw code === undefined ? error : setupWrong(code, token, error);
  }
}

function setupWrong(code: string, token: SlackToken = 'bot', cause?: unknown): OnevoiceError {
  return new OnevoiceError('SLACK_SETUP_WRONG', { detail: troubleBehind(code, token).advice, cause });
}
