import type { webApi } from '@slack/bolt';
import type { StaffRole } from '../../../models/desk/desk.ts';
import { refusalOf } from './slack-faults.ts';

/** How long a person or a group is cached, in milliseconds: a removed member loses their role within that time. */
const BELIEVED_MS = 5 * 60_000;
/** Refusals that mean that a person or a group does not exist. */
const GONE: ReadonlySet<string> = new Set([
  'user_not_found',
  'user_not_visible',
  'no_such_subteam',
  'subteam_disabled',
]);
/** Largest number of cached entries. */
const KEPT = 2_000;

/** A person in Slack. */
export interface SlackPerson {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly email: string | undefined;
  /** A full, active member of this workspace: no guest, no bot, no user of a connected workspace. */
  readonly isMember: boolean;
}

interface Kept<T> {
  readonly value: T;
  readonly until: number;
}

/** The people and user groups of a workspace, cached. During an outage of Slack expired entries are used. */
export class StaffDirectory {
  readonly #client: webApi.WebClient;
  readonly #now: () => Date;
  readonly #persons = new Map<string, Kept<SlackPerson>>();
  readonly #groups = new Map<string, Kept<ReadonlySet<string>>>();

  constructor(client: webApi.WebClient, now: () => Date) {
    this.#client = client;
    this.#now = now;
  }

  async person(id: string, ownTeam: string): Promise<SlackPerson> {
    return await this.#kept(this.#persons, id, async () => {
      const { user = {} } = await this.#client.users.info({ user: id });
      const { profile = {}, team_id: team = '' } = user;
      const outside = user.is_stranger || user.is_restricted || user.is_ultra_restricted;
      const confirmed = user.is_email_confirmed === true;
      return {
        id,
        name: profile.display_name || profile.real_name || user.real_name || user.name || id,
        team,
        email: confirmed ? profile.email : undefined,
        isMember: !outside && !user.is_bot && !user.deleted && team === ownTeam,
      };
    });
  }

  /** The role of a person on the desk; undefined if they are not staff. Guests and bots never are, even inside the group. */
  async role(
    person: SlackPerson,
    groups: { readonly staff: string; readonly lead: string | undefined },
  ): Promise<StaffRole | undefined> {
    if (!person.isMember) return undefined;
    const { staff, lead } = groups;
    if (lead !== undefined && (await this.members(lead)).has(person.id)) return 'lead';
    return (await this.members(staff)).has(person.id) ? 'agent' : undefined;
  }

  async members(group: string): Promise<ReadonlySet<string>> {
    return await this.#kept(this.#groups, group, async () => {
      const { users = [] } = await this.#client.usergroups.users.list({ usergroup: group });
      return new Set(users);
    });
  }

  /** Expires a person or a group, or everything. Expired entries are kept for an outage of Slack. */
  forget(id?: string): void {
    expire(this.#persons, id);
    expire(this.#groups, id);
  }

  async #kept<T>(kept: Map<string, Kept<T>>, id: string, ask: () => Promise<T>): Promise<T> {
    const now = this.#now().getTime();
    const known = kept.get(id);
    if (known !== undefined && known.until > now) return known.value;
    try {
      const value = await ask();
      if (kept.size >= KEPT) kept.clear();
      kept.set(id, { value, until: now + BELIEVED_MS });
      return value;
    } catch (error) {
      // A refusal for a missing person or group is an answer: the cached entry is invalid.
      if (known !== undefined && !GONE.has(refusalOf(error) ?? '')) return known.value;
      throw error;
    }
  }
}

function expire<T>(kept: Map<string, Kept<T>>, only: string | undefined): void {
  for (const [id, { value }] of kept)
    if (only === undefined || id === only) kept.set(id, { value, until: 0 });
}
