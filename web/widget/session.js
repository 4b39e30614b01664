const KEY = 'onevoice-chat';

/**
 * The session over a reload, for this tab only, since a token is a credential.
 * @typedef {object} StoredSession
 * @property {string} conversationId
 * @property {string} token
 * @property {string} customer empty for an anonymous visitor
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
    // Without storage, a reload starts a new conversation.
  }
}

/** Forgets the session, for example at sign-out. */
export function dropSession() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was stored.
  }
}
