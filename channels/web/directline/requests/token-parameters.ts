import { z } from 'zod';

const id = z.string().min(1).max(128);

/** An origin as browsers send it: in lower case, without a slash at its end. */
const origin = z
  .url({ protocol: /^https?$/ })
  .transform((url) => new URL(url))
  .refine((url) => url.href === `${url.origin}/`, 'needs an origin without a path')
  .transform((url) => url.origin);

/** The body of a token or start request: the protocol's TokenParameters, and the locale that clients add. */
export const tokenParameters = z.object({
  user: z
    .object({ id: id.optional(), name: z.string().max(128).optional() })
    .nullish()
    .transform((user) => user ?? undefined),
  trustedOrigins: z.array(origin).max(20).optional(),
  locale: z.string().max(35).optional(),
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
