import { DirectLine, RequestError } from './direct-line.js';
import { dropSession } from './session.js';
import { textsFor } from './texts.js';
import { ChatView } from './view.js';

const OPEN_KEY = 'onevoice-chat-open';

/** An id for a message; `randomUUID` is missing on pages without https. */
function newId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

/**
 * @typedef {object} Visitor
 * @property {string} id the shop's customer id
 * @property {() => Promise<string | undefined>} token asks the shop's server for a fresh customer token
 */

/**
 * Puts the chat on the page. The server is the one this script came from.
 * @param {object} [options]
 * @param {string} [options.locale] a language tag; default: the page's language, else the browser's
 * @param {Visitor | undefined} [options.visitor] who is signed in
 */
export function mountChat({ locale = document.documentElement.lang || navigator.language, visitor } = {}) {
  const base = new URL('..', import.meta.url).href.replace(/\/$/, '');
  let language = locale;
  /** @type {DirectLine | undefined} */
  let line;
  /** @type {Set<string>} */
  let seen = new Set();
  /** @type {Map<string, ReturnType<ChatView['addMessage']>>} */
  let pending = new Map();

  const view = new ChatView({
    texts: textsFor(language),
    stylesheet: new URL('./chat.css', import.meta.url).href,
    onSend: (text) => say(text),
    onOpen: open,
    onClose: close,
  });

  function open() {
    sessionStorage.setItem(OPEN_KEY, 'yes');
    connect();
    view.open();
  }

  function close() {
    sessionStorage.removeItem(OPEN_KEY);
    view.close();
  }

  function connect() {
    if (line !== undefined) return;
    line = new DirectLine({
      base,
      customer: visitor?.id ?? '',
      customerToken: async () => visitor?.token(),
      locale: () => language,
      onActivities: (activities) => activities.forEach(show),
      onStatus: (status) => view.setStatus(status),
      onRestart: () => view.addNotice(textsFor(language).restarted),
    });
    line.open();
  }

  /** @param {import('./direct-line.js').Activity} activity */
  function show(activity) {
    if (activity.type !== 'message' || seen.has(activity.id)) return;
    seen.add(activity.id);
    const own = activity.from.role === 'user';
    const bubble = pending.get(activity.channelData?.clientActivityID ?? '');
    if (bubble) bubble.setMark('sent');
    else if (activity.text) view.addMessage(own ? 'user' : 'bot', activity.text);
    view.setChoices(own ? [] : (activity.suggestedActions?.actions ?? []));
  }

  /** @param {string} text */
  function say(text) {
    const clientId = newId();
    const bubble = view.addMessage('user', text);
    pending.set(clientId, bubble);
    view.setChoices([]);
    const attempt = async () => {
      bubble.setMark('sending');
      try {
        await line?.post(text, clientId);
        bubble.setMark('sent');
      } catch (error) {
        const texts = textsFor(language);
        const busy = error instanceof RequestError && error.status === 429;
        bubble.setFailed(busy ? texts.busy : texts.failed, attempt);
      }
    };
    attempt();
  }

  if (sessionStorage.getItem(OPEN_KEY)) open();

  return {
    open,
    close,
    /**
     * Opens the chat and says a text for the visitor.
     * @param {string} text
     */
    ask(text) {
      open();
      say(text);
    },
    /** @param {string} tag */
    setLocale(tag) {
      language = tag;
      view.setTexts(textsFor(tag));
    },
    /**
     * Another person is at the page: their conversation is not the last one's.
     * @param {Visitor | undefined} next
     */
    setVisitor(next) {
      visitor = next;
      line?.close();
      line = undefined;
      dropSession();
      seen = new Set();
      pending = new Map();
      view.clear();
      if (view.isOpen) connect();
    },
  };
}
