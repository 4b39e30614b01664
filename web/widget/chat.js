import { DirectLine } from './direct-line.js';
import { fault, filesOf } from './files.js';
import { Receipts } from './receipts.js';
import { RequestError } from './request.js';
import { loadHolder, loadSession, onHolderChange, saveHolder, saveSession } from './session.js';
import { read, write } from './storage.js';
import { languageOf, textsFor } from './texts.js';
import { ChatView } from './view.js';

const OPEN_KEY = 'onevoice-chat-open';

/** The end of a link that opens the chat, as in mails about an answer. */
const OPEN_HASH = '#onevoice-chat';

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
 * @param {string} [options.locale] a language tag; default: the page's language, else the first of the browser that the bot answers in
 * @param {Visitor | undefined} [options.visitor] who is signed in
 * @param {import('./session.js').Remember} [options.remember] where the visitor id is stored once the chat was opened: `browser`, so that every tab and
 * every later visit has the same chat, or `tab`, for this tab alone, for a visitor who has not consented. Default: the attribute
 * `data-onevoice-remember` of the page's `html` element, else `browser`
 */
export function mountChat({ locale, visitor, remember } = {}) {
  const base = new URL('..', import.meta.url).href.replace(/\/$/, '');
  let language = languageOf(locale);
  let remembered =
    remember ?? (document.documentElement.dataset['onevoiceRemember'] === 'tab' ? 'tab' : 'browser');
  /** @type {DirectLine | undefined} */
  let line;
  /** @type {Set<string>} */
  let seen = new Set();
  /** @type {Map<string, import('./bubble.js').Bubble>} */
  let shown = new Map();
  /** @type {Map<string, import('./bubble.js').Bubble>} */
  let pending = new Map();
  /** The id of the newest message. */
  let newest = '';
  /** The message up to which the visitor has read, until it is shown. */
  let unreadFrom = loadHolder()?.read ?? '';

  const view = new ChatView({
    texts: textsFor(language),
    language,
    stylesheet: new URL('./chat.css', import.meta.url).href,
    onSend: (text) => post(text),
    onFiles: send,
    onOpen: open,
    onClose: close,
    onForget: forget,
  });

  let receipts = newReceipts();
  document.addEventListener('visibilitychange', markRead);

  function customer() {
    return visitor?.id ?? '';
  }

  function isRead() {
    return view.isOpen && document.visibilityState === 'visible';
  }

  function newReceipts() {
    return new Receipts(isRead, async (id, mark) => line?.sendReceipt(id, mark));
  }

  /** Remembers what the visitor has read, so that only what comes later counts as unread in another tab and after a reload. */
  function markRead() {
    receipts.update();
    const holder = loadHolder();
    if (isRead() && holder && newest && holder.read !== newest)
      saveHolder({ ...holder, read: newest }, remembered);
  }

  function open() {
    write('sessionStorage', OPEN_KEY, true);
    connect();
    view.open();
    markRead();
  }

  function close() {
    write('sessionStorage', OPEN_KEY, null);
    view.close();
  }

  function connect() {
    if (line !== undefined) return;
    line = new DirectLine({
      base,
      customer: customer(),
      customerToken: async () => visitor?.token(),
      remember: () => remembered,
      locale: () => language,
      onActivities: (activities) => {
        activities.forEach(show);
        markRead();
      },
      onStatus: (status) => view.setStatus(status),
      onRestart: () => {
        receipts = newReceipts();
        for (const bubble of shown.values()) bubble.element.remove();
        shown = new Map();
        view.addNotice(textsFor(language).restarted);
      },
    });
    line.open();
  }

  /** Empties the chat, and shows the conversation of whoever is the visitor now. */
  function reset() {
    line?.close();
    line = undefined;
    saveSession(null);
    seen = new Set();
    shown = new Map();
    receipts = newReceipts();
    pending = new Map();
    [newest, unreadFrom] = ['', ''];
    view.clear();
    if (view.isOpen || loadHolder()) connect();
  }

  async function forget() {
    await line?.forget().catch(() => {});
    saveHolder(null, remembered);
    reset();
    view.addNotice(textsFor(language).forgotten);
  }

  /** @param {import('./direct-line.js').Activity} activity */
  function show(activity) {
    const { id, type, from } = activity;
    const { formatted, selection, awaitsReceipt } = activity.channelData ?? {};
    const text = selection?.question ?? activity.text ?? '';
    if (type === 'messageUpdate') shown.get(id)?.edit({ text, formatted });
    if (type === 'messageDelete') shown.get(id)?.empty();
    if (type !== 'message' || seen.has(id)) return;
    seen.add(id);
    newest = id;
    const isNew = unreadFrom === '';
    if (id === unreadFrom) unreadFrom = '';
    const own = from.role === 'user';
    const files = filesOf(activity, base);
    const isStaff = from.id === 'staff';
    let bubble = pending.get(activity.channelData?.clientActivityID ?? '');
    if (bubble) {
      bubble.setMark('sent');
      bubble.setFiles(files);
    } else if (text || files.length > 0) {
      const name = isStaff ? from.name : undefined;
      bubble = view.addMessage(own ? 'user' : 'bot', { text, formatted, files, name, isNew }, selection);
    }
    if (bubble) shown.set(id, bubble);
    if (isStaff || awaitsReceipt) receipts.shown(id);
    view.setChoices(own ? [] : (activity.suggestedActions?.actions ?? []));
  }

  /** @param {File[]} files */
  async function send(files) {
    const reason = await fault(files);
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
        const reason = { 413: texts.tooLarge, 415: texts.wrongType, 429: texts.busy }[status];
        bubble.setFailed(reason ?? texts.failed, status === 415 ? undefined : attempt);
      }
    };
    attempt();
  }

  onHolderChange(() => {
    const stored = loadHolder();
    // Where it is gone, the server says whether it was forgotten or only not to be stored any more.
    if (!stored || customer()) return;
    if (!line?.isOf(stored.visitor)) reset();
    else if (stored.read === newest) view.setUnread(0);
  });

  const stored = loadHolder();
  // Somebody else was signed in here.
  const isForeign = stored?.customer && stored.customer !== customer();
  if (stored) saveHolder(isForeign ? null : stored, remembered);
  if (!loadSession(customer())) saveSession(null);
  if (location.hash === OPEN_HASH || read('sessionStorage', OPEN_KEY)) open();
  else if (stored && !isForeign) connect();

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
      view.setTexts(textsFor(tag), tag);
    },
    /**
     * Stores the visitor id for longer or shorter, when the visitor has consented or withdrawn the consent.
     * @param {import('./session.js').Remember} next
     */
    remember(next) {
      remembered = next;
      const holder = loadHolder();
      if (holder) saveHolder(holder, next);
    },
    forget,
    /**
     * Signs another visitor in, or out. The conversation of an anonymous visitor becomes the customer's; after a sign-out a new one begins.
     * @param {Visitor | undefined} next
     */
    setVisitor(next) {
      const wasCustomer = customer() !== '';
      visitor = next;
      if (wasCustomer) saveHolder(null, remembered);
      reset();
    },
  };
}
