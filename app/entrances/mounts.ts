import type { Mount } from '../../adapters/http/mount.ts';
import { hasRoutes, hasWebSocket } from '../../channels/abilities.ts';
import type { ChannelHost, HttpRoute } from '../../channels/channel.ts';
import type { App } from '../app.ts';
import { type ConfigSettings, environmentOf, settingsOfConfig } from '../config/config-settings.ts';
import type { OnevoiceConfig } from '../config/onevoice-config.ts';
import { checkLoopback, localOnly } from './local-only.ts';

/** What the routes of an app are made from, besides its channels. */
export interface MountParts extends Pick<ConfigSettings, 'reach'> {
  readonly config: OnevoiceConfig;
  /** The demo's pages; none where they are off. */
  readonly pages: readonly HttpRoute[];
}

/** The routes of one server of an app. */
export interface ServerMounts {
  readonly mounts: readonly Mount[];
  /** Whether the demo's pages are among them. */
  readonly hasPages: boolean;
}

/** The routes of an app for the servers that it may get. */
export class AppMounts {
  readonly #parts: MountParts;
  readonly #ofChannels: readonly Mount[];

  constructor(app: App, parts: MountParts) {
    this.#parts = parts;
    this.#ofChannels = app.channels.map((channel) => ({
      routes: hasRoutes(channel) ? channel.routes : [],
      ...(hasWebSocket(channel) && { upgrade: channel.upgrade }),
      host: app.path.hostFor(channel.id),
    }));
  }

  /** For the server of another application, of which nothing is known: the demo's pages only where they were asked for by name. */
  foreign(): ServerMounts {
    const { isLocal, showsDemo } = this.#parts.reach;
    return this.#mounts(isLocal && !showsDemo, showsDemo);
  }

  /**
   * For a server of our own that listens on a host.
   * @throws `CONFIG_INVALID` if others reach it there, and the settings do not provide for that
   */
  async own(host: string): Promise<ServerMounts> {
    const { config } = this.#parts;
    const environment = { ...environmentOf(config), HOST: host };
    const { isLocal, showsDemo } = settingsOfConfig({ ...config, environment }).reach;
    if (isLocal) await checkLoopback(host);
    return this.#mounts(isLocal, isLocal || showsDemo);
  }

  #mounts(isLocal: boolean, withPages: boolean): ServerMounts {
    const { pages } = this.#parts;
    const hasPages = withPages && pages.length > 0;
    const mounts = hasPages
      ? [...this.#ofChannels, { routes: pages, host: {} as ChannelHost }]
      : this.#ofChannels;
    return { mounts: isLocal ? mounts.map(localOnly) : mounts, hasPages };
  }
}
