import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { signCustomerToken } from '../../channels/web/access/customer-token.ts';
import { widgetRoutes } from '../../web/widget-routes.ts';
import { echoBot } from '../support/path/memory-host.ts';
import { startChromium } from '../support/product/chromium.ts';
import { mounting, shopPage } from '../support/product/shop-page.ts';
import { CUSTOMER_SECRET, WebEndpoint } from '../support/product/web-endpoint.ts';

const STAFF = { id: 'staff', name: 'Mia', role: 'bot' } as const;

describe('whose a chat is, in Chromium', () => {
  let browser: Browser;
  let endpoint: WebEndpoint;
  let context: BrowserContext;

  before(async function () {
    browser = await startChromium(this);
  });
  after(() => browser?.close());
  beforeEach(async () => {
    const token = (customer: string) => signCustomerToken({ customer }, CUSTOMER_SECRET, endpoint.now);
    const page = shopPage(async ({ query }) => {
      const [customer, remember] = [query.get('customer'), query.get('remember')];
      const visitor =
        customer === null
          ? ''
          : `visitor: { id: '${customer}', token: async () => '${await token(customer)}' },`;
      const attribute = query.get('attribute') === null ? '' : ' data-onevoice-remember="tab"';
      const options = `{ ${visitor} ${remember === null ? '' : `remember: '${remember}'`} }`;
      return `<!doctype html><html lang="en"${attribute}><title>A shop</title><body>${mounting(options)}`;
    });
    endpoint = await WebEndpoint.start({}, echoBot, { routes: [page, ...widgetRoutes()] });
    context = await browser.newContext();
  });
  afterEach(async () => {
    await context.close();
    await endpoint.close();
  });

  const tab = async (query = '', of = context) => {
    const page = await of.newPage();
    await page.goto(`${endpoint.url}/${query}`);
    return page;
  };
  const open = async (page: Page) => {
    await page.locator('.launcher').click();
    await page.locator('.status[data-state=online]').waitFor();
  };
  const say = async (page: Page, text: string) => {
    await page.locator('textarea').fill(text);
    await page.locator('textarea').press('Enter');
    await page.locator('.message.bot', { hasText: `echo: ${text}` }).waitFor();
  };
  const own = (page: Page) => page.locator('.message.user .bubble').allInnerTexts();
  const staffSays = (text: string) => {
    const conversation = endpoint.host.accepted[0]?.conversation ?? '';
    const id = `web:website:${conversation}:${text.length}`;
    endpoint.host.append('website', conversation, { type: 'message', id, text, from: STAFF });
  };
  const badge = (page: Page, text: string) =>
    page.locator('.badge', { hasText: new RegExp(`^${text}$`) }).waitFor();
  const conversations = () => new Set(endpoint.host.accepted.map(({ conversation }) => conversation)).size;

  it('is there again in a new tab after its tab was closed, with the answer of staff as unread', async () => {
    const first = await tab();
    await open(first);
    await say(first, 'a person, please');
    await first.close();
    staffSays('Hello, this is Mia.');
    endpoint.pass(2 * 24 * 3600);
    const second = await tab();
    await badge(second, '1');
    await open(second);
    await second.getByText('Hello, this is Mia.').waitFor();
    expect(await own(second)).to.deep.equal(['a person, please']);
    await second.reload();
    expect(await second.locator('.badge').isVisible()).to.equal(false);
    expect(conversations()).to.equal(1);
  });

  it('is in two tabs at once, in step', async () => {
    const [first, second] = [await tab(), await tab()];
    await open(first);
    await open(second);
    await say(first, 'one');
    await second.locator('.message.bot', { hasText: 'echo: one' }).waitFor();
    await say(second, 'two');
    await first.locator('.message.bot', { hasText: 'echo: two' }).waitFor();
    expect(await own(first)).to.deep.equal(['one', 'two']);
    expect(await own(second)).to.deep.equal(['one', 'two']);
  });

  it('is there again after the browser was closed', async () => {
    const page = await tab();
    await open(page);
    await say(page, 'one');
    const later = await browser.newContext({ storageState: await context.storageState() });
    const again = await tab('', later);
    await open(again);
    await again.locator('.message.bot', { hasText: 'echo: one' }).waitFor();
    expect(await own(again)).to.deep.equal(['one']);
    await later.close();
  });

  it('is only in its tab without consent, also over a reload and the end of its token, and in all with it', async () => {
    const first = await tab('?remember=tab');
    await open(first);
    await say(first, 'one');
    expect((await context.storageState()).origins).to.deep.equal([]);
    endpoint.pass(3 * 3600);
    await first.reload();
    await first.locator('.message.bot', { hasText: 'echo: one' }).waitFor();
    const second = await tab('?remember=tab');
    await open(second);
    expect(await own(second)).to.deep.equal([]);
    await second.close();
    const attributed = await tab('?attribute');
    await open(attributed);
    expect((await context.storageState()).origins).to.deep.equal([]);
    await attributed.close();
    await first.evaluate("chat.remember('browser')");
    const third = await tab();
    await open(third);
    await third.locator('.message.bot', { hasText: 'echo: one' }).waitFor();
    await third.evaluate("chat.remember('tab')");
    expect(JSON.stringify(await context.storageState())).to.not.contain('onevoice-visitor');
  });

  it("becomes the customer's at the sign-in, is theirs on another device, and is gone after the sign-out", async () => {
    const page = await tab();
    await open(page);
    await say(page, 'one');
    await page.goto(`${endpoint.url}/?customer=ann`);
    await page.locator('.message.bot', { hasText: 'echo: one' }).waitFor();
    await say(page, 'two');
    expect(endpoint.host.accepted.at(-1)?.proof?.customer).to.equal('ann');
    const device = await browser.newContext();
    const other = await tab('?customer=ann', device);
    await open(other);
    await other.locator('.message.bot', { hasText: 'echo: two' }).waitFor();
    await device.close();
    await page.goto(`${endpoint.url}/`);
    await page.locator('.status[data-state=online]').waitFor();
    expect(await own(page)).to.deep.equal([]);
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).to.not.contain(
      'ann',
    );
    await page.goto(`${endpoint.url}/?customer=ben`);
    await page.locator('.status[data-state=online]').waitFor();
    expect(await own(page)).to.deep.equal([]);
  });

  it('is forgotten from the menu, in every tab', async () => {
    const [first, second] = [await tab(), await tab()];
    await open(first);
    await say(first, 'one');
    await open(second);
    await second.locator('.message.bot', { hasText: 'echo: one' }).waitFor();
    await first.locator('summary').click();
    await first.getByRole('button', { name: 'Forget this chat' }).click();
    await first.getByText('This chat is forgotten').waitFor();
    for (const page of [first, second]) {
      await page.locator('.message.user').waitFor({ state: 'detached' });
      await page.locator('.status[data-state=online]').waitFor();
    }
    await say(first, 'new');
    await second.locator('.message.bot', { hasText: 'echo: new' }).waitFor();
    const third = await tab();
    await open(third);
    await third.locator('.message.bot', { hasText: 'echo: new' }).waitFor();
    expect(await own(third)).to.deep.equal(['new']);
  });

  it('opens by itself where a link of a mail leads', async () => {
    const page = await tab('#onevoice-chat');
    await page.locator('.status[data-state=online]').waitFor();
    expect(await page.locator('.panel').isVisible()).to.equal(true);
  });
});
