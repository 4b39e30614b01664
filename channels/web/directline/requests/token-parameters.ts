import { z } from 'zod';
import { clientId, clientLocale, clientName } from '../activity-schema.ts';

/** An origin as browsers send it: in lower case, without a slash at its end. */
const origin = z
  .url({ protocol: /^https?$/ })
  .transform((url) => new URL(url))
  .refine((url) => url.href === `${url.origin}/`, 'needs an origin without a path')
  .transform((url) => url.origin);

/** The body of a token or start request: the protocol's TokenParameters, and the locale that clients add. */
export const tokenParameters = z.object({
  user: z
    .object({ id: clientId.optional(), name: clientName.optional() })
    .nullish()
    .transform((user) => user ?? undefined),
  trustedOrigins: z.array(origin).max(20).optional(),
  locale: clientLocale,
});

/** The checked form of {@link tokenParameters}. */
export type TokenParameters = z.infer<typeof tokenParameters>;

/** The part of a grant that the parameters set. */
export function grantedBy(parameters: TokenParameters): { user?: string; name?: string; origins?: string[] } {
  const { user, trustedOrigins } = parameters;
  return {
    ...(user?.id === undefined ? {} : { user: user.id }),
    ...(user?.name === undefined ? {} : { name: user.name }),
    ...(trustedOrigins === undefined ? {} : { origins: trustedOrigins }),
  };
}
