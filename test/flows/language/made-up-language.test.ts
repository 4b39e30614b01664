import { expect } from 'chai';
import { SILENT } from '../../../adapters/logger.ts';
import { web } from '../../../app/channels/web.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import type { ConfigLocales } from '../../../app/languages/config-locales.ts';
import { createOnevoice, type Onevoice } from '../../../app/onevoice.ts';
import { ShopFolder } from '../../support/api/shop-folder.ts';
import { madeUp, spoken } from '../../support/languages/made-up/made-up.ts';
import { DirectLineClient, type SeenActivity } from '../../support/product/direct-line-client.ts';
import { sourceFiles } from '../../support/source-files.ts';

const SECRET = 'a-secret-of-at-least-sixteen-letters';

/** A visitor who remembers all that they read: texts and buttons. */
class Visitor extends DirectLineClient {
  readonly read: string[] = [];

  override async replies(): Promise<SeenActivity[]> {
    const fresh = await super.replies();
    for (const { text = '', suggestedActions } of fresh)
      this.read.push(text, ...(suggestedActions?.actions.map(({ title }) => title) ?? []));
    return fresh;
  }

  /** Says an English sentence in the made-up language, and waits for an answer that has the given words of it, in their order. */
  async speak(said: string, ...expected: string[]): Promise<void> {
    await this.ask(spoken(said), new RegExp(expected.map(spoken).join('[\\s\\S]*')));
  }
}

describe('a language that a shop brings as a pack', () => {
  const folders: ShopFolder[] = [];
  const apps: Onevoice[] = [];

  after(async () => {
    for (const app of apps) await app.stop();
    for (const folder of folders) folder.remove();
  });

  async function served(locales?: ConfigLocales): Promise<string> {
    const folder = new ShopFolder();
    folders.push(folder);
    const app = await createOnevoice({
      shop: demoShop(),
      channels: [web({ directlineSecret: SECRET })],
      store: { dataDir: 'data' },
      folder: folder.path,
      environment: {},
      log: SILENT,
      ...(locales && { locales }),
    });
    apps.push(app);
    await app.start();
    return await app.listen(0, '127.0.0.1');
  }

  async function visitorOf(address: string): Promise<Visitor> {
    const visitor = new Visitor(address);
    await visitor.start(SECRET);
    return visitor;
  }

  async function newestCode(address: string): Promise<string> {
    const { mails } = (await (await fetch(`${address}/demo/mails`)).json()) as { mails: { text: string }[] };
    return /\b\d{6}\b/.exec(mails[0]?.text ?? '')?.[0] ?? 'no code was mailed';
  }

  it('is the language of a whole conversation, texts and buttons, and of the widget', async () => {
    const address = await served(['en', madeUp]);
    const visitor = await visitorOf(address);
    await visitor.ask('', /What would you like to do/);
    visitor.read.length = 0;
    await visitor.speak('hello', 'hello');
    await visitor.speak('where is my parcel?', 'order number');
    await visitor.speak('#1042', '1042', 'postcode');
    await visitor.ask('ann@example.com', new RegExp(`1042[\\s\\S]*${spoken('on its way')}`));
    await visitor.speak('please cancel my order #1044', '1044', 'postcode');
    await visitor.ask('ann@example.com', new RegExp(`6-${spoken('digit code')}`));
    const asked = new RegExp(`1044[\\s\\S]*39\\.00[\\s\\S]*${spoken('shall i cancel')}`);
    await visitor.ask(await newestCode(address), asked);
    await visitor.speak('yes, please', '1044 is cancelled');
    await visitor.speak('can I talk to a human?', 'nobody from our team can be reached here');
    expect(visitor.read).to.have.length.above(10);
    expect(visitor.read.filter((text) => /\p{Script=Latin}/u.test(text))).to.deep.equal([]);

    const texts = (await (await fetch(`${address}/widget/texts.json`)).json()) as Record<
      string,
      { send: string }
    >;
    expect(Object.keys(texts)).to.deep.equal(['en', madeUp.tag]);
    expect(texts[madeUp.tag]?.send).to.equal(spoken('Send'));
  });

  it('greets where it is the first, is left by the name of another one, and chosen by its own', async () => {
    const visitor = await visitorOf(await served([madeUp, 'en']));
    await visitor.ask('', new RegExp(spoken('what would you like to do')));
    await visitor.ask('English please', /What would you like to do/);
    await visitor.ask('Made-Up please', new RegExp(spoken('what would you like to do')));
  });

  it('is known to the whole process, and spoken only by an app that has it', async () => {
    await served(['en', madeUp]);
    const visitor = await visitorOf(await served());
    await visitor.ask(`${spoken('hello')} #1042`, /postcode/);
    expect(visitor.read.join('\n')).to.not.match(/\p{Script=Georgian}/u);
  });

  it('stands in a folder of its own, and nothing else names it', () => {
    const naming = [...sourceFiles(), ...sourceFiles('.js')].filter(({ text }) =>
      new RegExp(`\\b${madeUp.tag}\\b`).test(text),
    );
    expect(naming.map(({ path }) => path)).to.deep.equal(['test/support/languages/made-up/made-up.ts']);
  });
});
