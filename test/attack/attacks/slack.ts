import { signedHeaders } from '../../support/slack/delivery/signature.ts';
import type { Attack } from '../attack.ts';
import { type Answer, Attacker, counted } from '../attacker.ts';
import type { Target } from '../target.ts';

/** Longest text of a message in Slack, in characters. */
const TEXT = 40_000;

/** The attacks by a member of a shared Slack channel: what Slack passes on, so it is signed. */
export const SLACK: readonly Attack[] = [
  {
    aim: 'freeze',
    name: 'messages of 40,000 characters of each kind',
    play: async (target, { texts }) => {
      const statuses: number[] = [];
      for (const text of texts) statuses.push((await say(target, { text: text(TEXT) })).status);
      return counted(statuses);
    },
  },
  {
    aim: 'freeze',
    name: 'rich text that is nested and long',
    play: async (target, { texts }) => {
      const statuses: number[] = [];
      for (const text of texts) {
        const elements = Array.from({ length: 50 }, () => ({ type: 'text', text: text(3000) }));
        const sections = Array.from({ length: 50 }, () => ({
          type: 'rich_text_section',
          elements: elements.slice(0, 1),
        }));
        const blocks = [
          { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements }] },
          { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: sections }] },
        ];
        statuses.push((await say(target, { text: 'a', blocks })).status);
      }
      return counted(statuses);
    },
  },
];

let sent = 0;

async function say(target: Target, message: object): Promise<Answer> {
  sent += 1;
  const ts = `${Math.floor(Date.now() / 1000)}.${String(sent).padStart(6, '0')}`;
  const user = target.slack.addUser({ name: `mallory${sent}` }).id;
  const channel = target.slack.direct(user).id;
  const body = JSON.stringify({
    type: 'event_callback',
    team_id: target.slack.team.id,
    api_app_id: target.slack.app.id,
    event_id: `Ev${process.pid}${sent}`,
    event_time: Math.floor(Date.now() / 1000),
    event: { type: 'message', channel, channel_type: 'im', user, ts, event_ts: ts, ...message },
  });
  const slack = new Attacker(target);
  const headers = signedHeaders(target.slack.signingSecret, Math.floor(Date.now() / 1000), body);
  try {
    return await slack.json('/slack/events', body, headers);
  } finally {
    slack.close();
  }
}
