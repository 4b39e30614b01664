import type { ShopInput } from '../../cli/command.ts';
import { FindAsProof } from '../../dialogs/identify/find-as-proof.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { loadConfig } from '../config/load-config.ts';
import type { OnevoiceConfig } from '../config/onevoice-config.ts';
import { tauShop } from '../tau/tau-shop.ts';

/**
 * The config that a command works on: the file of `--config`, or that of the current folder; with the shop of `--shop` and the proof of `--proof`, if they are
 * given. @throws `CONFIG_INVALID` for a proof of benchmarks in production
 */
export async function givenConfig(
  file: string | undefined,
  { shop, proof }: ShopInput = {},
): Promise<OnevoiceConfig> {
  const given = shop && tauShop(shop.folder);
  const config = await loadConfig({ folder: process.cwd(), file, environment: process.env, shop: given });
  return proof === undefined ? config : withBenchmarkProof(config);
}

/** Said at a start with `--proof benchmark`. */
export const PROOF_WARNING =
  'WARNING: --proof benchmark: whoever knows an e-mail address, or a name and a postcode, is taken for the customer.';

/** A config in which whoever finds an account is taken for its owner. */
function withBenchmarkProof(config: OnevoiceConfig): OnevoiceConfig {
  if (process.env['NODE_ENV'] === 'production')
    throw new OnevoiceError('CONFIG_INVALID', {
      detail:
        '--proof benchmark takes whoever knows a name and a postcode for the customer, so that it is refused in production',
    });
  return { ...config, dialogs: [...(config.dialogs ?? []), FindAsProof] };
}
