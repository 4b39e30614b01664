import { z } from 'zod';

/** A text; undefined if it is missing, empty or no text. */
export const maybe = z.string().min(1).optional().catch(undefined);

/** A text; '' if it is missing or no text. */
export const words = z.string().catch('');

/** A flag; undefined unless it is `true`. */
export const flag = z.literal(true).optional().catch(undefined);

/** A list of unknown items; anything else is an empty list. */
export const list = z.array(z.unknown()).catch([]);

/** An object that may be missing or something else. */
export function part<T extends z.ZodRawShape>(shape: T) {
  return z.object(shape).optional().catch(undefined);
}

/** Removes properties that are undefined. */
export function known<T extends Record<string, unknown>>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** The type of {@link known}'s answer: what may be undefined may be absent. */
export type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

const envelope = z.object({
  type: maybe,
  team_id: maybe,
  context_team_id: maybe,
  enterprise_id: maybe,
  is_ext_shared_channel: flag,
  authed_users: z.array(z.string()).catch([]),
  authorizations: z
    .array(z.object({ team_id: maybe, enterprise_id: maybe, user_id: maybe, is_bot: flag }).catch({}))
    .catch([]),
});

/** The envelope of an event: its workspace and the app's user ids there. */
export interface Envelope {
  readonly team: string;
  /** The user ids that the event was delivered to. */
  readonly selves: readonly string[];
}

/** Reads the envelope of an event. For an installation in a whole organisation, the organisation's id replaces a missing workspace. */
export function envelopeOf(body: unknown): Envelope {
  const sent = envelope.safeParse(body).data;
  const first = sent?.authorizations[0];
  const team =
    first?.team_id ?? sent?.team_id ?? sent?.context_team_id ?? first?.enterprise_id ?? sent?.enterprise_id;
  const bots = (sent?.authorizations ?? []).flatMap(({ user_id, is_bot }) =>
    is_bot && user_id !== undefined ? [user_id] : [],
  );
  return { team: team ?? '', selves: [...bots, ...(sent?.authed_users ?? [])] };
}
