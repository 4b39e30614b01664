import type { JsonObject } from '../models/json.ts';
import type { CommandRequest, Result } from '../models/turn.ts';

/** Who asks, so that a shop can refuse what is not theirs. */
export interface Asker {
  /** The proved customer, if any. */
  readonly customer?: string;
}

/**
 * The port to a shop. Queries read; commands write, exactly once per `key`: the second call with a key returns the
 * first one's result. Both answer with an outcome and never reject for a business reason.
 */
export interface Shop {
  /** Reads. `name` is one of the shop's queries (`order-status`, `match-order`, `cancel-preview`, ...). */
  query(name: string, args: JsonObject, asker: Asker): Promise<Result>;
  /** Writes. `name` is one of the shop's commands (`cancel-order`, ...). */
  perform(request: CommandRequest, asker: Asker): Promise<Result>;
}
