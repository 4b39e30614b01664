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

/** The keys the product signs with. */
export type Secrets = z.output<typeof schema>;

/**
 * The secrets of a configuration. In development those that are not set are made up once and kept in the data folder, so
 * that open conversations survive a restart; in production the configuration has refused to do without.
 */
export function secretsOf(config: Config): Secrets {
  const { DIRECTLINE_SECRET, WEB_CUSTOMER_SECRET, ONE_TIME_CODE_SECRET } = config;
  const given = schema.safeParse({ DIRECTLINE_SECRET, WEB_CUSTOMER_SECRET, ONE_TIME_CODE_SECRET });
  if (given.success) return given.data;
  const kept = keptSecrets(config.DATA_DIR);
  return {
    DIRECTLINE_SECRET: DIRECTLINE_SECRET ?? kept.DIRECTLINE_SECRET,
    WEB_CUSTOMER_SECRET: WEB_CUSTOMER_SECRET ?? kept.WEB_CUSTOMER_SECRET,
    ONE_TIME_CODE_SECRET: ONE_TIME_CODE_SECRET ?? kept.ONE_TIME_CODE_SECRET,
  };
}

function keptSecrets(folder: string): Secrets {
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
