import { createRequire } from 'node:module';
import { OnevoiceError } from '../models/errors/onevoice-error.ts';

const require = createRequire(import.meta.url);

/** What installs each SDK that only those who use its channel need. */
const INSTALL = {
  '@slack/bolt': (range: string) => `npm install "@slack/bolt@${range}"`,
  // Its puppeteer would download a browser of its own, 150 MB or more; an installed Chromium or Chrome is used.
  'whatsapp-web.js': (range: string) =>
    `npm pkg set puppeteer.skipDownload=true --json && npm install "whatsapp-web.js@${range}"`,
} as const;

/**
 * Makes sure that the SDK of a configured channel is installed: they are optional peers of this package.
 * @param channel The channel as the operator knows it
 * @param find Default: where node finds a package from here
 * @throws `SDK_MISSING` with the command that installs it
 */
export function requireSdk(
  sdk: keyof typeof INSTALL,
  channel: string,
  find: (name: string) => unknown = require.resolve,
): void {
  try {
    find(sdk);
  } catch (cause) {
    const { peerDependencies } = require('onevoice/package.json') as {
      peerDependencies: Readonly<Record<string, string>>;
    };
    const install = INSTALL[sdk](peerDependencies[sdk] ?? '*');
    throw new OnevoiceError('SDK_MISSING', {
      detail: `${channel} is configured, and needs the package ${sdk}, which is not installed. Run: ${install}`,
      cause,
    });
  }
}
