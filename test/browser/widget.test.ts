import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import type { HttpRoute } from '../../channels/channel.ts';
import { signCustomerToken } from '../../channels/web/access/customer-token.ts';
import { type DemoPorts, demoRoutes } from '../../web/demo-routes.ts';
import { widgetRoutes } from '../../web/widget-routes.ts';
import { EVERYTHING } from '../support/markdown/markdown-samples.ts';
import { MemoryHost, type TestBot } from '../support/path/memory-host.ts';
import { ChatPage, startChromium } from '../support/product/chromium.ts';
import { serveRoutes } from '../support/product/route-server.ts';
import { CUSTOMER_SECRET, WebEndpoint } from '../support/product/web-endpoint.ts';

const ACCOUNT = 'website';
const ADDRESS = { name: 'Ann', street: '14 Mill Lane', city: 'Bristol', postcode: 'BS1 4ND', country: 'GB' };

const bot: TestBot = ({ activity, proof }) => {
  if (activity.type !== 'message') return [];
  const actions = ['Yes', 'No'].map((title) => ({ type: 'imBack', title, value: title }));
  const text =
    proof === undefined ? `heard: ${activity.text}` : `heard from ${proof.customer}: ${activity.text}`;
  return [{ type: 'message', text, suggestedActions: { to: [], actions } }];
};

