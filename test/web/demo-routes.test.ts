import { expect } from 'chai';
import { BUILT_IN_LOCALES } from '../../models/locale/locale.ts';
import type { OutgoingMail } from '../../models/mail/outgoing-mail.ts';
import { ORDER_STATUSES } from '../../models/shop/orders/order-status.ts';
import { type DemoPorts, demoRoutes } from '../../web/demo-routes.ts';
import { widgetRoutes } from '../../web/widget-routes.ts';
import { MemoryHost } from '../support/path/memory-host.ts';
import { type RunningServer, serveRoutes } from '../support/product/route-server.ts';

const MAIL: OutgoingMail = {
  _id: 'mail-1',
  to: 'ann@example.com',
  subject: '<b>482913</b>',
  text: 'Your code is 482913.',
  at: new Date('2026-01-01T12:00:00.000Z'),
};
const ADDRESS = {
  name: 'Ann Baker',
  street: '14 Mill Lane',
  city: 'Bristol',
  postcode: 'BS1 4ND',
  country: 'GB',
};
const PRODUCT = {
  _id: 'teapot',
  category: 'kitchen',
  name: { en: 'Teapot', zh: '茶壶' },
  description: { en: 'Holds tea.', zh: '可泡茶' },
  currency: 'EUR',
  variants: [
    { sku: 'T2', name: { en: 'Big' }, options: [], available: true, price: 3900, onHand: 2 },
    { sku: 'T1', name: { en: 'Small' }, options: [], available: true, price: 2900, onHand: 3 },
  ],
};

const ports: DemoPorts = {
  customers: async () => [
    { _id: 'ann', name: 'Ann Baker', email: 'ann@example.com', locale: 'en', address: ADDRESS },
  ],
  products: async () => Array.from({ length: 40 }, (_, index) => ({ ...PRODUCT, _id: `teapot-${index}` })),
  orders: async (customer) => (customer === 'ann' ? [{ number: '1042', status: 'shipped' }] : []),
  signCustomer: async (customer) => (customer === 'ann' ? 'a.signed.token' : undefined),
  mails: async () => [MAIL],
};

describe('the demo shop', () => {
  let server: RunningServer;
  before(async () => {
    server = await serveRoutes([...widgetRoutes(), ...demoRoutes(ports)], new MemoryHost());
  });
  after(() => server.close());

  const json = async (path: string, init?: RequestInit) => (await fetch(server.url + path, init)).json();
  const signIn = (body: string) => fetch(`${server.url}/demo/sign-in`, { method: 'POST', body });

  it('serves its pages and scripts with their types and a strict policy', async () => {
    const types = {
      '/': 'text/html; charset=utf-8',
      '/demo/outbox': 'text/html; charset=utf-8',
      '/demo/demo.js': 'text/javascript; charset=utf-8',
      '/demo/demo.css': 'text/css; charset=utf-8',
      '/demo/icons.svg': 'image/svg+xml',
      '/widget/chat.js': 'text/javascript; charset=utf-8',
      '/widget/chat.css': 'text/css; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await fetch(server.url + path);
      expect([status, headers.get('content-type')], path).to.deep.equal([200, type]);
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('content-security-policy'))
        .to.contain("script-src 'self'")
        .and.not.contain('unsafe');
    }
  });

  it('holds no inline script, style or handler that its policy would block', async () => {
    for (const path of ['/', '/demo/outbox']) {
      const html = await (await fetch(server.url + path)).text();
      expect(html).to.not.match(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
    }
  });

  it('answers an unchanged file with 304', async () => {
    const first = await fetch(`${server.url}/widget/chat.js`);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await fetch(`${server.url}/widget/chat.js`, { headers })).status).to.equal(304);
    expect(
      (await fetch(`${server.url}/widget/chat.js`, { headers: { 'if-none-match': '"old"' } })).status,
    ).to.equal(200);
  });

  it('lists customers without their addresses, and a spread of the catalogue with the least price', async () => {
    expect(await json('/demo/customers')).to.deep.equal({
      customers: [{ id: 'ann', name: 'Ann Baker', email: 'ann@example.com' }],
    });
    const { products } = (await json('/demo/products')) as { products: { slug: string; price: number }[] };
    expect(products).to.have.length(16);
    expect(products[1]?.slug).to.equal('teapot-2');
    expect(products[0]?.price).to.equal(2900);
  });

  it("lists the customer's orders, and mails as plain data", async () => {
    expect(await json('/demo/orders?customer=ann')).to.deep.equal({
      orders: [{ number: '1042', status: 'shipped' }],
    });
    const { to, subject, text, at } = MAIL;
    expect(await json('/demo/mails')).to.deep.equal({ mails: [{ to, subject, text, at: at.toISOString() }] });
  });

  it('has a word for every state of an order, in every language', async () => {
    for (const locale of BUILT_IN_LOCALES) {
      const script = await (await fetch(`${server.url}/demo/texts.${locale}.js`)).text();
      const [, statuses = ''] = /statuses: \{(.*?)\}/s.exec(script) ?? [];
      const named = [...statuses.matchAll(/^ +'?([a-z-]+)'?: '[^']+',$/gm)].map(([, status]) => status);
      expect(named, locale).to.deep.equal([...ORDER_STATUSES]);
    }
  });

  it('gives its data to its own pages and to programs, and to no page of another site that is open in the same browser', async () => {
    const { host } = new URL(server.url);
    const DATA = ['/demo/customers', '/demo/products', '/demo/orders?customer=ann', '/demo/mails'];
    const own: Record<string, string>[] = [
      {},
      { origin: server.url },
      { origin: server.url, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: `https://${host}` },
    ];
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:1' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    const ask = async (path: string, headers: Record<string, string>) =>
      await fetch(server.url + path, { headers });
    for (const path of DATA) {
      for (const headers of own) expect((await ask(path, headers)).status, path).to.equal(200);
      for (const headers of foreign)
        expect((await ask(path, headers)).status, JSON.stringify(headers)).to.equal(403);
      const given = (await ask(path, {})).headers;
      expect(given.get('cross-origin-resource-policy')).to.equal('same-origin');
      expect(given.get('access-control-allow-origin')).to.equal(null);
    }
    for (const headers of foreign) {
      const body = '{"customer":"ann"}';
      const { status } = await fetch(`${server.url}/demo/sign-in`, { method: 'POST', headers, body });
      expect(status).to.equal(403);
    }
  });

  it('signs in the customers it has, and refuses everything else', async () => {
    expect(await (await signIn('{"customer":"ann"}')).json()).to.deep.equal({ token: 'a.signed.token' });
    expect((await signIn('{"customer":"nobody"}')).status).to.equal(404);
    for (const body of ['', '{"customer":', '{"customer":7}', '{}'])
      expect((await signIn(body)).status, body).to.equal(400);
    expect((await signIn(JSON.stringify({ customer: 'a'.repeat(5000) }))).status).to.equal(413);
  });
});
