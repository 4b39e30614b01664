import { compact, type Json } from '../server/json.ts';
import { Ids } from './ids.ts';

/** A member, guest, bot or stranger of the workspace; ids, names and flags as in docs.slack.dev/reference/objects/user-object. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly email: string | undefined;
  readonly teamId: string;
  readonly isBot: boolean;
  readonly isAdmin: boolean;
  /** A guest in several channels. */
  readonly isRestricted: boolean;
  /** A guest in one channel. */
  readonly isUltraRestricted: boolean;
  /** From another workspace, met in a shared channel. */
  readonly isStranger: boolean;
  readonly isEmailConfirmed: boolean;
  readonly tz: string;
  /** Seconds east of UTC. */
  readonly tzOffset: number;
  readonly locale: string;
  deleted: boolean;
}

/** What a test says of a user; the rest are an ordinary member's values. */
export type UserSeed = Partial<User> & { readonly name: string };

/** What kind of conversation a channel is (docs.slack.dev/reference/objects/conversation-object). */
export type ChannelKind = 'public' | 'private' | 'im' | 'mpim';

/** A conversation. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly members: Set<string>;
  /** Teams it is shared with over Slack Connect. */
  readonly sharedWith: readonly string[];
  readonly created: number;
  readonly topic: string;
  archived: boolean;
}

/** What a test says of a channel. The app's bot is a member unless `bot` is false. */
export interface ChannelSeed {
  readonly name: string;
  readonly id?: string;
  readonly kind?: ChannelKind;
  readonly members?: readonly string[];
  readonly bot?: boolean;
  readonly archived?: boolean;
  readonly sharedWith?: readonly string[];
  readonly topic?: string;
}

/** A user group, mentioned as <!subteam^…> (docs.slack.dev/reference/objects/usergroup-object). */
export interface Group {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  users: readonly string[];
  disabled: boolean;
}

/** What a test says of a user group. */
export interface GroupSeed {
  readonly handle: string;
  readonly id?: string;
  readonly users?: readonly string[];
}

/** The workspace, the app installed in it, and its clock. */
export interface WorkspaceOptions {
  readonly now?: () => Date;
  readonly teamId?: string;
  readonly teamName?: string;
  readonly domain?: string;
  readonly appName?: string;
  readonly users?: readonly UserSeed[];
  readonly channels?: readonly ChannelSeed[];
  readonly groups?: readonly GroupSeed[];
  /** Names of the workspace's own emoji. */
  readonly emoji?: readonly string[];
}

const PREFIX: Readonly<Record<ChannelKind, string>> = { public: 'C', private: 'C', im: 'D', mpim: 'G' };

/** People, channels and groups of one workspace, and the app's own identity in it. */
export class Workspace {
  readonly now: () => Date;
  readonly ids: Ids;
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: {
    readonly id: string;
    readonly botId: string;
    readonly userId: string;
    readonly name: string;
  };
  /** The old shared secret in every payload; deprecated in favour of the signature. */
  readonly verificationToken = 'verification-token';
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly groups = new Map<string, Group>();
  readonly emoji: Set<string>;

  constructor(options: WorkspaceOptions) {
    this.now = options.now ?? (() => new Date());
    this.ids = new Ids(this.now);
    const { teamId = 'T0LOCAL0001', teamName = 'Local', domain = 'local', appName = 'onevoice' } = options;
    this.team = { id: teamId, name: teamName, domain };
    this.emoji = new Set(options.emoji);
    const bot = this.addUser({ name: appName, isBot: true });
    this.app = { id: this.ids.next('A'), botId: this.ids.next('B'), userId: bot.id, name: appName };
    for (const user of options.users ?? []) this.addUser(user);
    for (const channel of options.channels ?? []) this.addChannel(channel);
    for (const group of options.groups ?? []) this.addGroup(group);
  }