describe('the chat widget in Chromium', () => {
  let browser: Browser;
  let endpoint: WebEndpoint;
  let chat: ChatPage;

  before(async function () {
    browser = await startChromium(this);
  });
  after(() => browser?.close());
  afterEach(async () => {
    await chat.close();
    await endpoint.close();
  });

  const visit = async (
    options: { locale?: string; phone?: boolean; socket?: boolean; clock?: boolean } = {},
  ) => {
    const ports: DemoPorts = {
      customers: async () => [
        { _id: 'ann', name: 'Ann', email: 'ann@example.com', locale: 'en', address: ADDRESS },
      ],
      products: async () => [],
      orders: async () => [],
      signCustomer: (customer) => signCustomerToken({ customer }, CUSTOMER_SECRET, endpoint.now),
      mails: async () => [],
    };
    const routes = [...widgetRoutes(), ...demoRoutes(ports)];
    endpoint = await WebEndpoint.start({}, bot, { routes, socket: options.socket ?? true });
    chat = await ChatPage.visit(browser, endpoint.url, options);
    await chat.open();
  };
  const messages = () => endpoint.host.accepted.filter(({ activity }) => activity.type === 'message');
  const conversation = () => endpoint.host.accepted[0]?.conversation ?? '';

  it('shows own and answered messages, as text and never as HTML', async () => {
    await visit();
    const hostile = '<img src=x onerror="document.title=1"> & https://shop.example/a.';
    await chat.say(hostile, /heard/);
    expect(await chat.bubbles('user').allInnerTexts()).to.deep.equal([hostile]);
    expect(await chat.bubbles('bot').allInnerTexts()).to.deep.equal([`heard: ${hostile}`]);
    expect(await chat.page.locator('.bubble img').count()).to.equal(0);
    const links = await chat.page
      .locator('.bubble a')
      .evaluateAll((all) => all.map((link) => link.outerHTML));
    expect(links[0]).to.contain('href="https://shop.example/a"').and.contain('rel="noopener noreferrer"');
    expect(chat.complaints).to.deep.equal([]);
  });

  it('shows an answer in Markdown formatted, safely, and a plain one with its signs', async () => {
    await visit();
    await chat.say('**hello**', /heard/);
    endpoint.host.append(ACCOUNT, conversation(), {
      type: 'message',
      id: 'formatted',
      text: EVERYTHING.replace(
        '<b>raw</b>',
        '<img src=x onerror="document.title=1"> [x](javascript:alert(1))',
      ),
      textFormat: 'markdown',
    });
    await chat.answer(1, /Returns/);
    const bubble = chat.bubbles('bot').nth(1);
    const texts = (selector: string) => bubble.locator(selector).allInnerTexts();
    expect(await texts('.heading')).to.deep.equal(['Returns made easy']);
    expect(await texts('strong')).to.deep.equal(['30 days', 'EU']);
    expect(await texts('ol > li ul li')).to.deep.equal(['box', 'label, printed']);
    expect(await texts('th')).to.deep.equal(['Place', 'Days', 'Price']);
    expect(await texts('pre')).to.deep.equal(['RMA-1 *not bold*']);
    const links = await bubble.locator('a').evaluateAll((all) => all.map((link) => link.outerHTML));
    expect(links.map((link) => /href="([^"]*)"/.exec(link)?.[1])).to.deep.equal([
      'https://shop.example/a_b_c',
      'https://shop.example/help',
      'https://shop.example/label.png',
    ]);
    for (const link of links) expect(link).to.contain('target="_blank" rel="noopener noreferrer"');
    expect(await bubble.locator('img').count()).to.equal(0);
    expect(await bubble.textContent()).to.contain('<img src=x onerror="document.title=1"> x');
    expect(await chat.bubbles('bot').first().textContent()).to.equal('heard: **hello**');
    expect(await chat.page.title()).to.not.equal('1');
    expect(chat.complaints).to.deep.equal([]);
  });

  it('says a choice with one press, and clears the choices', async () => {
    await visit();
    await chat.say('hello', /heard/);
    await chat.page.getByRole('button', { name: 'Yes', exact: true }).click();
    expect(await chat.answer(1, /heard/)).to.equal('heard: Yes');
    expect(messages()).to.have.length(2);
  });

  it('keeps the conversation over a reload, each message once', async () => {
    await visit();
    await chat.say('one', /heard/);
    await chat.page.reload();
    await chat.bubbles('bot').waitFor();
    await chat.say('two', /heard: two/);
    expect(await chat.bubbles('user').allInnerTexts()).to.deep.equal(['one', 'two']);
    expect(await chat.bubbles('bot').allInnerTexts()).to.deep.equal(['heard: one', 'heard: two']);
    expect(new Set(messages().map((item) => item.conversation)).size).to.equal(1);
  });

  it('marks a message that did not get through, and sends it again as the same message', async () => {
    await visit();
    await chat.page.route('**/activities', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await chat.input.fill('one');
    await chat.input.press('Enter');
    const retry = chat.page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await chat.page.unroute('**/activities');
    await retry.click();
    await chat.page.locator('.mark', { hasText: /^Sent$/ }).waitFor();
    expect(messages()).to.have.length(1);
    await chat.bubbles('bot').waitFor();
    expect(await chat.bubbles('user').count()).to.equal(1);
  });

  it('catches up after the stream broke, without loss or repeats', async () => {
    await visit();
    await chat.say('one', /heard/);
    await endpoint.channel.stop?.();
    endpoint.host.append(ACCOUNT, conversation(), { type: 'message', id: 'late', text: 'a late word' });
    await chat.answer(1, /a late word/);
    await chat.say('two', /heard: two/);
    expect(await chat.bubbles('bot').allInnerTexts()).to.deep.equal([
      'heard: one',
      'a late word',
      'heard: two',
    ]);
  });

  it('works by polling where WebSockets do not get through', async () => {
    await visit({ socket: false });
    await chat.say('one', /heard: one/);
    await chat.say('two', /heard: two/);
    expect(await chat.bubbles('bot').count()).to.equal(2);
  });

  it('keeps its session alive while the page is open', async () => {
    await visit({ clock: true });
    await chat.say('one', /heard/);
    const refreshed = chat.page.waitForResponse((response) => response.url().endsWith('/tokens/refresh'));
    endpoint.pass(1000);
    await chat.page.clock.fastForward(1_000_000);
    expect((await refreshed).status()).to.equal(200);
    endpoint.pass(1000);
    await chat.say('two', /heard: two/);
    expect(new Set(messages().map((item) => item.conversation)).size).to.equal(1);
  });

  it('works on a page of another origin that is on the list, and on no other', async () => {
    const shopPage: HttpRoute = {
      method: 'GET',
      path: '/',
      handle: async () => ({
        status: 200,
        headers: { 'content-type': 'text/html', 'content-security-policy': policyFor(endpoint.url) },
        body: `<!doctype html><title>A shop</title><body><script type="module">
          import { mountChat } from '${endpoint.url}/widget/chat.js';
          mountChat();
        </script>`,
      }),
    };
    const shops = [
      await serveRoutes([shopPage], new MemoryHost()),
      await serveRoutes([shopPage], new MemoryHost()),
    ];
    const [listed = '', stranger = ''] = shops.map(({ url }) => url);
    endpoint = await WebEndpoint.start({ origins: [listed] }, bot, { routes: widgetRoutes() });
    chat = await ChatPage.visit(browser, stranger);
    await chat.launcher.click();
    await chat.page.locator('.status[data-state=blocked]').waitFor();
    expect(await chat.page.locator('.status').textContent()).to.equal(
      'The chat is not available on this page.',
    );
    expect(await chat.input.isDisabled()).to.equal(true);
    const [told = '', ...more] = chat.complaints.filter((line) => line.startsWith('Chat: '));
    expect(told).to.contain(new URL(stranger).origin).and.contain(endpoint.url).and.contain('WEB_ORIGINS');
    expect(more).to.deep.equal([]);
    expect(endpoint.log.events('web-origin-refused')).to.deep.equal([{ origin: new URL(stranger).origin }]);
    await chat.close();
    chat = await ChatPage.visit(browser, listed);
    await chat.open();
    await chat.say('one', /heard: one/);
    for (const shop of shops) await shop.close();
  });

  it('goes on when its token has expired, and begins anew when its conversation is not held any more, which it says', async () => {
    await visit();
    await chat.say('one', /heard/);
    endpoint.pass(1801);
    await chat.say('two', /heard: two/);
    expect(await chat.bubbles('user').allInnerTexts()).to.deep.equal(['one', 'two']);
    expect(new Set(messages().map((item) => item.conversation)).size).to.equal(1);
    endpoint.chats.holders.clear();
    await chat.input.fill('three');
    await chat.input.press('Enter');
    await chat.page.getByText('heard: three').waitFor();
    await chat.page.getByText('A new conversation has begun.').waitFor();
    expect(await chat.bubbles('user').allInnerTexts()).to.deep.equal(['three']);
    expect(new Set(messages().map((item) => item.conversation)).size).to.equal(2);
  });

  it('is worked by keyboard alone: focus goes in, Escape gives it back', async () => {
    await visit();
    const focused = (selector: string) => chat.page.locator(`${selector}:focus`).count();
    expect(await focused('textarea')).to.equal(1);
    await chat.page.keyboard.type('one');
    await chat.page.keyboard.press('Enter');
    await chat.bubbles('bot').waitFor();
    await chat.page.keyboard.press('Escape');
    expect(await chat.panel.isVisible()).to.equal(false);
    expect(await focused('.launcher')).to.equal(1);
    await chat.page.keyboard.press('Enter');
    expect(await chat.panel.isVisible()).to.equal(true);
  });

  it('counts what comes while it is closed', async () => {
    await visit();
    await chat.say('one', /heard/);
    await chat.input.press('Escape');
    endpoint.host.append(ACCOUNT, conversation(), { type: 'message', id: 'late', text: 'a late word' });
    await chat.page.locator('.badge', { hasText: /^1$/ }).waitFor();
    await chat.open();
    expect(await chat.page.locator('.badge').isVisible()).to.equal(false);
  });

  it('speaks German', async () => {
    await visit({ locale: 'de-DE' });
    await chat.say('wo ist mein Paket?', /heard: wo ist mein Paket/);
    expect(await chat.page.locator('h2#title').textContent()).to.equal('Kundenservice');
    expect(await chat.input.getAttribute('placeholder')).to.equal('Nachricht schreiben …');
    expect(await chat.inside('.panel')).to.equal(true);
    expect(chat.complaints).to.deep.equal([]);
  });

  it('fills a phone in Chinese, wholly inside the window', async () => {
    await visit({ locale: 'zh-CN', phone: true });
    await chat.say('你好', /heard: 你好/);
    expect(await chat.page.locator('h2#title').textContent()).to.equal('客户服务');
    for (const selector of ['.panel', 'textarea', '.send', '.close']) {
      expect(await chat.inside(selector), selector).to.equal(true);
    }
    const { colours } = await chat.screenshot();
    expect(colours).to.be.greaterThan(20);
  });
});

/** What a shop's page has to allow for the chat of a server; the inline script is the test's own. */
function policyFor(server: string): string {
  const socket = server.replace('http', 'ws');
  return `default-src 'none'; script-src 'unsafe-inline' ${server}; style-src ${server}; img-src ${server}; connect-src ${server} ${socket}`;
}
