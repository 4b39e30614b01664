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
 * The secrets of a configuration. In development an unset one is generated when it is first asked for, and stored in the data folder, so that open
 * conversations survive a restart. In production the parts that use a secret refuse the configuration without it.
 */
export function secretsOf(config: Config): Secrets {
  const secret = (name: keyof Secrets) => config[name] ?? storedSecrets(config.DATA_DIR)[name];
  return {
    get DIRECTLINE_SECRET() {
      return secret('DIRECTLINE_SECRET');
    },
    get WEB_CUSTOMER_SECRET() {
      return secret('WEB_CUSTOMER_SECRET');
    },
    get ONE_TIME_CODE_SECRET() {
      return secret('ONE_TIME_CODE_SECRET');
    },
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
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    return secrets;
  }
}
