import { expect } from 'chai';
import { requireSdk } from '../../cli/require-sdk.ts';
import { hasCode } from '../../models/errors/onevoice-error.ts';

describe('an SDK that its channel needs', () => {
  const missing = (name: string): never => {
    throw new Error(`Cannot find module '${name}'`);
  };
  const faultOf = (sdk: Parameters<typeof requireSdk>[0], channel: string): unknown => {
    try {
      requireSdk(sdk, channel, missing);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it('is found where it is installed', () => {
    requireSdk('@slack/bolt', 'Slack');
    requireSdk('whatsapp-web.js', 'WhatsApp');
  });

  it('is named with its channel and the command that installs its version, where it is missing', () => {
    const error = faultOf('@slack/bolt', 'Slack');
    expect(hasCode(error, 'SDK_MISSING')).to.equal(true);
    expect(String(error)).to.match(
      /Slack is configured.* @slack\/bolt.*Run: npm install "@slack\/bolt@\^\d+\.\d+\.\d+"$/,
    );
  });

  it('is installed without the browser of whatsapp-web.js', () => {
    expect(String(faultOf('whatsapp-web.js', 'WhatsApp'))).to.match(
      /npm pkg set puppeteer\.skipDownload=true --json && npm install "whatsapp-web\.js@~\d+\.\d+\.\d+"$/,
    );
  });
});
