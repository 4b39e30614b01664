import { SLACK_PATH } from './connection/http-receiver.ts';
import { COMMAND, CREATE_TICKET } from './desk/desk-actions.ts';

/** The OAuth scopes of the app, each with its use (docs.slack.dev/reference/scopes). */
export const SCOPES = {
  'app_mentions:read': 'receives mentions in channels',
  'channels:history': 'receives the threads of public channels',
  'channels:read': 'checks that the desk channel exists',
  'chat:write': 'answers, posts cases and updates them',
  commands: 'receives /onevoice and the shortcut on messages',
  'files:read': 'downloads the files that people post',
  'files:write': 'uploads files from other channels',
  'groups:history': 'receives the threads of private channels',
  'groups:read': 'checks that a private desk channel exists',
  'im:history': 'receives direct messages',
  'im:write': 'opens a direct message for what only one person may see',
  'reactions:write': 'shows delivery statuses as reactions',
  'usergroups:read': 'reads who is staff',
  'users:read': 'reads names, guests and strangers',
  'users:read.email': 'identifies a customer by their confirmed e-mail address',
} as const;

/** The events that the app subscribes to. */
const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_left',
  'group_archive',
  'group_deleted',
  'group_left',
  'message.channels',
  'message.groups',
  'message.im',
  'subteam_members_changed',
  'subteam_updated',
  'tokens_revoked',
  'user_change',
];

/** The name of the app, and its public address; without an address it uses Socket Mode. */
export interface ManifestOptions {
  readonly name: string;
  /** The public address of the server, without a slash at its end. */
  readonly url?: string;
}

/** The app's manifest, to be pasted at Slack under "Create New App", "From a manifest" (docs.slack.dev/reference/app-manifest). */
export function slackManifest({ name, url }: ManifestOptions): object {
  const address = url === undefined ? {} : { request_url: `${url}${SLACK_PATH}` };
  const command = url === undefined ? {} : { url: `${url}${SLACK_PATH}` };
  return {
    display_information: {
      name,
      description: 'Answers customers, and brings those who want a person to the support desk.',
      background_color: '#2c3e50',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: name, always_online: true },
      shortcuts: [
        {
          name: CREATE_TICKET.name,
          type: 'message',
          callback_id: CREATE_TICKET.id,
          description: 'Opens a ticket of its own for what a message says',
        },
      ],
      slash_commands: [
        {
          command: COMMAND,
          description: 'The support desk: queue, tickets, find, customer, say, status',
          usage_hint: 'queue | tickets | find WORDS | customer ID | say NAME | status | help',
          should_escape: false,
          ...command,
        },
      ],
    },
    oauth_config: { scopes: { bot: Object.keys(SCOPES) } },
    settings: {
      event_subscriptions: { bot_events: EVENTS, ...address },
      interactivity: { is_enabled: true, ...address },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}
