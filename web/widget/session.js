import { read, write } from './storage.js';

const SESSION = 'onevoice-chat';
const HOLDER = 'onevoice-visitor';

/**
 * The session over a reload, for this tab only, since its token is short-lived.
 * @typedef {object} StoredSession
 * @property {string} conversationId
 * @property {string} token
 * @property {string} customer empty for an anonymous visitor
 */

/**
 * Whose the chat is on this browser.
 * @typedef {object} Holder
 * @property {string} visitor the visitor id, a credential; empty for a signed-in customer
 * @property {string} customer empty for an anonymous visitor
 * @property {string} [read] the id of the newest message that was seen
 */

/** @typedef {'browser' | 'tab'} Remember for how long a visitor id is stored */

/**
 * The session this tab had, if it belongs to the same visitor.
 * @param {string} customer
 * @returns {StoredSession | undefined}
 */
export function loadSession(customer) {
  const stored = read('sessionStorage', SESSION);
  return stored?.customer === customer && stored.token ? stored : undefined;
}

/** @param {StoredSession | null} session null forgets it */
export function saveSession(session) {
  write('sessionStorage', SESSION, session);
}

/** @returns {Holder | undefined} */
export function loadHolder() {
  return read('localStorage', HOLDER) ?? read('sessionStorage', HOLDER) ?? undefined;
}

/**
 * @param {Holder | null} holder null forgets it
 * @param {Remember} remember
 */
export function saveHolder(holder, remember) {
  write('localStorage', HOLDER, remember === 'browser' ? holder : null);
  write('sessionStorage', HOLDER, remember === 'browser' ? null : holder);
}

/**
 * Calls back when another tab has changed the holder.
 * @param {() => void} listener
 */
export function onHolderChange(listener) {
  addEventListener('storage', ({ key }) => {
    if (key === HOLDER || key === null) listener();
  });
}
