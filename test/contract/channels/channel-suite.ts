import type { AnyChannel } from '../../../channels/abilities.ts';
import {
  type ChannelSubject,
  type ChannelSuiteOptions,
  channelSuite,
  type DeliverBatch,
  renderingSuite,
} from '../../../testing/channel-suite.ts';

/** Runs the contract of every channel for one of ours. */
export function describeChannel(
  name: string,
  start: () => Promise<ChannelSubject>,
  deliverBatch?: DeliverBatch,
  more: Pick<ChannelSuiteOptions, 'inProcess'> = {},
): void {
  describe(`the ${name} channel, as every channel,`, () => {
    for (const [what, run] of channelSuite(start, { ...more, deliverBatch })) it(what, run);
  });
}

/** Runs the part of the contract about rendering. */
export function describeRendering(channelOf: () => AnyChannel): void {
  for (const [what, run] of renderingSuite(async () => ({ channel: channelOf() }))) it(what, run);
}
