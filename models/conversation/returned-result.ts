import { z } from 'zod';
import { OnevoiceError } from '../errors/onevoice-error.ts';
import type { Json } from '../json.ts';
import type { Result } from './command.ts';

const schema = z.object({
  outcome: z.enum(['ok', 'refused', 'failed', 'timed-out']),
  value: z.record(z.string(), z.custom<Json>()),
});

/**
 * The result that a shop returned from its code, as the JSON that is stored: what JSON leaves out (undefined, a method) is left out.
 * @throws `SHOP_FAILED` if it is no result: another outcome, a value that is no object, or what can not be written as JSON
 */
export function returnedResult(returned: unknown): Result {
  try {
    return schema.parse(JSON.parse(JSON.stringify(returned) ?? 'null'));
  } catch (cause) {
    throw new OnevoiceError('SHOP_FAILED', {
      detail: 'The shop returned no result with outcome and value.',
      cause,
    });
  }
}
