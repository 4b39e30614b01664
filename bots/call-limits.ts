import { covers } from '../dialogs/machine/proof.ts';
import { comparable } from '../models/comparable.ts';
import type { Result } from '../models/conversation/command.ts';
import type { Identity } from '../models/customer/identity.ts';
import type { JsonObject } from '../models/json.ts';
import { type AnyOperation, isLimited } from '../models/shop/operation.ts';
import type { Turn } from '../models/turn.ts';
import type { BrainPorts } from './ports.ts';

const HOUR_MS = 3_600_000;

/** Most limited calls an hour from one network: an office or a mobile carrier has many customers behind one address. */
const PER_NETWORK = 20;

/** Most limited calls an hour with one value, such as an order number, from all networks together: twice what a conversation may try, and not more. */
const PER_VALUE = 6;

/** The result of a call that is not made. */
export const LIMITED: Result = { outcome: 'limited', value: { reason: 'limited' } };

/** A call that was counted, and is about to be made. */
interface ReservedCall {
  /** Takes the call back, since it was no wrong guess. */
  takeBack(): Promise<void>;
}

const FREE: ReservedCall = { takeBack: () => Promise.resolve() };

/**
 * The rate limits of a turn's calls by which somebody could guess who owns an order, or have others mailed. Each call counts for its network (where the
 * channel knows none, for its conversation) and for the values of its `limitedBy` arguments. The store counts, over all conversations and processes.
 */
export class CallLimits {
  readonly #operations: ReadonlyMap<string, AnyOperation>;
  readonly #ports: Pick<BrainPorts, 'reserveAttempt'>;
  readonly #turn: Pick<Turn, 'origin' | 'conversation'>;

  constructor(
    operations: ReadonlyMap<string, AnyOperation>,
    ports: Pick<BrainPorts, 'reserveAttempt'>,
    turn: Pick<Turn, 'origin' | 'conversation'>,
  ) {
    this.#operations = operations;
    this.#ports = ports;
    this.#turn = turn;
  }

  /** Counts a call before it is made; undefined if a limit is reached, where no call may be made. */
  async reserve(
    { name, args }: { readonly name: string; readonly args: JsonObject },
    identity: Identity,
  ): Promise<ReservedCall | undefined> {
    const operation = this.#operations.get(name);
    if (operation === undefined || !isLimited(operation)) return FREE;
    const { writes, subject = '', limitedBy = [] } = operation;
    // Who has matched the order has proved something already; the shop limits what they may have mailed.
    if (writes && covers(identity, 'matched', args[subject])) return FREE;
    const of = writes ? name : 'guess';
    const { origin, conversation } = this.#turn;
    const limits: [key: string, limit: number][] = [[`${of}:${origin ?? conversation._id}`, PER_NETWORK]];
    for (const argument of limitedBy) {
      const value = args[argument];
      if (typeof value === 'string') limits.push([`${of}:${argument}:${comparable(value)}`, PER_VALUE]);
    }
    const taken: (() => Promise<void>)[] = [];
    const takeBack = async () => {
      await Promise.all(taken.map((undo) => undo()));
    };
    for (const [key, limit] of limits) {
      const undo = await this.#ports.reserveAttempt(key, limit, HOUR_MS);
      if (undo === undefined) {
        await takeBack();
        return undefined;
      }
      taken.push(undo);
    }
    return { takeBack };
  }
}
