import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadConfig } from '../../../app/config/load-config.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { ShopFolder } from '../../support/api/shop-folder.ts';

const SHOP = 'const shop = { query: async () => ({}), perform: async () => ({}) };';
const CHANNEL = `const capabilities =
    { maxText: 160, maxButtons: 0, typing: false, cards: false, edits: false, maxFile: 0, pace: 'interactive' };
  const own = { id: 'own', capabilities, render: (activity) => [activity] };`;

describe('the config of a folder', () => {
  let folder: ShopFolder;
  let written = 0;
  beforeEach(() => {
    folder = new ShopFolder();
  });
  afterEach(() => folder.remove());

  const load = (environment: Record<string, string> = {}, file?: string) =>
    loadConfig({ folder: folder.path, environment, ...(file !== undefined && { file }) });
  const refusal = async (environment: Record<string, string> = {}, file?: string): Promise<OnevoiceError> => {
    const error = await load(environment, file).catch((thrown: unknown) => thrown);
    if (error instanceof OnevoiceError) return error;
    throw new Error(`Not refused: ${error}`);
  };
  /** What is refused of a config with these settings. Each is a file of its own, since a module is loaded once. */
  const faultsOf = async (settings: string): Promise<readonly string[]> => {
    written += 1;
    const path = folder.write(
      `${written}.mjs`,
      `${SHOP}${CHANNEL} export default { shop, channels: [own], ${settings} };`,
    );
    const { code, faults, message } = await refusal({}, path);
    expect(code).to.equal('CONFIG_INVALID');
    expect(message).to.contain(path);
    return faults ?? [];
  };

  for (const name of ['onevoice.config.ts', 'onevoice.config.js', 'onevoice.config.mjs']) {
    it(`is the default export of ${name}, with paths from its folder`, async () => {
      folder.write(name, `${SHOP}${CHANNEL} export default { shop, channels: [own] };`);
      const config = await load({ NODE_ENV: 'production', MONGODB_URI: 'mongodb://nowhere' });
      expect(config.channels.map(({ id }) => id)).to.deep.equal(['own']);
      expect(config.folder).to.equal(folder.path);
    });
  }

  it('is the file that --config names, wherever it is', async () => {
    folder.write('shops/bikes.mjs', `${SHOP}${CHANNEL} export default { shop, channels: [own] };`);
    expect((await load({}, 'shops/bikes.mjs')).folder).to.equal(join(folder.path, 'shops'));
    expect((await refusal({}, 'shops/cars.mjs')).message).to.contain(join(folder.path, 'shops/cars.mjs'));
  });

  it('is the demo in a folder without one, in development', async () => {
    const { channels } = await load();
    expect(channels.map(({ id }) => id)).to.deep.equal(['web', 'slack', 'email', 'whatsapp']);
  });

  it('is refused in a folder without one in production or with MONGODB_URI, with the folder and what to do', async () => {
    for (const environment of [{ NODE_ENV: 'production' }, { MONGODB_URI: 'mongodb://localhost/shop' }]) {
      const { code, message } = await refusal(environment);
      expect(code).to.equal('CONFIG_MISSING');
      expect(message).to.contain(folder.path);
      expect(message).to.contain('onevoice.config.ts');
      expect(message).to.contain('--config');
      expect(message).to.contain(Object.keys(environment)[0]);
    }
  });

  it('names the file that throws, that can not be read as a module, or that has no default export', async () => {
    for (const [text, expected] of [
      ["throw new Error('no orders today');", 'no orders today'],
      ['export default {', 'SyntaxError'],
      ["import './nowhere.mjs';", 'nowhere.mjs'],
      ['export const config = {};', 'no default export'],
      [`import { slack } from 'onevoice/slack'; slack({ token: 1 });`, 'slack() has no option "token"'],
    ] as const) {
      const path = folder.write(`${text.length}.mjs`, text);
      const { code, message } = await refusal({}, path);
      expect(code).to.equal('CONFIG_INVALID');
      expect(message).to.contain(path).and.to.contain(expected);
    }
  });

  it('names the path of each value of a wrong type', async () => {
    expect(
      await faultsOf("shop: {}, knowledge: 7, store: { durability: 'fast' }, policies: { a: 'b' }, print: 1"),
    ).to.deep.equal([
      'shop is no shop: it needs the methods query and perform, or is made by demoShop()',
      'knowledge has to be text',
      "store.durability has to be 'process' or 'power'",
      'policies.a has to be a number or [least, most]',
      'print has to be a function',
    ]);
  });

  it('names a setting that there is not', async () => {
    expect(await faultsOf('chanels: []')).to.deep.equal(['The config has unknown names: chanels']);
    expect(await faultsOf('texts: { en: { greetings: () => "Hi" } }')).to.deep.equal([
      'texts.en has unknown names: greetings',
    ]);
    expect(await faultsOf('texts: { en: { greeting: "Hi" } }')).to.deep.equal([
      'texts.en.greeting has to be a function',
    ]);
  });

  it('names a language that it does not know, one that is named twice, and texts of one that it does not speak', async () => {
    expect(await faultsOf("locales: ['en', 'fr']")).to.deep.equal([
      'locales[1] is "fr", which is no built-in language (en, zh, de). Another language is a pack: see docs/languages.md',
    ]);
    expect(await faultsOf("locales: ['en', { tag: 'fr', intlTag: 'fr-FR' }]")).to.have.length(1);
    expect(await faultsOf("locales: ['en', 'zh', 'en']")).to.deep.equal(['locales[2] is "en" a second time']);
    expect(await faultsOf('locales: []')).to.deep.equal(['locales is empty']);
    expect(await faultsOf("locales: ['en'], texts: { zh: {} }")).to.deep.equal([
      'texts has unknown names: zh',
    ]);
  });

  it('names the fault of a shape of order numbers by its place', async () => {
    expect(
      await faultsOf(
        'orderNumbers: [{ pattern: /\\d+/, examples: ["1042"] }, { pattern: /SO\\d{4}/, examples: ["SO1042", "1042"] }]',
      ),
    ).to.deep.equal([
      'orderNumbers[0].pattern has a repetition without an upper limit, such as + or *',
      'orderNumbers[1].examples[1] is "1042", which the pattern does not match',
    ]);
    expect(await faultsOf('orderNumbers: [{ pattern: "SO", examples: [], check: 1 }]')).to.deep.equal([
      'orderNumbers[0].pattern has to be a regular expression',
      'orderNumbers[0].examples is empty',
      'orderNumbers[0].check has to be a function',
    ]);
    expect(await faultsOf('orderNumbers: []')).to.deep.equal([
      'orderNumbers is empty: leave it out for the usual shapes',
    ]);
  });

  it('names an unknown channel by its place', async () => {
    expect(await faultsOf("channels: [own, 'telegram', {}, function web() {}]")).to.deep.equal([
      'channels[1] is "telegram", which is no channel. A channel is made by web(), slack(), email() or whatsapp()',
      'channels[2] is no channel: it needs an id and the method render, or is made by web(), slack(), email() or whatsapp()',
      'channels[3] is the function web, which is no channel. A channel is made by web(), slack(), email() or whatsapp()',
    ]);
  });

  it('names what is no dialog by its place', async () => {
    expect(await faultsOf('dialogs: [class Hours {}, {}]')).to.deep.equal([
      'dialogs[0] has to be a class that extends Dialog of this installation of onevoice',
      'dialogs[1] has to be a class that extends Dialog of this installation of onevoice',
    ]);
  });

  it('names the members that a channel lacks, or has of a wrong kind, by their place', async () => {
    const own = (members: string) => faultsOf(`channels: [own, { ...own, id: 'sms', ${members} }]`);
    expect(await own('capabilities: undefined')).to.deep.equal([
      'channels[1].capabilities has to be an object, see Capabilities in docs/api.md',
    ]);
    expect(
      await own("capabilities: { ...capabilities, maxText: 0, pace: 'slow', acceptNumbers: true }"),
    ).to.deep.equal([
      'channels[1].capabilities.maxText has to be a whole number from 1',
      "channels[1].capabilities.pace has to be 'interactive' or 'deferred'",
      'channels[1].capabilities has unknown names: acceptNumbers',
    ]);
    expect(await own('render: 7, send: true, routes: {}')).to.deep.equal([
      'channels[1].render has to be a method',
      'channels[1].routes has to be a list',
      'channels[1].send has to be a method',
    ]);
    expect(await own('startTicket() {}, ticketInfo() {}')).to.deep.equal([
      'channels[1] has ticketInfo and startTicket and lacks mergeThreads',
    ]);
  });

  it('names an id that a channel can not have', async () => {
    const own = (id: string) => faultsOf(`channels: [{ ...own, id: ${id} }]`);
    expect(await own("'desk'")).to.deep.equal([
      'channels[0].id is "desk", which is the channel of the staff desk',
    ]);
    expect(await own("'by:sms'")).to.deep.equal([
      'channels[0].id has to be 1 to 64 letters, digits, _, - or .',
    ]);
    expect(await own('undefined')).to.deep.equal(['channels[0].id has to be text']);
  });

  it('names a channel that is there twice', async () => {
    expect(await faultsOf('channels: [own, own]')).to.deep.equal([
      'channels[1] is a second channel of the id "own"',
    ]);
  });

  it('is looked for in the folder that is given, not in the current one', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'onevoice-empty-'));
    const error = await loadConfig({ folder: empty, environment: { NODE_ENV: 'production' } }).catch(
      (thrown: Error) => thrown.message,
    );
    expect(error).to.contain(empty);
  });
});
