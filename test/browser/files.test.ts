import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import type { FileRef } from '../../models/desk/desk.ts';
import { attachmentsOf } from '../../models/files/file-ref.ts';
import { demoRoutes } from '../../web/demo-routes.ts';
import { widgetRoutes } from '../../web/widget-routes.ts';
import { echoBot } from '../support/path/memory-host.ts';
import { ChatPage, startChromium } from '../support/product/chromium.ts';
import { WebEndpoint } from '../support/product/web-endpoint.ts';
import { HTML, PDF, PNG } from '../support/sample-files.ts';

const ACCOUNT = 'website';
const STAFF = { id: 'staff', name: 'Mia', role: 'bot' } as const;

/** These run in the browser, whose names this side does not know. */
const SMALLEST_PICTURE = `Math.min(...[...document.querySelector('#onevoice-chat').shadowRoot.querySelectorAll('img')]
  .map(({ naturalWidth }) => naturalWidth))`;
const GIVE_FILE = `(event, base64) => {
  const data = new DataTransfer();
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  data.items.add(new File([bytes], 'here.png', { type: 'image/png' }));
  const init = { bubbles: true, cancelable: true };
  document.querySelector('#onevoice-chat').shadowRoot.querySelector('textarea').dispatchEvent(
    event === 'drop'
      ? new DragEvent('drop', { ...init, dataTransfer: data })
      : new ClipboardEvent('paste', { ...init, clipboardData: data }),
  );
}`;

