import type { ChannelHost, HttpRoute } from '../../channel.ts';
import type { SlackConnection } from './slack-connection.ts';

/** What the customer channel and the desk channel share of one workspace: the outgoing connection, and the receiver of its events. */
export interface WorkspacePort {
  readonly connection: SlackConnection;
  /** The routes of HTTP mode; none in Socket Mode. */
  readonly routes: readonly HttpRoute[];
  /** Takes the host of one of the channels; the receiver starts with the last one. */
  attachHost(hosts: { readonly customers?: ChannelHost; readonly desk?: ChannelHost }): Promise<void>;
  stop(): Promise<void>;
}
