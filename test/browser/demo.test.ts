import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { ChatPage, startChromium } from '../support/product/chromium.ts';
import { type ProductProcess, startProduct } from '../support/product/product-process.ts';

describe('the demo shop in Chromium, with the whole product behind it', () => {
  let browser: Browser;
  let product: ProductProcess | undefined;
  let address: string;
  let chat: ChatPage;

  before(async function () {
    browser = await startChromium(this);
    product = await startProduct();
    address = product.address;
  });
  after(async () => {
    await browser?.close();
    if (product !== undefined) expect(await product.stop()).to.equal(0);
  });
  afterEach(() => chat.close());

  it('tells an anonymous visitor where an order is, answers a question in between, and cancels by a mailed code', async () => {
    chat = await ChatPage.visit(browser, address);
    await chat.open();
    await chat.say('where is #1024?', /e-?mail|postcode/i);
    await chat.say('sorry, I meant #1042', /e-?mail|postcode/i);
    await chat.say('how long do I have to return something?', /30 days/i);
    await chat.say('ann@example.com', /1042[\s\S]*on its way/i);
    await chat.say('please cancel order 1044', /e-?mail|postcode/i);
    await chat.say('ann@example.com', /6-digit code/i);
    await chat.say(await newestCode(), /1044[\s\S]*refund/i);
    await chat.say('yes', /1044 is cancelled/i);
    await chat.page.reload();
    await chat.answer(0, /1044 is cancelled/i);
    await chat.say('can I talk to a human?', /nobody from our team can be reached here/i);
    expect(await chat.inside('.panel')).to.equal(true);
    const { bytes, colours } = await chat.screenshot();
    expect(bytes).to.be.greaterThan(10_000);
    expect(colours).to.be.greaterThan(100);
    expect(chat.complaints).to.deep.equal([]);
  });

  it('knows a signed-in customer and speaks Chinese with her, on a phone', async () => {
    chat = await ChatPage.visit(browser, address, { locale: 'zh-CN', phone: true });
    await chat.page.locator('#customer').selectOption('lina');
    await chat.page.locator('#order-list li').first().waitFor();
    await chat.open();
    const said = await chat.say('我的订单1051到哪了', /1051[\s\S]*运输/);
    expect(said).to.not.match(/邮箱|邮编/);
    expect(await chat.inside('.panel')).to.equal(true);
  });

  it('speaks German with a customer who is signed in, and so does the page around it', async () => {
    chat = await ChatPage.visit(browser, address, { locale: 'de-AT' });
    await chat.page
      .locator('[data-text="orders"]', { hasText: 'Ihre Bestellungen' })
      .waitFor({ state: 'attached' });
    await chat.page.locator('#customer').selectOption('lena');
    await chat.page.locator('#order-list li', { hasText: '#1061 unterwegs' }).waitFor();
    await chat.open();
    await chat.say(
      'wo ist mein paket 1061',
      /Bestellung 1061 wurde am .* verschickt und ist auf dem Weg zu Ihnen/,
    );
    await chat.say('wie lange kann ich etwas zurückgeben?', /innerhalb von 30 Tagen[\s\S]*Quelle/);
    await chat.say('einen menschen bitte', /hier ist niemand aus unserem Team erreichbar/);
    expect(await chat.inside('.panel')).to.equal(true);
    expect(chat.complaints).to.deep.equal([]);
  });

  /** The code in the newest mail of the outbox page. */
  async function newestCode(): Promise<string> {
    const outbox = await chat.page.context().newPage();
    await outbox.goto(`${address}/demo/outbox`);
    const mail = await outbox.locator('#mails li').first().textContent();
    await outbox.close();
    return /\b\d{6}\b/.exec(mail ?? '')?.[0] ?? '';
  }
});
