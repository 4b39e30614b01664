import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ShopFolder } from '../../support/api/shop-folder.ts';

/** Opens an app with all four channels. */
const SCRIPT = `import { createOnevoice } from 'onevoice';
  import { demoShop } from 'onevoice/demo';
  import { email } from 'onevoice/email';
  import { slack } from 'onevoice/slack';
  import { web } from 'onevoice/web';
  import { whatsapp } from 'onevoice/whatsapp';
  const app = await createOnevoice({ shop: demoShop(), channels: [web(), slack(), email(), whatsapp()] });
  await app.stop();`;

/** Records the address of every module that is imported. */
const RECORDER = `import { appendFileSync } from 'node:fs';
  export const load = async (url, context, next) => {
    appendFileSync('loaded.txt', url + '\\n');
    return await next(url, context);
  };`;

const REGISTER = `import { register } from 'node:module';
  register('./recorder.mjs', import.meta.url);`;

const SDKS = [
  '@slack/bolt',
  'imapflow',
  'mailparser',
  'nodemailer',
  'qrcode',
  'restify',
  'smtp-server',
  'whatsapp-web.js',
];

describe('the packages of the channels', () => {
  let folder: ShopFolder;
  beforeEach(() => {
    folder = new ShopFolder();
  });
  afterEach(() => folder.remove());

  async function loadedWith(environment: Record<string, string>): Promise<string[]> {
    folder.write('recorder.mjs', RECORDER);
    const args = ['--import', folder.write('register.mjs', REGISTER), folder.write('embed.ts', SCRIPT)];
    const { code, printed } = await folder.ended(args, environment);
    expect(code, printed).to.equal(0);
    const loaded = readFileSync(join(folder.path, 'loaded.txt'), 'utf8');
    const isLoaded = (name: string) => loaded.includes(`/node_modules/${name}/`);
    expect(['botbuilder', 'mongoose'].filter(isLoaded)).to.have.length(2);
    return SDKS.filter(isLoaded);
  }

  it('are not loaded for channels that are not configured', async () => {
    expect(await loadedWith({})).to.deep.equal([]);
  });

  it('are loaded for channels that are', async () => {
    const loaded = await loadedWith({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      EMAIL_SMTP_PORT: '2525',
    });
    expect(loaded).to.include.members(['@slack/bolt', 'imapflow', 'mailparser', 'nodemailer', 'smtp-server']);
  });
});
