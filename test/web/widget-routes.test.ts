import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { ChannelHost, RawRequest } from '../../channels/channel.ts';
import { BUILT_IN_LOCALES } from '../../models/locale/locale.ts';
import { widgetRoutes } from '../../web/widget-routes.ts';
import { ROOT } from '../support/source-files.ts';

const FOLDER = join(ROOT, 'web/widget');
const shipped = readdirSync(FOLDER).filter((file) => file !== 'tsconfig.json');
const sources = shipped.map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));

const HOST = {} as ChannelHost;
const requestWith = (encodings: string) =>
  ({ headers: { 'accept-encoding': encodings }, query: new URLSearchParams() }) as unknown as RawRequest;

describe('the chat widget', () => {
  it('is served whole, file by file', () => {
    const paths = widgetRoutes().map(({ path }) => path);
    expect(paths).to.have.members([...shipped, 'texts.json'].map((file) => `/widget/${file}`));
  });

  it('stays under 15 KB, each file compressed as it is sent to a browser', async () => {
    let bytes = 0;
    for (const route of widgetRoutes()) {
      const { headers, body } = await route.handle(requestWith('gzip, deflate, br, zstd'), HOST);
      expect(headers).to.include({ 'content-encoding': 'br' });
      bytes += (body as Buffer).length;
    }
    expect(bytes).to.be.below(15 * 1024);
  });

  it('has its texts in the script of a page that names one, and of no other page', async () => {
    const route = widgetRoutes().find(({ path }) => path.endsWith('texts.json'));
    const texts = async (locale: string) => {
      const request = { headers: {}, query: new URLSearchParams({ locale }) } as unknown as RawRequest;
      const { body } = (await route?.handle(request, HOST)) ?? {};
      return JSON.parse(String(body)) as Readonly<Record<string, { readonly send: string }>>;
    };
    expect((await texts('zh-TW'))['zh-Hant']?.send).to.equal('傳送');
    expect((await texts('zh-TW'))['zh']?.send).to.equal('发送');
    for (const locale of ['zh-CN', 'en', 'x y', ''])
      expect(Object.keys(await texts(locale)), locale).to.have.members(BUILT_IN_LOCALES);
  });

  it('is sent by gzip, or as it is, to clients that take nothing else', async () => {
    const [route] = widgetRoutes();
    const gzip = await route?.handle(requestWith('gzip'), HOST);
    expect(gzip?.headers).to.include({ 'content-encoding': 'gzip' });
    const plain = await route?.handle(requestWith(''), HOST);
    expect(plain?.headers).to.not.have.property('content-encoding');
    expect(gunzipSync(gzip?.body as Buffer).equals(plain?.body as Buffer)).to.equal(true);
  });

  it('never makes HTML or code of a text', () => {
    for (const { file, text } of sources) {
      expect(text, file).to.not.match(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
      );
    }
  });

  it('passes the type checker', () => {
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    expect(() => execFileSync(process.execPath, [compiler, '-p', FOLDER], { stdio: 'pipe' })).to.not.throw();
  });
});
