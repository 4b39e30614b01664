import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { widgetRoutes } from '../../web/widget-routes.ts';
import type { TestBot } from '../support/path/memory-host.ts';
import { ChatPage, startChromium } from '../support/product/chromium.ts';
import { mounting, shopPage } from '../support/product/shop-page.ts';
import { WebEndpoint } from '../support/product/web-endpoint.ts';

/** What the rules of a page could change of every element of the chat; it runs in the browser. */
const LOOK = `() => {
  const names = ['font-family', 'font-size', 'line-height', 'letter-spacing', 'word-spacing', 'text-transform', 'text-indent', 'direction', 'visibility',
    'color', 'background-color', 'padding-top', 'margin-top', 'border-top-width', 'border-radius', 'opacity', 'cursor', 'text-align', 'white-space',
    'font-style', 'font-weight', 'text-shadow', 'display', 'position', 'user-select', 'pointer-events', 'filter', 'transform', 'float'];
  const root = document.querySelector('#onevoice-chat').shadowRoot;
  return [...root.querySelectorAll('*:not(link)')].map((element) => {
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return [element.tagName, element.className, Math.round(width), Math.round(height), ...names.map((name) => style.getPropertyValue(name))].join(' ');
  });
}`;

/** Rules of pages that are known to break what is mounted into them. */
const HOSTILE = `
  html { font-size: 62.5% !important; zoom: 1; }
  body { overflow: hidden; transform: scale(0.5); visibility: hidden; direction: rtl; letter-spacing: 4px; line-height: 3; text-transform: uppercase; text-align: right; cursor: wait;
    word-spacing: 9px; text-indent: 40px; white-space: nowrap; color: red; font: italic 900 31px/3 serif; user-select: none; }
  * { font-size: 30px !important; color: red !important; letter-spacing: 9px !important; line-height: 4 !important; margin: 7px !important;
    direction: rtl !important; border: 5px solid red !important; visibility: hidden !important; float: left !important; position: static !important;
    --brand: red !important; --ink: red !important; --paper: black !important; font-family: cursive !important; opacity: 0.2 !important; }
  button, textarea, a, h2, p, header, form, section, summary, details { background: red !important; padding: 40px !important; display: none !important; }
  div { display: none !important; height: 1px !important; }
  #onevoice-chat { width: 3px !important; text-shadow: 2px 2px red !important; pointer-events: none !important; filter: blur(4px) !important; }`;

const bot: TestBot = ({ activity }) => {
  if (activity.type !== 'message') return [];
  const actions = Array.from({ length: 6 }, (_, index) => `A rather long choice, number ${index}`).map(
    (title) => ({ type: 'imBack', title, value: title }),
  );
  return [{ type: 'message', text: `heard: ${activity.text}`, suggestedActions: { to: [], actions } }];
};

