import { DirectLine, RequestError } from './direct-line.js';
import { fault, filesOf } from './files.js';
import { Receipts } from './receipts.js';
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
 * Adds the chat to the page. The server is the one that serves this script.
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
  /** @type {Map<string, import('./bubble.js').Bubble>} */
  let shown = new Map();
  /** @type {Map<string, import('./bubble.js').Bubble>} */
  let pending = new Map();

  const view = new ChatView({
    texts: textsFor(language),
    stylesheet: new URL('./chat.css', import.meta.url).href,
    onSend: (text) => post(text),
    onFiles: send,
    onOpen: open,
    onClose: close,
  });

  let receipts = newReceipts();
  document.addEventListener('visibilitychange', () => receipts.update());

  function newReceipts() {
    const isRead = () => view.isOpen && document.visibilityState === 'visible';
    return new Receipts(isRead, async (id, mark) => line?.sendReceipt(id, mark));
  }

  function open() {
    sessionStorage.setItem(OPEN_KEY, 'yes');
    connect();
    view.open();
    receipts.update();
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
      onActivities: (activities) => {
        activities.forEach(show);
        receipts.update();
      },
      onStatus: (status) => view.setStatus(status),
      onRestart: () => {
        receipts = newReceipts();
        view.addNotice(textsFor(language).restarted);
      },
    });
    line.open();
  }

  /** @param {import('./direct-line.js').Activity} activity */
  function show(activity) {
    const { id, type, from } = activity;
    const { formatted, selection } = activity.channelData ?? {};
    const text = selection?.question ?? activity.text ?? '';
    if (type === 'messageUpdate') shown.get(id)?.edit({ text, formatted });
    if (type === 'messageDelete') shown.get(id)?.empty();
    if (type !== 'message' || seen.has(id)) return;
    seen.add(id);
    const own = from.role === 'user';
    const files = filesOf(activity, base);
    const isStaff = from.id === 'staff';
    let bubble = pending.get(activity.channelData?.clientActivityID ?? '');
    if (bubble) {
      bubble.setMark('sent');
      bubble.setFiles(files);
    } else if (text || files.length > 0) {
      const name = isStaff ? from.name : undefined;
      bubble = view.addMessage(own ? 'user' : 'bot', { text, formatted, files, name }, selection);
    }
    if (bubble) shown.set(id, bubble);
    if (isStaff) receipts.shown(id);
    view.setChoices(own ? [] : (activity.suggestedActions?.actions ?? []));
  }

  /** @param {File[]} files */
  function send(files) {
    const reason = fault(files);
    if (reason) view.addNotice(textsFor(language)[reason]);
    else post('', files);
  }

  /**
   * @param {string} text
   * @param {File[]} [files]
   */
  function post(text, files = []) {
    const clientId = newId();
    const bubble = view.addMessage('user', { text, files });
    pending.set(clientId, bubble);
    view.setChoices([]);
    const attempt = async () => {
      bubble.setMark('sending');
      try {
        await line?.post(text, files, clientId, (part) =>
          bubble.setMark('sending', ` ${Math.floor(part * 100)}%`),
        );
        bubble.setMark('sent');
      } catch (error) {
        const texts = textsFor(language);
        const status = error instanceof RequestError ? error.status : 0;
        const reason = { 413: texts.tooLarge, 429: texts.busy }[status];
        bubble.setFailed(reason ?? texts.failed, attempt);
      }
    };
    attempt();
  }

  if (sessionStorage.getItem(OPEN_KEY)) open();

  return {
    open,
    close,
    /**
     * Opens the chat and sends a text for the visitor.
     * @param {string} text
     */
    ask(text) {
      open();
      post(text);
    },
    /** @param {string} tag */
    setLocale(tag) {
      language = tag;
      view.setTexts(textsFor(tag));
    },
    /**
     * Switches to another visitor, with a conversation of their own.
     * @param {Visitor | undefined} next
     */
    setVisitor(next) {
      visitor = next;
      line?.close();
      line = undefined;
      dropSession();
      seen = new Set();
      shown = new Map();
      receipts = newReceipts();
      pending = new Map();
      view.clear();
      if (view.isOpen) connect();
    },
  };
}
