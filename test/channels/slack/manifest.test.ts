import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { troubleOf } from '../../../channels/slack/connection/troubles.ts';
import { SCOPES, slackManifest } from '../../../channels/slack/manifest.ts';
import { readPayload } from '../../../channels/slack/read/read-payload.ts';
import { ROOT } from '../../support/source-files.ts';

/** The bot scopes of the methods, any of which will do (docs.slack.dev/reference/methods); none for those that need no scope. */
const METHOD_SCOPES: Readonly<Record<string, readonly (keyof typeof SCOPES)[]>> = {
  'apps.connections.open': [],
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  filesUploadV2: ['files:write'],
  'reactions.add': ['reactions:write'],
  'reactions.remove': ['reactions:write'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
};

/** The scopes of the events (docs.slack.dev/reference/events). */
const EVENT_SCOPES: Readonly<Record<string, readonly (keyof typeof SCOPES)[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_left: ['channels:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  subteam_members_changed: ['usergroups:read'],
  subteam_updated: ['usergroups:read'],
  tokens_revoked: [],
  user_change: ['users:read'],
};

interface Manifest {
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[]; readonly request_url?: string };
    readonly interactivity: { readonly request_url?: string };
    readonly socket_mode_enabled: boolean;
  };
  readonly features: {
    readonly slash_commands: readonly { readonly command: string; readonly url?: string }[];
  };
}

const manifest = (url?: string) =>
  JSON.parse(JSON.stringify(slackManifest({ name: 'Shop', ...(url !== undefined && { url }) }))) as Manifest;

const run = promisify(execFile);
const onevoice = (args: readonly string[], env: Record<string, string> = {}) =>
  run(process.execPath, ['--import', 'tsx', 'main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });

describe('the manifest', () => {
  it('asks for the scope of every method that the code calls', () => {
    const folder = new URL('../../../channels/slack/', import.meta.url);
    const called = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .flatMap((code) => [
        ...code.matchAll(
          /\b(?:client|new webApi\.WebClient\([^()]*\))\.((?:[a-z]+\.)+[a-zA-Z]+|filesUploadV2)\(/g,
        ),
      ])
      .map(([, method]) => method ?? '');
    expect(called).to.include.members(['chat.postMessage', 'reactions.add', 'views.open', 'auth.test']);
    for (const method of new Set(called)) {
      expect(METHOD_SCOPES, method).to.have.property(method);
      for (const scope of METHOD_SCOPES[method] ?? []) expect(SCOPES, method).to.have.property(scope);
    }
    expect(Object.keys(METHOD_SCOPES).filter((method) => !called.includes(method))).to.deep.equal([]);
  });

  it('asks for the scope of every event that it subscribes to, and subscribes to none that is not read', () => {
    for (const type of manifest().settings.event_subscriptions.bot_events) {
      expect(EVENT_SCOPES).to.have.property(type);
      for (const scope of EVENT_SCOPES[type] ?? []) expect(SCOPES).to.have.property(scope);
      const event = {
        type: type.split('.')[0],
        user: type === 'user_change' ? { id: 'U0ANN' } : 'U0ANN',
        channel: 'C0LOBBY',
        text: 'hi',
        ts: '1.2',
        subteam_id: 'S0STAFF',
        subteam: { id: 'S0STAFF' },
        tokens: { bot: ['U0BOT'] },
      };
      const { kind } = readPayload({ type: 'event_callback', team_id: 'T0', event });
      // App Home has a listener of its own.
      expect(kind === 'ignored', type).to.equal(type === 'app_home_opened');
    }
  });

  it('subscribes to every event that reports a problem which people have to fix', () => {
    const subscribed = manifest().settings.event_subscriptions.bot_events;
    const types = [
      'tokens_revoked',
      'app_uninstalled',
      'channel_archive',
      'group_archive',
      'channel_deleted',
      'group_deleted',
      'channel_left',
      'group_left',
    ];
    for (const type of types) {
      const event = { type, channel: 'C0DESK', tokens: { bot: ['U0BOT'] } };
      const input = readPayload({ type: 'event_callback', team_id: 'T0', event });
      expect(input.kind === 'trouble' && troubleOf(input) !== undefined, type).to.equal(true);
      expect(subscribed).to.include(type);
    }
  });

  it('has every address where Slack calls, and none where it is called', () => {
    const http = manifest('https://shop.example');
    const address = 'https://shop.example/slack/events';
    expect(http.settings.event_subscriptions.request_url).to.equal(address);
    expect(http.settings.interactivity.request_url).to.equal(address);
    expect(http.features.slash_commands.map(({ url }) => url)).to.deep.equal([address]);
    expect(http.settings.socket_mode_enabled).to.equal(false);
    expect(manifest().settings.socket_mode_enabled).to.equal(true);
    expect(JSON.stringify(manifest())).to.not.include('url');
  });

  it('is printed by the command, ready to be pasted', async () => {
    const { stdout } = await onevoice(['slack', 'manifest', 'https://shop.example/']);
    const printed = JSON.parse(stdout) as Manifest;
    expect(printed.settings.event_subscriptions.request_url).to.equal('https://shop.example/slack/events');
  });

  it('is not needed to learn what is missing: a start with half of Slack ends with the page to open', async () => {
    const failure = await onevoice(['start'], { SLACK_BOT_TOKEN: 'xoxb-1-2' }).catch(
      (error: unknown) => error,
    );
    expect(failure).to.include({ code: 1 });
    const { stderr } = failure as { stderr: string };
    expect(stderr).to.include('SLACK_APP_TOKEN has to be set for socket mode');
    expect(stderr).to.include('https://api.slack.com/apps').and.include('connections:write');
  });
});
