import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { files } from './files.ts';
import type { Methods } from './method.ts';
import { people } from './people.ts';
import { reactions } from './reactions.ts';
import { views } from './views.ts';

/** docs.slack.dev/reference/methods, auth.test, team.info and apps.connections.open. */
const identity: Methods = {
  'auth.test': {
    token: 'bot',
    run({ workspace: { team, app } }) {
      const url = `https://${team.domain}.slack.com/`;
      const who = { user: app.name, user_id: app.userId, bot_id: app.botId, is_enterprise_install: false };
      return { ok: true, url, team: team.name, team_id: team.id, ...who };
    },
  },
  'team.info': {
    token: 'bot',
    scope: 'team:read',
    run({ workspace: { team } }) {
      return {
        ok: true,
        team: { ...team, url: `https://${team.domain}.slack.com/`, email_domain: '', icon: {} },
      };
    },
  },
  'apps.connections.open': {
    token: 'app',
    run({ base, sockets }) {
      return { ok: true, url: `${base.replace(/^http/, 'ws')}/link/?${sockets.ticket()}` };
    },
  },
};

/** Every method of the Web API that the local Slack knows. */
export const METHODS: Methods = {
  ...identity,
  ...chat,
  ...conversations,
  ...files,
  ...people,
  ...reactions,
  ...views,
};
