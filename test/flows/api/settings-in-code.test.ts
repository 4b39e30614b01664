import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { SILENT } from '../../../adapters/logger.ts';
import type { ChannelSetup } from '../../../app/channels/channel-setup.ts';
import { email } from '../../../app/channels/email.ts';
import { slack } from '../../../app/channels/slack.ts';
import { web } from '../../../app/channels/web.ts';
import { whatsapp } from '../../../app/channels/whatsapp.ts';
import type { OnevoiceConfig } from '../../../app/config/onevoice-config.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { createOnevoice } from '../../../app/onevoice.ts';
import type { Shop } from '../../../commerce/shop.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { COMMAND, ShopFolder } from '../../support/api/shop-folder.ts';
import { testChannel } from '../../support/path/path-kit.ts';

const SECRET = 'sixteen-characters-and-more';

const plainShop: Shop = {
  query: async () => ({ outcome: 'failed', value: { reason: 'unknown-operation' } }),
  perform: async () => ({ outcome: 'failed', value: { reason: 'unknown-operation' } }),
};

describe('a setting in production', () => {
  let folder: ShopFolder;
  beforeEach(() => {
    folder = new ShopFolder();
  });
  afterEach(() => folder.remove());

  /** The variables that the app is refused for; none if it is composed. */
  async function missingFor(
    config: Pick<OnevoiceConfig, 'shop' | 'channels'>,
    environment: Record<string, string> = {},
  ): Promise<(string | undefined)[]> {
    try {
      const app = await createOnevoice({
        ...config,
        folder: folder.path,
        store: { dataDir: 'data' },
        environment: { NODE_ENV: 'production', ...environment },
        log: SILENT,
      });
      await app.stop();
      return [];
    } catch (error) {
      if (!(error instanceof OnevoiceError) || error.faults === undefined) throw error;
      return error.faults.map((fault) => fault.split(' ')[0]);
    }
  }

  it('is required of the channels and of the shop of the config only', async () => {
    const ofWeb = ['DIRECTLINE_SECRET', 'WEB_CUSTOMER_SECRET', 'WEB_ORIGINS'];
    expect(await missingFor({ shop: plainShop, channels: [web()] })).to.have.members(ofWeb);
    expect(await missingFor({ shop: demoShop(), channels: [web()] })).to.have.members([
      ...ofWeb,
      'ONE_TIME_CODE_SECRET',
      'demoShop()',
    ]);
    expect(await missingFor({ shop: plainShop, channels: [testChannel('own')] })).to.deep.equal([]);
    expect(readdirSync(folder.path)).to.include('data');
    expect(existsSync(join(folder.path, 'data/development-secrets.json'))).to.equal(false);
  });

  it('of a channel that is not in the config contradicts nothing', async () => {
    const half = {
      SLACK_APP_TOKEN: 'xapp-1',
      WHATSAPP_ACCESS_TOKEN: 'token',
      EMAIL_ADDRESS: 'support@shop.example',
      WEB_DEMO: 'true',
    };
    expect(await missingFor({ shop: plainShop, channels: [testChannel('own')] }, half)).to.deep.equal([]);
    const all = { shop: plainShop, channels: [slack(), email(), whatsapp()] };
    expect(await missingFor(all, half)).to.deep.equal([
      'SLACK_BOT_TOKEN',
      'EMAIL_IMAP_URL',
      'WHATSAPP_PHONE_NUMBER_ID',
      'WHATSAPP_APP_SECRET',
      'WHATSAPP_VERIFY_TOKEN',
    ]);
  });

  it('is given by an option in code', async () => {
    const options = { directlineSecret: SECRET, customerSecret: SECRET, origins: ['https://shop.example'] };
    expect(await missingFor({ shop: plainShop, channels: [web(options)] })).to.deep.equal([]);
    const chat = [slack({ botToken: 'xoxb-1' })];
    expect(await missingFor({ shop: plainShop, channels: chat })).to.deep.equal(['SLACK_APP_TOKEN']);
  });

  it('is given by an option in code to every command', async () => {
    folder.write(
      'onevoice.config.ts',
      `import { defineConfig } from 'onevoice';
       import { web } from 'onevoice/web';
       const answer = async () => ({ outcome: 'failed' as const, value: { reason: 'unknown-operation' } });
       export default defineConfig({
         shop: { query: answer, perform: answer },
         channels: [web({ directlineSecret: '${SECRET}', customerSecret: '${SECRET}', origins: ['https://shop.example'] })],
         store: { dataDir: 'own-data' },
       });`,
    );
    const environment = { NODE_ENV: 'production', PORT: '0' };
    const child = folder.run([COMMAND, 'start'], environment);
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes('Stop with Ctrl+C.')) child.kill('SIGTERM');
      });
    await new Promise((resolve) => child.once('close', resolve));
    expect(printed).to.contain('Onevoice is ready at ');
    const doctor = await folder.ended([COMMAND, 'doctor'], environment);
    expect(doctor.printed)
      .to.contain(`ok    store in ${folder.path}/own-data`)
      .and.to.contain('pages of https://shop.example')
      .and.not.to.contain('Slack: ');
    const erased = await folder.ended([COMMAND, 'erase-mails', 'ann@example.com', '--json'], environment);
    expect(erased).to.deep.equal({ code: 0, printed: '{"conversations":0,"mails":0}\n' });
    expect(readdirSync(folder.path)).to.include('own-data').and.not.to.include('data');
  });

  it('is not needed by a conversation in the terminal, which opens no channel', async () => {
    folder.write(
      'onevoice.config.ts',
      `import { demoShop } from 'onevoice/demo';
       import { web } from 'onevoice/web';
       export default { shop: demoShop(), channels: [web()] };`,
    );
    const chat = folder.run([COMMAND, 'chat'], { NODE_ENV: 'production' });
    let printed = '';
    chat.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    chat.stdin.end('where is #1042?\n');
    const code = await new Promise((resolve) => chat.once('close', resolve));
    expect(code).to.equal(0);
    expect(printed).to.match(/bot> [\s\S]*1042/);
  });
});

describe('channels of one id', () => {
  it('are refused also where one setup opens a channel that another one has', async () => {
    const folder = new ShopFolder();
    const twins: ChannelSetup = {
      id: 'twins',
      variables: {},
      open: async () => ({ channels: [testChannel('own')] }),
    };
    const refused = await createOnevoice({
      shop: plainShop,
      channels: [testChannel('own'), twins],
      folder: folder.path,
      store: { dataDir: 'data' },
      environment: {},
      log: SILENT,
    }).catch((error: unknown) => error);
    expect(refused).to.have.property('message').that.contains('Two channels have the id "own".');
    folder.remove();
  });
});
