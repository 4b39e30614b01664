const KEY = 'onevoice-chat';

/**
 * What outlives a reload, for this tab only: a token is a credential, so it is not left behind for the next visitor.
 * @typedef {object} StoredSession
 * @property {string} conversationId
 * @property {string} token
 * @property {string} customer whose session it is; empty for an anonymous visitor
 */

/**
 * The session this tab had, if it belongs to the same visitor.
 * @param {string} customer
 * @returns {StoredSession | undefined}
 */
export function loadSession(customer) {
  try {
    const stored = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return stored?.customer === customer && stored.token ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** @param {StoredSession} session */
export function saveSession(session) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(session));
  } catch {
    // A browser that keeps nothing still chats; only a reload begins anew.
  }
}

/** Forgets the session, for example at sign-out. */
export function dropSession() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
