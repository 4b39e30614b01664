import { existsSync } from 'node:fs';
import type { Context } from 'mocha';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Runs in the browser, which has the PNG decoder that Node lacks. */
const COUNT_COLOURS = `async (base64) => {
  const picture = new Image();
  picture.src = 'data:image/png;base64,' + base64;
  await picture.decode();
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  return new Set(new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer)).size;
}`;

/** Starts Chromium for a suite; without one the suite is skipped with a line that says so, and fails where `CI` is set. */
export async function startChromium(test: Context): Promise<Browser> {
  const executablePath = [process.env['CHROMIUM'], ...PLACES].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (executablePath === undefined) {
    const message = `No Chromium in ${PLACES.join(', ')} or $CHROMIUM: the browser tests are skipped.`;
    if (process.env['CI']) throw new Error(message);
    console.log(`  ${message}`);
    return test.skip();
  }
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({ executablePath, args });
}

/** The chat widget, as a visitor uses it. */
export class ChatPage {
  readonly page: Page;
  /** The browser's complaints: script errors and blocked content. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      const own = message.type() === 'error' && !message.text().startsWith('Failed to load resource');
      if (own) this.complaints.push(message.text());
    });
  }

  /** `clock`: the page's time can be moved by `page.clock`. `before`: a script that runs in the page before its own ones. */
  static async visit(
    browser: Browser,
    url: string,
    options: {
      locale?: string;
      phone?: boolean;
      clock?: boolean;
      viewport?: { width: number; height: number };
      before?: string;
    } = {},
  ): Promise<ChatPage> {
    const { viewport = options.phone ? { width: 390, height: 760 } : { width: 1280, height: 800 } } = options;
    const context = await browser.newContext({ viewport, locale: options.locale ?? 'en-US' });
    const chat = new ChatPage(await context.newPage());
    if (options.before) await chat.page.addInitScript(options.before);
    if (options.clock) await chat.page.clock.install();
    await chat.page.goto(url);
    return chat;
  }

  get launcher() {
    return this.page.locator('.launcher');
  }

  get panel() {
    return this.page.locator('.panel');
  }

  get input() {
    return this.page.locator('textarea');
  }

  bubbles(who: 'user' | 'bot') {
    return this.page.locator(`.message.${who} .bubble`);
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await this.page.locator('.status[data-state=online]').waitFor();
  }

  /** Types a message and waits until an answer matches; returns all answers. */
  async say(text: string, expected: RegExp): Promise<string> {
    const before = await this.bubbles('bot').count();
    await this.input.fill(text);
    await this.input.press('Enter');
    return this.answer(before, expected);
  }

  /**
   * Waits until a message of the bot after its first `before` messages matches.
   * @throws when none does and there are no more, with what was said instead and whether the chat is connected
   */
  async answer(before: number, expected: RegExp): Promise<string> {
    const bubbles = this.bubbles('bot');
    const said = async () => (await bubbles.allInnerTexts()).slice(before).join('\n');
    for (let seen = before; ; seen += 1) {
      try {
        await bubbles.nth(seen).waitFor();
      } catch (cause) {
        const state = await this.page.locator('.status').getAttribute('data-state');
        throw new Error(`Nothing matches ${expected} (${state}) in: ${await said()}`, { cause });
      }
      const answers = await said();
      if (expected.test(answers)) return answers;
    }
  }

  /** A screenshot, and how many colours it has: a blank one has one, a page with text hundreds. */
  async screenshot(): Promise<{ bytes: number; colours: number }> {
    const image = await this.page.screenshot();
    const blank = await this.page.context().newPage();
    const colours = Number(await blank.evaluate(`(${COUNT_COLOURS})("${image.toString('base64')}")`));
    await blank.close();
    return { bytes: image.length, colours };
  }

  /** Whether an element is shown, wholly inside the window. */
  async inside(selector: string): Promise<boolean> {
    const box = await this.page.locator(selector).boundingBox();
    const size = this.page.viewportSize();
    if (box === null || size === null || box.width === 0) return false;
    return box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