describe('files, edits and receipts of the chat widget in Chromium', () => {
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

  const visit = async (options: { locale?: string; phone?: boolean } = {}) => {
    const nothing = async () => [];
    const ports = {
      customers: nothing,
      products: nothing,
      orders: nothing,
      mails: nothing,
      signCustomer: async () => undefined,
    };
    endpoint = await WebEndpoint.start({}, echoBot, { routes: [...widgetRoutes(), ...demoRoutes(ports)] });
    chat = await ChatPage.visit(browser, endpoint.url, options);
    await chat.open();
  };
  const messages = () => endpoint.host.accepted.filter(({ activity }) => activity.type === 'message');
  const receipts = () =>
    endpoint.host.accepted.filter(({ activity }) => activity.name === 'receipt').map((item) => item.activity);
  const conversation = () => endpoint.host.accepted[0]?.conversation ?? '';
  const idOf = (number: number) => `web:${ACCOUNT}:${conversation()}:${number}`;
  const staffSays = (number: number, activity: object) =>
    endpoint.host.append(ACCOUNT, conversation(), {
      type: 'message',
      id: idOf(number),
      from: STAFF,
      ...activity,
    });
  const choose = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
    chat.page.locator('input[type=file]').setInputFiles(files);
  const png = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG });
  const pictures = () => chat.page.locator('.picture img');
  /** Whether every picture is there as pixels. */
  const drawn = async () => (await chat.page.evaluate<number>(SMALLEST_PICTURE)) > 0;
  const sent = () => chat.page.locator('.mark', { hasText: /^Sent$/ });
  const kept = async (name: string, contentType: string, bytes: Buffer): Promise<FileRef> => {
    const media = await endpoint.host.keepFile({ name, contentType, bytes });
    return { media, name, contentType, size: bytes.length };
  };

  it('sends pictures and a document as one message, and shows them as the server has them', async () => {
    await visit();
    await choose(png('a dress.png'), { name: 'invoice.pdf', mimeType: 'application/pdf', buffer: PDF });
    await pictures().waitFor();
    await sent().waitFor();
    expect(messages()).to.have.length(1);
    expect(
      messages()[0]?.activity.attachments?.map(({ name, contentType }) => [name, contentType]),
    ).to.deep.equal([
      ['a dress.png', 'image/png'],
      ['invoice.pdf', 'application/pdf'],
    ]);
    expect(await pictures().getAttribute('alt')).to.equal('a dress.png');
    expect(await chat.page.locator('a.file').textContent()).to.equal('invoice.pdf1 KB');
    await chat.page.waitForLoadState('networkidle');
    expect(await drawn()).to.equal(true);
    for (const link of await chat.page.locator('.files a').all()) {
      expect(await link.getAttribute('rel')).to.equal('noopener noreferrer');
      expect(await link.getAttribute('target')).to.equal('_blank');
    }
    expect(chat.complaints).to.deep.equal([]);
  });

  it('opens the picker by keyboard, from a button with a name', async () => {
    await visit();
    const button = chat.page.getByRole('button', { name: 'Attach pictures or a PDF' });
    const choosing = chat.page.waitForEvent('filechooser');
    await button.focus();
    await chat.page.keyboard.press('Enter');
    expect((await choosing).isMultiple()).to.equal(true);
  });

  for (const way of ['drop', 'paste'] as const) {
    it(`takes a picture by ${way}`, async () => {
      await visit();
      await chat.page.evaluate(`(${GIVE_FILE})('${way}', '${PNG.toString('base64')}')`);
      await pictures().waitFor();
      expect(messages()[0]?.activity.attachments?.map(({ name }) => name)).to.deep.equal(['here.png']);
    });
  }

  it('marks an upload that did not get through, and sends it again as the same message', async () => {
    await visit();
    await chat.page.route('**/upload', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await choose(png('a.png'));
    const retry = chat.page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await chat.page.unroute('**/upload');
    await retry.click();
    await sent().waitFor();
    await pictures().waitFor();
    expect(messages()).to.have.length(1);
    expect(await chat.page.locator('.message.user').count()).to.equal(1);
  });

  it('says why it does not send what the server would refuse', async () => {
    await visit();
    const notice = (text: string) => chat.page.locator('.notice', { hasText: text });
    await choose({ name: 'x.html', mimeType: 'text/html', buffer: HTML });
    await notice('Only pictures and PDF').waitFor();
    await choose({ ...png('big.png'), buffer: Buffer.alloc(11_000_000) });
    await notice('Too large').waitFor();
    await choose(...Array.from({ length: 6 }, (_, index) => png(`${index}.png`)));
    await notice('At most 5').waitFor();
    expect(messages()).to.have.length(0);
  });

  it('judges files by their bytes: takes a photo of an iPhone without a type, and sends nothing that only calls itself a picture', async () => {
    await visit();
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic\0\0\0\0mif1heic'),
      Buffer.alloc(40),
    ]);
    for (const mimeType of ['', 'image/heic']) {
      await choose({ name: `IMG_${mimeType.length}.HEIC`, mimeType, buffer: heic });
      await chat.page.locator('a.file', { hasText: `IMG_${mimeType.length}.HEIC` }).waitFor();
    }
    expect(messages()).to.have.length(2);
    expect(messages().map(({ activity }) => activity.attachments?.[0]?.contentType)).to.deep.equal([
      'image/heic',
      'image/heic',
    ]);
    const disguised = [
      HTML,
      Buffer.from('MZ program'),
      Buffer.from('<svg onload="alert(1)"/>'),
      Buffer.from('PK\u0003\u0004zip'),
    ];
    for (const [index, buffer] of [...disguised, Buffer.alloc(0)].entries()) {
      await choose({ name: 'x.png', mimeType: 'image/png', buffer });
      await chat.page.locator('.notice').nth(index).waitFor();
    }
    // Two files in one, which only the server finds: it says so, and trying again is not offered.
    await choose({ name: 'both.png', mimeType: 'image/png', buffer: Buffer.concat([PNG, HTML]) });
    await chat.page.locator('.failed', { hasText: 'Only pictures and PDF' }).waitFor();
    expect(await chat.page.locator('.retry').count()).to.equal(0);
    expect(messages()).to.have.length(2);
  });

  it("shows staff's files under their name, and knows them again after a reload", async () => {
    await visit();
    const files = [await kept('label.png', 'image/png', PNG), await kept('form.pdf', 'application/pdf', PDF)];
    staffSays(1, { text: 'Print this:', attachments: attachmentsOf(files) });
    await pictures().waitFor();
    expect(await chat.page.locator('.staff').textContent()).to.equal('Mia');
    await chat.page.reload();
    await pictures().waitFor();
    await chat.page.waitForLoadState('networkidle');
    expect(await drawn()).to.equal(true);
    expect(await chat.page.locator('a.file').count()).to.equal(1);
    expect(await chat.bubbles('bot').allInnerTexts()).to.deep.equal(['Print this:']);
  });

  it('changes a message that was edited and empties one that was taken back, also after a reload', async () => {
    await visit();
    const picture = attachmentsOf([await kept('a.png', 'image/png', PNG)]);
    staffSays(1, { text: 'It ships on Tuseday.' });
    staffSays(2, { text: 'Wrong chat.', attachments: picture });
    await chat.answer(1, /Wrong chat/);
    staffSays(1, { type: 'messageUpdate', text: 'It ships on Tuesday.' });
    staffSays(2, { type: 'messageDelete' });
    const check = async () => {
      await chat.page.locator('.gone').waitFor();
      expect(await chat.bubbles('bot').allInnerTexts()).to.deep.equal([
        'It ships on Tuesday.',
        'Message deleted',
      ]);
      expect(await chat.page.locator('.mark').allInnerTexts()).to.deep.equal(['edited', '']);
      expect(await pictures().count()).to.equal(0);
    };
    await check();
    await chat.page.reload();
    await check();
  });

  it("sends receipts for staff's newest message: delivered while it is closed, read when it is opened", async () => {
    await visit();
    await chat.say('hello', /echo/);
    expect(receipts()).to.deep.equal([]);
    await chat.input.press('Escape');
    const told = async () => {
      const response = await chat.page.waitForResponse(
        (answer) => answer.request().postData()?.includes('receipt') === true,
      );
      return JSON.parse(response.request().postData() ?? '').value;
    };
    const delivered = told();
    staffSays(3, { text: 'Hello, this is Mia.' });
    expect(await delivered).to.deep.equal({ id: idOf(3), mark: 'delivered' });
    const read = told();
    await chat.open();
    expect(await read).to.deep.equal({ id: idOf(3), mark: 'read' });
    const next = told();
    staffSays(4, { text: 'Are you there?' });
    expect(await next).to.deep.equal({ id: idOf(4), mark: 'read' });
    await chat.say('yes', /echo: yes/);
    expect(receipts().map(({ value }) => value)).to.deep.equal([
      { id: idOf(3), status: 'delivered' },
      { id: idOf(3), status: 'read' },
      { id: idOf(4), status: 'read' },
    ]);
  });

  it('fits files on a phone in Chinese', async () => {
    await visit({ locale: 'zh-CN', phone: true });
    await choose(png('连衣裙.png'), {
      name: '一个名字很长很长很长很长很长很长很长的发票.pdf',
      mimeType: 'application/pdf',
      buffer: PDF,
    });
    await pictures().waitFor();
    staffSays(9, { text: '好的' });
    staffSays(9, { type: 'messageUpdate', text: '好的，谢谢。' });
    await chat.page.locator('.mark', { hasText: '已编辑' }).waitFor();
    for (const selector of ['.panel', '.attach', 'textarea', '.send', 'a.file', 'a.picture', '.staff']) {
      expect(await chat.inside(selector), selector).to.equal(true);
    }
  });
});
