import type { CommandRequest, Result } from '../models/conversation/command.ts';
import type { Log } from '../models/log/log.ts';
import { type AnyOperation, faultOfResult } from '../models/shop/operation.ts';
import type { Asker, Shop } from './shop.ts';

/** Performs a write; a result that its operation does not declare counts as failed, and is logged with its place. */
export async function performChecked(
  shop: Pick<Shop, 'perform'>,
  operation: AnyOperation | undefined,
  request: CommandRequest,
  asker: Asker,
  log: Log,
): Promise<Result> {
  const result = await shop.perform(request, asker);
  const fault = operation && faultOfResult(operation, result);
  if (fault !== undefined) {
    log('shop-result-rejected', { operation: request.name, fault });
    return { outcome: 'failed', value: { reason: 'shop-error' } };
  }
  if (result.outcome === 'failed')
    log('shop-call-failed', { operation: request.name, reason: String(result.value['reason']) });
  return result;
}