  addUser(seed: UserSeed): User {
    const user = {
      id: seed.id ?? this.ids.next('U'),
      realName: seed.name,
      email: seed.isBot ? undefined : `${seed.name}@${this.team.domain}.example`,
      teamId: this.team.id,
      isBot: false,
      isAdmin: false,
      isRestricted: false,
      isUltraRestricted: false,
      isStranger: false,
      isEmailConfirmed: true,
      tz: 'Europe/Berlin',
      tzOffset: 3600,
      locale: 'en-US',
      deleted: false,
      ...seed,
    };
    this.users.set(user.id, user);
    return user;
  }

  addChannel(seed: ChannelSeed): Channel {
    const { kind = 'public', members = [], bot = true, archived = false, sharedWith = [], topic = '' } = seed;
    const id = seed.id ?? this.ids.next(PREFIX[kind]);
    const all = new Set([...members, ...(bot ? [this.app.userId] : [])]);
    const { second: created } = this.ids;
    const channel = { id, name: seed.name, kind, members: all, sharedWith, created, topic, archived };
    this.channels.set(id, channel);
    return channel;
  }

  addGroup(seed: GroupSeed): Group {
    const { id = this.ids.next('S'), handle, users = [] } = seed;
    const group = { id, handle, name: handle, users, disabled: false };
    this.groups.set(id, group);
    return group;
  }

  /** A user of a test's own making; throws for an id nobody has. */
  user(id: string): User {
    const user = this.users.get(id);
    if (user === undefined) throw new Error(`no user ${id}`);
    return user;
  }

  /** A channel of a test's own making; throws for an id nobody has. */
  channel(id: string): Channel {
    const channel = this.channels.get(id);
    if (channel === undefined) throw new Error(`no channel ${id}`);
    return channel;
  }

  hasBot(channel: Channel): boolean {
    return channel.members.has(this.app.userId);
  }

  /** The direct messages between the app and a user, opened when they are not yet. */
  direct(user: string): { readonly channel: Channel; readonly opened: boolean } {
    const found = [...this.channels.values()].find(({ kind, members }) => kind === 'im' && members.has(user));
    if (found !== undefined) return { channel: found, opened: false };
    return { channel: this.addChannel({ name: user, kind: 'im', members: [user] }), opened: true };
  }
}

/** A user as users.info shows it; the e-mail only to who may see it (scope users:read.email). */
export function userObject(user: User, withEmail: boolean): Json {
  return compact({
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: user.tzOffset,
    locale: user.locale,
    profile: compact({
      real_name: user.realName,
      display_name: user.name,
      real_name_normalized: user.realName,
      display_name_normalized: user.name,
      email: withEmail ? user.email : undefined,
      team: user.teamId,
      image_48: `https://avatars.example/${user.id}_48.png`,
    }),
    is_admin: user.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isRestricted,
    is_ultra_restricted: user.isUltraRestricted,
    is_bot: user.isBot,
    is_app_user: false,
    is_stranger: user.isStranger || undefined,
    is_email_confirmed: user.isBot ? undefined : user.isEmailConfirmed,
    updated: 1_700_000_000,
  });
}

/** A conversation as conversations.info shows it to the app. */
export function channelObject(workspace: Workspace, channel: Channel): Json {
  const { id, name, kind, archived, created, sharedWith } = channel;
  const shared = sharedWith.length > 0;
  const common = {
    id,
    created,
    is_archived: archived,
    is_im: kind === 'im',
    is_mpim: kind === 'mpim',
    is_org_shared: false,
    context_team_id: workspace.team.id,
  };
  if (kind === 'im') {
    const user = [...channel.members].find((member) => member !== workspace.app.userId);
    return {
      ...common,
      user,
      is_user_deleted: workspace.users.get(user ?? '')?.deleted ?? false,
      priority: 0,
    };
  }
  return {
    ...common,
    name,
    name_normalized: name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_private: kind !== 'public',
    is_general: false,
    is_shared: shared,
    is_ext_shared: shared,
    is_pending_ext_shared: false,
    is_member: workspace.hasBot(channel),
    shared_team_ids: [workspace.team.id, ...sharedWith],
    connected_team_ids: sharedWith,
    creator: workspace.app.userId,
    unlinked: 0,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
    num_members: channel.members.size,
  };
}

/** What events call the kind of a conversation. */
export function channelType(channel: Channel): string {
  return { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' }[channel.kind];
}
