import { z } from 'zod';
import type { HttpRoute, RawRequest, RawResponse } from '../channels/channel.ts';
import type { OutgoingMail } from '../models/mail/outgoing-mail.ts';
import type { Product } from '../models/shop/product.ts';
import type { ShopCustomer } from '../models/shop/shop-customer.ts';
import { fileRoute, loadedFiles } from './page-files.ts';

/** An order as the signed-in customer's page lists it. */
export interface DemoOrder {
  readonly number: string;
  readonly status: string;
}

/** What the demo pages need. Whoever reaches them signs in as any customer without a password, and reads every one-time code. */
export interface DemoPorts {
  customers(): Promise<readonly ShopCustomer[]>;
  products(): Promise<readonly Product[]>;
  orders(customer: string): Promise<readonly DemoOrder[]>;
  /** A customer token for the customer's id; undefined if there is no such customer. */
  signCustomer(customer: string): Promise<string | undefined>;
  /** Newest first. */
  mails(): Promise<readonly OutgoingMail[]>;
}

/** How many products the front page lists. */
const SHOWN_PRODUCTS = 16;

const signInBody = z.object({ customer: z.string().min(1).max(128) });

/** The demo shop's front page at `/`, its outbox at `/demo/outbox`, and the data behind both. */
export function demoRoutes(ports: DemoPorts): HttpRoute[] {
  const get = (path: string, handle: HttpRoute['handle']): HttpRoute => ({
    method: 'GET',
    path,
    admit: ownPagesOnly,
    handle,
  });
  return [
    fileRoute('/', 'demo/index.html'),
    fileRoute('/demo/outbox', 'demo/outbox.html'),
    ...loadedFiles('demo').map((file) => fileRoute(`/demo/${file}`, `demo/${file}`)),
    get('/demo/customers', async () =>
      json({
        customers: (await ports.customers()).map(({ _id, name, email }) => ({ id: _id, name, email })),
      }),
    ),
    get('/demo/products', async () =>
      json({ products: everyNth(await ports.products(), SHOWN_PRODUCTS).map(shown) }),
    ),
    get('/demo/orders', async ({ query }) =>
      json({ orders: await ports.orders(query.get('customer') ?? '') }),
    ),
    get('/demo/mails', async () =>
      json({ mails: (await ports.mails()).map(({ to, subject, text, at }) => ({ to, subject, text, at })) }),
    ),
    {
      method: 'POST',
      path: '/demo/sign-in',
      maxBody: 1024,
      admit: ownPagesOnly,
      handle: (request) => signIn(request, ports),
    },
  ];
}

/** Refuses what a page of another site asks for, in the browser of a developer who visits it while the demo runs. */
async function ownPagesOnly({ headers }: RawRequest): Promise<RawResponse | undefined> {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'] ?? 'none';
  const isOwn =
    origin === undefined || (URL.canParse(String(origin)) && new URL(String(origin)).host === host);
  if (isOwn && (site === 'same-origin' || site === 'none')) return undefined;
  return refusal(403, 'Forbidden', 'Only the pages of the demo itself may ask for this.');
}

async function signIn(request: RawRequest, ports: DemoPorts): Promise<RawResponse> {
  const body = signInBody.safeParse(parsed(request.body));
  if (!body.success) return refusal(400, 'BadArgument', 'Send {"customer": "<id>"}.');
  const token = await ports.signCustomer(body.data.customer);
  return token === undefined ? refusal(404, 'NotFound', 'There is no such customer.') : json({ token });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function json(body: unknown): RawResponse {
  return {
    status: 200,
    headers: { 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' },
    body,
  };
}

function refusal(status: number, code: string, message: string): RawResponse {
  return { status, body: { error: { code, message } } };
}

/** Items from the whole catalogue instead of its first category. */
function everyNth<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, items.length / count);
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, index) => items[Math.floor(index * step)],
  ).filter((item) => item !== undefined);
}

function shown({ _id, category, name, description, currency, variants }: Product) {
  const price = variants.length === 0 ? 0 : Math.min(...variants.map((variant) => variant.price));
  return { slug: _id, category, name, description, currency, price };
}
