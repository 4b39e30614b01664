import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { startChromium } from '../../support/product/chromium.ts';
import { blockKitPage } from '../../support/slack-kit/block-kit-picture.ts';
import { SLACK_PICTURES } from '../../support/slack-kit/slack-samples.ts';

const folder = new URL('../../../docs/pictures/', import.meta.url);

/** Largest picture, in bytes, so that the documentation stays light. */
const MOST_BYTES = 60_000;

const hashOf = (shown: unknown) => createHash('sha256').update(JSON.stringify(shown)).digest('hex');

const hashes = Object.fromEntries(
  Object.entries(SLACK_PICTURES).map(([name, shown]) => [name, hashOf(shown)]),
);

/** `WRITE_PICTURES=1` draws them anew, with the Chromium of the browser tests. */
describe('the pictures of Slack', () => {
  before(async function () {
    if (!process.env['WRITE_PICTURES']) return;
    mkdirSync(folder, { recursive: true });
    const browser = await startChromium(this);
    const page = await browser.newPage({ viewport: { width: 640, height: 200 } });
    for (const [name, shown] of Object.entries(SLACK_PICTURES)) {
      await page.setContent(blockKitPage(shown));
      await page.locator('main').screenshot({ path: new URL(`${name}.png`, folder).pathname });
    }
    await browser.close();
    writeFileSync(new URL('sources.json', folder), `${JSON.stringify(hashes, null, 2)}\n`);
  });

  it('show what the product shows now', () => {
    const kept: unknown = JSON.parse(readFileSync(new URL('sources.json', folder), 'utf8'));
    expect(kept).to.deep.equal(hashes);
  });

  it('are there, each small, and none is left over', () => {
    const files = readdirSync(folder).filter((name) => name.startsWith('slack-'));
    expect(files.sort()).to.deep.equal(
      Object.keys(SLACK_PICTURES)
        .map((name) => `${name}.png`)
        .sort(),
    );
    const large = files.filter((name) => statSync(new URL(name, folder)).size > MOST_BYTES);
    expect(large).to.deep.equal([]);
  });

  it('show anybody’s text as letters', () => {
    const text = '<script>alert(1)</script>';
    const page = blockKitPage({ blocks: [{ type: 'section', text: { type: 'plain_text', text } }] });
    expect(page).to.include('&lt;script&gt;').and.not.include(text);
  });
});
