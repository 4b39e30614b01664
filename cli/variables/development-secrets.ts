import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.ts';

const schema = z.object({
  DIRECTLINE_SECRET: z.string(),
  WEB_CUSTOMER_SECRET: z.string(),
  ONE_TIME_CODE_SECRET: z.string(),
});

/** The secrets of the product. */
export type Secrets = z.output<typeof schema>;

/**
 * The secrets of a configuration. In development the unset ones are generated once and stored in the data folder, so that open conversations
 * survive a restart. In production the configuration is refused without them.
 */
export function secretsOf(config: Config): Secrets {
  const { DIRECTLINE_SECRET, WEB_CUSTOMER_SECRET, ONE_TIME_CODE_SECRET } = config;
  const given = schema.safeParse({ DIRECTLINE_SECRET, WEB_CUSTOMER_SECRET, ONE_TIME_CODE_SECRET });
  if (given.success) return given.data;
  const stored = storedSecrets(config.DATA_DIR);
  return {
    DIRECTLINE_SECRET: DIRECTLINE_SECRET ?? stored.DIRECTLINE_SECRET,
    WEB_CUSTOMER_SECRET: WEB_CUSTOMER_SECRET ?? stored.WEB_CUSTOMER_SECRET,
    ONE_TIME_CODE_SECRET: ONE_TIME_CODE_SECRET ?? stored.ONE_TIME_CODE_SECRET,
  };
}

function storedSecrets(folder: string): Secrets {
  const path = join(folder, 'development-secrets.json');
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    const fresh = () => randomBytes(24).toString('base64url');
    const secrets = {
      DIRECTLINE_SECRET: fresh(),
      WEB_CUSTOMER_SECRET: fresh(),
      ONE_TIME_CODE_SECRET: fresh(),
    };
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    return secrets;
  }
}
