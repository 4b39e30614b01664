import { language, text, translatePage } from './texts.js';

/** How often new mails are loaded, in milliseconds. */
const POLL_MS = 2000;

/** @typedef {{ to: string, subject: string, text: string, at: string }} Mail */

/** @param {string} tag @param {string} content */
function element(tag, content) {
  const made = document.createElement(tag);
  made.textContent = content;
  return made;
}

/** @param {Mail} mail */
function item(mail) {
  const made = document.createElement('li');
  const when = new Date(mail.at).toLocaleString(language());
  const body = element('pre', mail.text);
  made.append(element('h2', mail.subject), element('p', `${text('to')}: ${mail.to} · ${when}`), body);
  return made;
}

let shown = '';

async function refresh() {
  const response = await fetch('/demo/mails').catch(() => undefined);
  if (!response?.ok) return;
  /** @type {Mail[]} */
  const mails = (await response.json()).mails;
  const empty = document.getElementById('empty');
  if (empty) empty.hidden = mails.length > 0;
  const newest = JSON.stringify(mails[0] ?? null) + mails.length;
  if (newest === shown) return;
  shown = newest;
  document.getElementById('mails')?.replaceChildren(...mails.map(item));
}

translatePage();
await refresh();
setInterval(refresh, POLL_MS);
