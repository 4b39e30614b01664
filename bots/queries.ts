import type { Effect } from '../dialogs/machine/effects.ts';
import type { Event } from '../dialogs/machine/events.ts';
import { readWording as readAgain } from '../language/references/read-wording.ts';
import type { Result } from '../models/conversation/command.ts';
import type { Identity } from '../models/customer/identity.ts';
import { queueStatus } from '../models/desk/staff-operations.ts';
import { ticketStatus } from '../models/desk/ticket-operations.ts';
import { codeOfError } from '../models/errors/onevoice-error.ts';
import { DEFAULT_LOCALE } from '../models/locale/locale.ts';
import { type AnyOperation, faultOfResult } from '../models/shop/operation.ts';
import type { Turn } from '../models/turn.ts';
import { readWording, type WordingArgs } from '../models/values/wording-operation.ts';
import { CallLimits, LIMITED } from './call-limits.ts';
import { type BrainPorts, MAX_QUERIES, QUERY_DEADLINE_MS } from './ports.ts';

type Query = Extract<Effect, { type: 'query' }>;

const TIMED_OUT: Result = { outcome: 'timed-out', value: { reason: 'deadline' } };
const BROKEN: Result = { outcome: 'failed', value: { reason: 'broken' } };
const NO_TICKET: Result = { outcome: 'refused', value: { reason: 'not-found' } };

/** Performs the reads of one turn: limited in number and time, rate-limited where they can be guesses, and recorded. */
export class Queries {
  readonly #operations: ReadonlyMap<string, AnyOperation>;
  readonly #ports: BrainPorts;
  readonly #turn: Turn;
  readonly #limits: CallLimits;
  #count = 0;

  constructor(
    operations: ReadonlyMap<string, AnyOperation>,
    ports: BrainPorts,
    turn: Turn,
    limits = new CallLimits(operations, ports, turn),
  ) {
    this.#operations = operations;
    this.#ports = ports;
    this.#turn = turn;
    this.#limits = limits;
  }

  /** Performs a read and gives its result as the event that the dialog waits for. Never rejects. */
  async perform(query: Query, identity: Identity): Promise<Event> {
    const result = await this.#result(query, identity);
    // What the bot itself makes of the words of a message is no read of the shop.
    if (query.name !== readWording.name)
      this.#turn.recordQuery({ name: query.name, args: query.args, ...result });
    return { type: 'result', key: query.key, outcome: result.outcome, value: result.value };
  }

  async #result(query: Query, identity: Identity): Promise<Result> {
    if (query.name !== readWording.name) this.#count += 1;
    if (this.#count > MAX_QUERIES) return BROKEN;
    const reserved = await this.#limits.reserve(query, identity);
    if (reserved === undefined) return LIMITED;
    const result = await this.#ask(query, identity);
    if (result.outcome !== 'refused') await reserved.takeBack();
    return result;
  }

  /** The shop performs a read, but for those of the app's own staff. */
  async #read({ name, args }: Query, identity: Identity): Promise<Result> {
    const { shop, queueStatus: statusOf, ticketState } = this.#ports;
    const { _id, episode, locale = DEFAULT_LOCALE } = this.#turn.conversation;
    if (name === ticketStatus.name)
      return (await ticketState?.(String(args['ticket']), { identity, conversation: _id })) ?? NO_TICKET;
    if (name === readWording.name)
      return { outcome: 'ok', value: readAgain(args as WordingArgs, { locale, now: this.#turn.now }) };
    if (name === queueStatus.name && statusOf !== undefined)
      return { outcome: 'ok', value: await statusOf(_id, episode.number) };
    return await shop.query(name, args, identity);
  }

  async #ask(query: Query, identity: Identity): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<Result>((resolve) => {
      timer = setTimeout(resolve, QUERY_DEADLINE_MS, TIMED_OUT);
    });
    try {
      const result = await Promise.race([this.#read(query, identity), deadline]);
      const operation = this.#operations.get(query.name);
      const fault = operation && faultOfResult(operation, result);
      if (fault !== undefined) {
        this.#ports.log('shop-result-rejected', { operation: query.name, fault });
        return BROKEN;
      }
      if (result.outcome === 'failed')
        this.#ports.log('shop-call-failed', {
          operation: query.name,
          reason: String(result.value['reason']),
        });
      return result;
    } catch (error) {
      this.#ports.log('query-failed', {
        query: query.name,
        code: codeOfError(error),
      });
      return BROKEN;
    } finally {
      clearTimeout(timer);
    }
  }
}
