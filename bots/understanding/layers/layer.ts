import type { Event } from '../../../dialogs/machine/events.ts';
import type { TurnReading } from '../turn-reading.ts';

/** The layers of the understanding, cheapest first. `none`: no layer had an event that the present state accepts. */
export type LayerName =
  | 'language'
  | 'file'
  | 'button'
  | 'answer'
  | 'phrase'
  | 'rule'
  | 'value'
  | 'classifier'
  | 'knowledge'
  | 'none';

/** What a layer takes a message for. */
export interface Proposal {
  /** In the order in which they are stepped; the first one decides whether the present state accepts the proposal. */
  readonly events: readonly [Event, ...Event[]];
  /** 0 to 1; 1 for what a rule finds. */
  readonly confidence: number;
}

/** A way of understanding messages: proposes events, the likeliest first. */
export interface Layer {
  readonly name: LayerName;
  propose(reading: TurnReading): readonly Proposal[] | Promise<readonly Proposal[]>;
}

/** A proposal of one event that a rule found. */
export function certain(event: Event): Proposal {
  return { events: [event], confidence: 1 };
}