describe('the chat on the pages of shops, in Chromium', () => {
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
    html: string,
    options: { locale?: string; viewport?: { width: number; height: number }; before?: string } = {},
  ) => {
    const page = shopPage(() => `<!doctype html>${html}${mounting()}`);
    endpoint = await WebEndpoint.start({}, bot, { routes: [page, ...widgetRoutes()] });
    chat = await ChatPage.visit(browser, endpoint.url, options);
  };
  const texts = () =>
    endpoint.host.accepted
      .filter(({ activity }) => activity.type === 'message')
      .map(({ activity }) => activity.text);

  for (const [what, denial] of [
    [
      'throws',
      `for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, {
        get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); } });`,
    ],
    [
      'is full',
      `Storage.prototype.setItem = () => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); };`,
    ],
    [
      'is not there',
      `for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { value: null });`,
    ],
  ] as const) {
    it(`works for the life of the page where storage ${what}`, async () => {
      await visit('<html lang="en"><body>', { before: denial });
      await chat.open();
      await chat.say('one', /heard: one/);
      endpoint.pass(3 * 3600);
      await chat.say('two', /heard: two/);
      expect(await chat.bubbles('user').allInnerTexts()).to.deep.equal(['one', 'two']);
      expect(new Set(endpoint.host.accepted.map(({ conversation }) => conversation)).size).to.equal(1);
      expect(chat.complaints).to.deep.equal([]);
    });
  }

  it('looks the same whatever the rules of the page say', async () => {
    const [looks, pictures]: [string[][], Buffer[]] = [[], []];
    for (const style of ['', HOSTILE]) {
      await visit(`<html lang="en"><style>${style}</style><body>`);
      await chat.open();
      await chat.say('hello', /heard/);
      await chat.page.mouse.move(0, 0);
      await chat.page.evaluate(
        `Promise.all(document.querySelector('#onevoice-chat').shadowRoot.getAnimations().map(({ finished }) => finished))`,
      );
      looks.push(await chat.page.evaluate<string[]>(`(${LOOK})()`));
      const { x = 0, y = 0, width = 0, height = 0 } = (await chat.panel.boundingBox()) ?? {};
      // Without the round corners, through which one sees the page.
      const clip = { x: x + 20, y: y + 20, width: width - 40, height: height - 40 };
      pictures.push(await chat.page.screenshot({ clip }));
      if (style === '') {
        await chat.close();
        await endpoint.close();
      }
    }
    expect(looks[0]?.length).to.be.greaterThan(20);
    expect(looks[1]).to.deep.equal(looks[0]);
    expect(pictures[1]?.equals(pictures[0] ?? Buffer.alloc(0))).to.equal(true);
  });

  const sizes: [what: string, width: number, height: number][] = [
    ['a desktop at 200 %', 640, 400],
    ['a phone on its side', 844, 390],
    ['a small phone', 320, 480],
    ['a desktop at 400 %', 320, 256],
    ['a phone with a keyboard on the screen', 390, 360],
  ];
  for (const [what, width, height] of sizes) {
    it(`keeps everything that one works with on the screen of ${what}`, async () => {
      await visit('<html lang="en"><meta name="viewport" content="width=device-width"><body>', {
        viewport: { width, height },
      });
      await chat.open();
      await chat.say('hello', /heard/);
      await chat.input.fill('a long text\n'.repeat(9));
      for (const selector of ['.panel', 'header', '.close', 'summary', 'textarea', '.send', '.attach'])
        expect(await chat.inside(selector), selector).to.equal(true);
      expect((await chat.page.locator('.log').boundingBox())?.height).to.be.greaterThan(20);
      const last = chat.page.locator('.choices button').last();
      await last.click();
      await chat.answer(1, /heard: A rather long choice, number 5/);
    });
  }

  /** Presses keys as an input method makes a browser report them. */
  const composing = (page: Page, events: string) =>
    page.evaluate(`(() => {
      const box = document.querySelector('#onevoice-chat').shadowRoot.querySelector('textarea');
      const key = (init) => {
        const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
        if (init.keyCode) Object.defineProperty(event, 'keyCode', { value: init.keyCode });
        box.dispatchEvent(event);
      };
      const end = () => box.dispatchEvent(new CompositionEvent('compositionend', { data: '你好' }));
      box.value = '你好';
      ${events}
    })()`);
  for (const [what, events] of [
    ['while a word is composed', 'key({ isComposing: true, keyCode: 13 });'],
    ['with the key code of an input method', 'key({ isComposing: false, keyCode: 229 });'],
    ['as WebKit reports it, after the word has ended', 'end(); key({ isComposing: false, keyCode: 229 });'],
    ['as others do, after the word has ended', 'end(); key({ isComposing: false, keyCode: 13 });'],
  ] as const) {
    it(`does not send half-written words by an Enter ${what}, and sends them by the next one`, async () => {
      await visit('<html lang="zh"><body>');
      await chat.open();
      await composing(chat.page, events);
      expect(await chat.input.inputValue()).to.equal('你好');
      await chat.input.press('Enter');
      await chat.answer(0, /heard: 你好/);
      expect(texts()).to.deep.equal(['你好']);
    });
  }

  const languages: [page: string | undefined, browser: string, title: string, sent: string][] = [
    ['zh-CN', 'en-US', '客户服务', 'zh-CN'],
    ['zh-TW', 'en-US', '客戶服務', 'zh-TW'],
    ['de', 'zh-CN', 'Kundenservice', 'de'],
    [undefined, 'zh-TW', '客戶服務', 'zh-TW'],
    [undefined, 'de-AT', 'Kundenservice', 'de-AT'],
    ['', 'zh-CN', '客户服务', 'zh-CN'],
    ['fr', 'zh-CN', '客户服务', 'zh-CN'],
    ['fr', 'it-IT', 'Customer service', 'fr'],
  ];
  for (const [page, locale, title, sent] of languages) {
    it(`is in ${sent} on a page in ${page ?? 'no language'}, in a browser in ${locale}`, async () => {
      await visit(`<html${page === undefined ? '' : ` lang="${page}"`}><body>`, { locale });
      await chat.open();
      expect(await chat.page.locator('h2#title').textContent()).to.equal(title);
      expect(endpoint.host.accepted[0]?.activity.locale).to.equal(sent);
    });
  }

  it('has a box that follows the direction of what one writes', async () => {
    await visit('<html lang="en"><body>');
    await chat.open();
    const direction = () =>
      chat.page.evaluate(
        `getComputedStyle(document.querySelector('#onevoice-chat').shadowRoot.querySelector('textarea')).direction`,
      );
    await chat.input.fill('أين طلبي 1042؟');
    expect(await direction()).to.equal('rtl');
    await chat.input.fill('where is 1042?');
    expect(await direction()).to.equal('ltr');
  });
});
