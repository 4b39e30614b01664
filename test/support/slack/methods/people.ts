import type { Core } from '../core.ts';
import type { Json } from '../server/json.ts';
import { SlackError } from '../server/slack-error.ts';
import { type Group, userObject } from '../workspace/workspace.ts';
import type { Methods } from './method.ts';

function mayReadEmail({ scopes }: Core): boolean {
  return scopes === undefined || scopes.includes('users:read.email');
}

function groupObject({ workspace }: Core, group: Group, withUsers: boolean): Json {
  return {
    id: group.id,
    team_id: workspace.team.id,
    is_usergroup: true,
    name: group.name,
    description: '',
    handle: group.handle,
    is_external: false,
    date_create: 0,
    date_update: 0,
    date_delete: group.disabled ? 1 : 0,
    auto_type: null,
    user_count: group.users.length,
    ...(withUsers ? { users: group.users } : {}),
  };
}

/** docs.slack.dev/reference/methods, users.*, usergroups.*, bots.* */
export const people: Methods = {
  'users.info': {
    token: 'bot',
    scope: 'users:read',
    run(core, args) {
      const user = core.workspace.users.get(args.required('user'));
      if (user === undefined) throw new SlackError('user_not_found');
      return { ok: true, user: userObject(user, mayReadEmail(core)) };
    },
  },
  'users.list': {
    token: 'bot',
    scope: 'users:read',
    run(core, args) {
      const { items, rest } = args.page([...core.workspace.users.values()], 1000);
      const members = items.map((user) => userObject(user, mayReadEmail(core)));
      return { ok: true, members, cache_ts: core.workspace.ids.second, ...rest };
    },
  },
  'usergroups.list': {
    token: 'bot',
    scope: 'usergroups:read',
    run(core, args) {
      const groups = [...core.workspace.groups.values()].filter(
        ({ disabled }) => !disabled || args.flag('include_disabled'),
      );
      const withUsers = args.flag('include_users');
      return { ok: true, usergroups: groups.map((group) => groupObject(core, group, withUsers)) };
    },
  },
  'usergroups.users.list': {
    token: 'bot',
    scope: 'usergroups:read',
    run(core, args) {
      const group = core.workspace.groups.get(args.required('usergroup'));
      if (group === undefined) throw new SlackError('no_such_subteam');
      if (group.disabled && !args.flag('include_disabled')) throw new SlackError('subteam_disabled');
      return { ok: true, users: group.users };
    },
  },
  'bots.info': {
    token: 'bot',
    scope: 'users:read',
    run({ workspace }, args) {
      const { app } = workspace;
      if (args.text('bot') !== app.botId) throw new SlackError('bot_not_found');
      const bot = { id: app.botId, deleted: false, name: app.name, updated: 0, app_id: app.id };
      return { ok: true, bot: { ...bot, user_id: app.userId, icons: {} } };
    },
  },
};
