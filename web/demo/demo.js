import { mountChat } from '../widget/chat.js';
import { read, write } from '../widget/storage.js';
import {
  chooseLanguage,
  hints,
  language,
  languageNames,
  localised,
  status,
  text,
  translatePage,
} from './texts.js';

const CUSTOMER_KEY = 'onevoice-demo-customer';

/** How often the customer's orders are reloaded, in milliseconds, so that a cancellation in the chat shows here too. */
const ORDERS_MS = 3000;

/** @typedef {{ id: string, name: string, email: string }} Customer */
/**
 * @typedef {{ slug: string, category: string, name: Record<string, string>, description: Record<string, string>, price: number, currency:
 * string }} Product
 */
/** @typedef {{ number: string, status: import('../../models/shop/orders/order-status.ts').OrderStatus }} Order */

/** @param {string} path @returns {Promise<any>} */
async function fetched(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** @param {string} id */
async function signIn(id) {
  const response = await fetch('/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ customer: id }),
  });
  return response.ok ? response.json() : undefined;
}

/** @param {string} id */
function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id}`);
  return found;
}

/** @param {string} tag @param {string} className @param {(Node | string)[]} children */
function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

/** @param {string} id */
function visitorOf(id) {
  return id === '' ? undefined : { id, token: async () => (await signIn(id))?.token };
}

/** @param {Product[]} products */
function showProducts(products) {
  const price = (/** @type {Product} */ { price, currency }) =>
    new Intl.NumberFormat(language(), { style: 'currency', currency }).format(price / 100);
  byId('products').replaceChildren(
    ...products.map((product) => {
      const art = element('div', `art ${product.category}`, icon(product.category));
      const name = element('h3', '', localised(product.name));
      const about = element('p', '', localised(product.description));
      return element('li', '', art, name, about, element('p', 'price', `${text('from')} ${price(product)}`));
    }),
  );
}

/** @param {string} category */
function icon(category) {
  const image = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/demo/icons.svg#${category}`);
  image.setAttribute('aria-hidden', 'true');
  image.append(use);
  return image;
}

/** @param {string} id */
async function showOrders(id) {
  const section = byId('orders');
  section.hidden = id === '';
  if (id === '') return;
  const answer = await fetched(`/demo/orders?customer=${encodeURIComponent(id)}`).catch(() => undefined);
  if (answer === undefined || customers.value !== id) return;
  /** @type {Order[]} */
  const orders = answer.orders;
  byId('order-list').replaceChildren(
    ...(orders.length === 0 ? [element('li', 'chip', text('noOrders'))] : []),
    ...orders.map((order) =>
      element('li', 'chip', element('b', '', `#${order.number}`), ` ${status(order.status)}`),
    ),
  );
}

const customers = /** @type {HTMLSelectElement} */ (byId('customer'));
const languages = /** @type {HTMLSelectElement} */ (byId('language'));
const [{ customers: people }, { products }] = await Promise.all([
  fetched('/demo/customers'),
  fetched('/demo/products'),
]);

for (const { id, name, email } of /** @type {Customer[]} */ (people))
  customers.append(new Option(`${name} · ${email}`, id));
customers.value = read('sessionStorage', CUSTOMER_KEY) ?? '';
for (const { locale, name } of languageNames()) languages.append(languageOption(locale, name));
languages.value = language();

const chat = mountChat({ locale: language(), visitor: visitorOf(customers.value) });

/** @param {string} locale @param {string} name */
function languageOption(locale, name) {
  const option = new Option(name, locale);
  option.lang = locale;
  return option;
}

/** @param {string} question */
function asking(question) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = question;
  button.onclick = () => chat.ask(question);
  return button;
}

function show() {
  translatePage();
  byId('hints').replaceChildren(...hints().map((hint) => element('li', '', asking(hint))));
  showProducts(products);
  showOrders(customers.value);
}

customers.addEventListener('change', () => {
  write('sessionStorage', CUSTOMER_KEY, customers.value);
  chat.setVisitor(visitorOf(customers.value));
  showOrders(customers.value);
});
languages.addEventListener('change', () => {
  chooseLanguage(languages.value);
  chat.setLocale(languages.value);
  show();
});
show();
setInterval(() => showOrders(customers.value), ORDERS_MS);
