import { expect } from 'chai';
import { email } from '../../../app/channels/email.ts';
import { slack } from '../../../app/channels/slack.ts';
import { web } from '../../../app/channels/web.ts';
import { whatsapp } from '../../../app/channels/whatsapp.ts';
import { settingsOfConfig } from '../../../app/config/config-settings.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { faultsOf } from '../../support/setting-faults.ts';

const SECRET = 'sixteen-characters-and-more';
const GIVEN = {
  DIRECTLINE_SECRET: SECRET,
  WEB_CUSTOMER_SECRET: SECRET,
  ONE_TIME_CODE_SECRET: SECRET,
  WEB_ORIGINS: 'https://shop.example.com',
};
const CLOUD = {
  WHATSAPP_ACCESS_TOKEN: 'EAAG',
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_APP_SECRET: SECRET,
  WHATSAPP_VERIFY_TOKEN: 'a-text-of-mine',
};
const SLACK_HTTP = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_MODE: 'http', SLACK_SIGNING_SECRET: SECRET };

/** Settings that let others reach the server, with the sign of it that is named. */
const OPEN: readonly [sign: string, environment: Record<string, string>][] = [
  ['HOST=0.0.0.0', { HOST: '0.0.0.0' }],
  ['HOST=::', { HOST: '::' }],
  ['HOST=192.168.1.7', { HOST: '192.168.1.7' }],
  ['HOST=::ffff:10.0.0.5', { HOST: '::ffff:10.0.0.5' }],
  ['HOST=my-laptop', { HOST: 'my-laptop' }],
  ['TRUST_PROXY=1', { TRUST_PROXY: '1' }],
  ['WEB_ORIGINS=https://shop.example', { WEB_ORIGINS: 'http://localhost:3000,https://shop.example' }],
  ['WEB_CHAT_URL=https://shop.example/help', { WEB_CHAT_URL: 'https://shop.example/help' }],
  ['EMAIL_PUBLIC_URL=https://chat.shop.example', { EMAIL_PUBLIC_URL: 'https://chat.shop.example' }],
  ['SLACK_MODE=http', SLACK_HTTP],
  ['WHATSAPP_ACCESS_TOKEN', CLOUD],
];

/** Settings by which only this machine reaches the server. */
const LOCAL: readonly Record<string, string>[] = [
  {},
  { NODE_ENV: 'test' },
  { HOST: 'localhost' },
  { HOST: '::1' },
  { HOST: '127.0.0.2' },
  { WEB_ORIGINS: 'http://localhost:3000', WEB_CHAT_URL: 'http://localhost:3000/help' },
  { EMAIL_PUBLIC_URL: 'http://localhost:3978' },
  { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' },
  { ...SLACK_HTTP, SLACK_API_URL: 'http://127.0.0.1:4000/api/' },
  { ...CLOUD, WHATSAPP_API_URL: 'http://127.0.0.1:4000' },
];

/** The demo on every channel. */
const demo = (environment: Record<string, string>) =>
  settingsOfConfig({ shop: demoShop(), channels: [web(), slack(), email(), whatsapp()], environment });

function refusal(environment: Record<string, string>): OnevoiceError {
  try {
    demo(environment);
  } catch (error) {
    if (error instanceof OnevoiceError) return error;
  }
  throw new Error('Not refused.');
}

describe('a server that others reach', () => {
  for (const [sign, environment] of OPEN) {
    it(`by ${sign} needs every secret, and is told which, why, and what else can be done`, () => {
      const { code, faults = [], message } = refusal(environment);
      expect(code).to.equal('CONFIG_INVALID');
      const missing = Object.keys(GIVEN).filter((name) => environment[name] === undefined);
      expect(faults.map((fault) => fault.split(' ')[0])).to.have.members(missing);
      for (const fault of faults) expect(fault).to.contain(sign).and.to.contain('Example: ');
      expect(message).to.contain('WEB_DEMO=true').and.to.contain(`leave out ${sign}`);
      expect(demo({ ...GIVEN, ...environment }).reach.isLocal).to.equal(false);
    });
  }

  it('shows the demo with made-up secrets where that is asked for by name', () => {
    for (const [sign, environment] of OPEN) {
      const { reach } = demo({ ...environment, WEB_DEMO: 'true' });
      expect(reach.showsDemo, sign).to.equal(true);
    }
  });

  it('can not be opened by that name for a shop that is no demo, whose customers are real', () => {
    expect(
      faultsOf({ HOST: '0.0.0.0', WEB_DEMO: 'true' }).map((fault) => fault.split(' ')[0]),
    ).to.have.members(Object.keys(GIVEN));
  });

  it('names no other way where the faults have another reason', () => {
    expect(refusal({ ...GIVEN, HOST: '0.0.0.0', PORT: 'eighty' }).message).to.not.contain('WEB_DEMO');
  });

  it('is told of an address that can not be read with all the rest', () => {
    for (const name of [
      'WHATSAPP_API_URL',
      'SLACK_API_URL',
      'WEB_ORIGINS',
      'WEB_CHAT_URL',
      'EMAIL_PUBLIC_URL',
    ]) {
      const { faults = [] } = refusal({ ...CLOUD, ...SLACK_HTTP, [name]: 'nonsense' });
      expect(faults.map((fault) => fault.split(' ')[0])).to.include.members([name, 'ONE_TIME_CODE_SECRET']);
    }
  });

  it('is never told a secret', () => {
    expect(refusal(CLOUD).message).to.not.contain('EAAG');
  });
});

describe('a server that only this machine reaches', () => {
  it('needs nothing to be set', () => {
    for (const environment of LOCAL) {
      const { reach } = demo(environment);
      expect(reach.isLocal, JSON.stringify(environment)).to.equal(true);
      expect(reach.showsDemo).to.equal(false);
    }
  });
});

describe('the demo shop in production', () => {
  it('is refused, also with every secret and where it is asked for by name', () => {
    for (const more of [{}, { WEB_DEMO: 'true' }, { HOST: '0.0.0.0' }]) {
      const { faults = [] } = refusal({ ...GIVEN, ...more, NODE_ENV: 'production' });
      expect(faults.filter((fault) => fault.startsWith('demoShop() has to be replaced'))).to.have.length(1);
    }
  });
});
