import type { Watch } from '../people/watch.ts';
import { isJson, type Json } from '../server/json.ts';
import { type Delivery, type DeliveryKind, isAcknowledged, type Retry, type Transport } from './delivery.ts';
import type { EventBody } from './events.ts';

/** Retries of an event after the first attempt: at once, after a minute, after five (docs.slack.dev/apis/events-api, "retries"). */
const RETRIES = 3;

/** Everything brought to the app, in order, and the retries of events; interactions and commands are never repeated. */
export class Deliveries {
  readonly all: Delivery[] = [];
  readonly #watch: Watch;
  readonly #subscribed: (type: string) => boolean;
  readonly #transport: () => Transport;
  readonly #running = new Set<Promise<unknown>>();
  /** Deliveries that are on their way: a retry of these would be a second one. */
  readonly #flying = new Set<Delivery>();

  constructor(watch: Watch, subscribed: (type: string) => boolean, transport: () => Transport) {
    this.#watch = watch;
    this.#subscribed = subscribed;
    this.#transport = transport;
  }

  /** Brings an event to the app if it subscribed to its type, with the first retry at once. Resolves when these are settled. */
  event(body: EventBody): Promise<Delivery[]> {
    const type = String(body.event.type);
    if (!this.#subscribed(type)) return Promise.resolve([]);
    return this.#track(this.#eventOnce(this.#add('event', type, body)));
  }

  /** Brings an interaction or a command to the app, once. */
  once(kind: DeliveryKind, type: string, body: Json): Promise<Delivery> {
    const delivery = this.#add(kind, type, body);
    return this.#track(this.#attempt(delivery).then(() => delivery));
  }

  /** Brings the same body once more, whatever came of it before; for events marked with `retry`. */
  again(delivery: Delivery, retry?: Retry): Promise<Delivery> {
    return this.#track(this.#attempt(delivery, retry).then(() => delivery));
  }

  /** Makes the next attempt of every event that is neither acknowledged nor given up, as if its time had come. */
  retryNow(): Promise<Delivery[]> {
    const due = this.all.filter((delivery) => this.#isDue(delivery));
    return this.#track(Promise.all(due.map((delivery) => this.#retry(delivery))));
  }

  /** Resolves when nothing is on its way. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled([...this.#running]);
  }

  #add(kind: DeliveryKind, type: string, body: Json): Delivery {
    const delivery = { kind, type, body, attempts: [] };
    this.all.push(delivery);
    return delivery;
  }

  #isDue(delivery: Delivery): boolean {
    const last = delivery.attempts.at(-1);
    return (
      delivery.kind === 'event' &&
      last !== undefined &&
      !isAcknowledged(delivery) &&
      !this.#flying.has(delivery) &&
      !last.noRetry &&
      last.number < RETRIES
    );
  }

  async #eventOnce(delivery: Delivery): Promise<Delivery[]> {
    await this.#attempt(delivery);
    if (this.#isDue(delivery) && this.#transport().ready) await this.#retry(delivery);
    return [delivery];
  }

  async #retry(delivery: Delivery): Promise<Delivery> {
    const last = delivery.attempts.at(-1);
    const retry = { number: (last?.number ?? 0) + 1, reason: last?.reason ?? ('unknown_error' as const) };
    await this.#attempt(delivery, retry);
    return delivery;
  }

  async #attempt(delivery: Delivery, retry?: Retry): Promise<void> {
    this.#flying.add(delivery);
    delivery.attempts.push(await this.#transport().send(delivery, retry));
    this.#flying.delete(delivery);
    this.#watch.changed();
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#running.add(work);
    const end = () => this.#running.delete(work);
    work.then(end, end);
    return work;
  }
}

/** The event inside a delivery, or an empty object. */
export function eventOf(delivery: Delivery): Json {
  return isJson(delivery.body.event) ? delivery.body.event : {};
}
