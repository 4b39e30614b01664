import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { SILENT } from '../../adapters/logger.ts';
import { whatsappChannels, whatsappChecks, whatsappLine } from '../../app/whatsapp.ts';
import { doctor } from '../../cli/doctor.ts';
import { readConfig } from '../../cli/variables/config.ts';
import { PathStore } from '../support/path/path-kit.ts';
import { GraphApi } from '../support/whatsapp/graph-api.ts';

const cloud = {
  WHATSAPP_ACCESS_TOKEN: 'token',
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_APP_SECRET: '0123456789abcdef',
  WHATSAPP_VERIFY_TOKEN: 'a-text-of-mine',
};
const web = { WHATSAPP_WEB: 'true', WHATSAPP_WEB_SECRET: 'sixteen-characters' };

async function diagnosis(environment: Record<string, string>): Promise<string> {
  const lines: string[] = [];
  await doctor(whatsappChecks(readConfig(environment)), (line) => void lines.push(line));
  return lines.join('\n');
}

describe('the doctor', () => {
  it('tries the Cloud API with the token, and says that no template re-opens a conversation', async () => {
    const graph = await GraphApi.start();
    try {
      const url = { WHATSAPP_API_URL: graph.url };
      expect(await diagnosis({ ...cloud, ...url })).to.match(/^ok .*\+1 555 Shop; no template re-opens/);
      const wrong = await diagnosis({ ...cloud, ...url, WHATSAPP_ACCESS_TOKEN: 'wrong' });
      expect(wrong).to.match(/^FAULT .*190[\s\S]*Check WHATSAPP_ACCESS_TOKEN/);
    } finally {
      await graph.close();
    }
  });

  it('says how to get a browser for whatsapp-web.js where there is none', async () => {
    const missing = await diagnosis({ ...web, WHATSAPP_WEB_CHROMIUM: '/nowhere/chromium' });
    expect(missing).to.match(/^FAULT .*needs a browser[\s\S]*apt install chromium/);
    expect(await diagnosis({ ...web, WHATSAPP_WEB_CHROMIUM: process.execPath })).to.match(
      /^ok .*may be banned/,
    );
  });

  it('checks nothing of WhatsApp where it is not configured', () => {
    expect(whatsappChecks(readConfig({}))).to.deep.equal([]);
    expect(whatsappLine(readConfig({}), 'http://x')).to.equal(undefined);
  });
});

describe('the WhatsApp channel of a configuration', () => {
  let store: PathStore;
  const printed: string[] = [];
  const mails: { to: string; text: string; key: string }[] = [];
  before(async () => {
    store = await PathStore.open();
  });
  after(() => store.close());
  beforeEach(() => printed.splice(0));

  const channels = (environment: Record<string, string>) => {
    const ann = { id: 'ann', name: 'Ann', email: 'ann@example.com', locale: 'en' };
    const customers = {
      find: async (id: string) => (id === 'ann' ? ann : undefined),
      findByPhone: async () => undefined,
    };
    const mailer = {
      send: async (mail: { to: string; text: string; key: string }) => void mails.push(mail),
      maskSecret: async () => {},
    };
    const parts = { repositories: store.repositories, customers, mailer };
    return whatsappChannels(readConfig(environment), parts, SILENT, (line) => void printed.push(line));
  };

  it('is none, the Cloud API, or whatsapp-web.js with a warning', () => {
    expect(channels({})).to.deep.equal([]);
    const [official] = channels(cloud);
    expect(official?.routes.map(({ path }) => path)).to.include('/whatsapp/webhook');
    expect(printed).to.deep.equal([]);
    const [unofficial] = channels({ ...web, WHATSAPP_WEB_CHROMIUM: process.execPath });
    expect(unofficial?.routes.map(({ path }) => path)).to.deep.equal(['/whatsapp/qr']);
    expect(printed[0]).to.match(/unofficial: WhatsApp may ban/);
  });

  it('is left out where whatsapp-web.js has no browser, and nothing else is', () => {
    expect(channels({ ...web, WHATSAPP_WEB_CHROMIUM: '/nowhere/chromium' })).to.deep.equal([]);
    expect(printed[0]).to.match(/needs a browser.*left out/);
  });

  it('reads the templates, and names their faults with the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onevoice-templates-'));
    const path = join(folder, 'templates.yaml');
    try {
      writeFileSync(
        path,
        'templates:\n  - name: news\n    reopens: true\n    languages: { en: "Please reply." }\n',
      );
      expect(channels({ ...cloud, WHATSAPP_TEMPLATES: path })).to.have.length(1);
      writeFileSync(path, 'templates:\n  - name: News!\n    languages: {}\n');
      expect(() => channels({ ...cloud, WHATSAPP_TEMPLATES: path })).to.throw(
        /WHATSAPP_TEMPLATES=.*[\s\S]*a-z/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('mails what WhatsApp can not deliver to the proved customer of the conversation', async () => {
    const [channel] = channels(cloud);
    const at = new Date();
    for (const [name, customer] of [
      ['1', 'ann'],
      ['2', 'unknown'],
    ] as const) {
      const address = { channel: 'whatsapp', account: '1', externalId: name };
      await store.repositories.conversations.open(address, at);
      await store.connection
        .collection<{ _id: string }>('conversations')
        .updateOne({ _id: `whatsapp:1:${name}` }, { $set: { identity: { level: 'channel', customer } } });
      const to = { account: '1', conversation: name };
      const activity = { type: 'message', text: 'answer' };
      expect(await channel?.deliverFallback?.(to, activity, `whatsapp:1:${name}:3`)).to.equal(name === '1');
    }
    expect(mails).to.deep.equal([
      {
        to: 'ann@example.com',
        subject: 'Our answer to your WhatsApp message',
        text: 'answer',
        key: 'fallback:whatsapp:1:1:3',
      },
    ]);
  });

  it('says the codes of every number, which are names of the shop’s own', () => {
    const names = { WHATSAPP_WEB_NUMBERS: 'sales, returns', WHATSAPP_WEB_CHROMIUM: process.execPath };
    expect(channels({ ...web, ...names })).to.have.length(1);
    expect(readConfig({ ...web, ...names }).WHATSAPP_WEB_NUMBERS).to.deep.equal(['sales', 'returns']);
  });
});
