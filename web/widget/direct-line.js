import { Refusals } from './refusals.js';
import { RequestError, requested } from './request.js';
import { loadHolder, loadSession, saveHolder, saveSession } from './session.js';

/**
 * @typedef {object} CardAction
 * @property {string} title
 * @property {string} value
 */

/**
 * @typedef {object} Activity
 * @property {string} id
 * @property {string} type
 * @property {string} [text]
 * @property {{ id: string, name?: string, role?: string }} from
 * @property {{ clientActivityID?: string, awaitsReceipt?: true, formatted?: readonly import('./formatted.js').Block[], selection?: import('./selection.js').Selection }} [channelData]
 * @property {{ contentType: string, contentUrl?: string, name?: string, content?: { size?: number } }[]} [attachments]
 * @property {{ actions: CardAction[] }} [suggestedActions]
 */

/**
 * @typedef {object} DirectLineOptions
 * @property {string} base the server's address, without a slash at its end
 * @property {string} customer id of the signed-in visitor; empty for an anonymous one
 * @property {() => Promise<string | undefined>} customerToken a new token of the shop
 * @property {() => import('./session.js').Remember} remember for how long the visitor id is stored
 * @property {() => string} locale
 * @property {(activities: Activity[]) => void} onActivities
 * @property {(status: import('./view.js').Status) => void} onStatus
 * @property {() => void} onRestart a lost session was replaced by a new conversation
 */

/** After so many failures the client polls, and tries the WebSocket in every tenth round. */
const SOCKET_FAILURES = 3;
/** Between two rounds, in milliseconds; with jitter, so that visitors do not reconnect at once. */
const ROUND_MS = 2000;

/** A small Direct Line 3.0 client: WebSocket, else polling; after a gap it reads on from its watermark. */
export class DirectLine {
  /** @type {DirectLineOptions} */
  #options;
  /** @type {string | undefined} */
  #visitor;
  #conversationId = '';
  #token = '';
  #streamUrl = '';
  #watermark = '';
  #closed = false;
  #refusals = new Refusals();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #refreshTimer;
  /** @type {WebSocket | undefined} */
  #socket;
  /** @type {() => void} */
  #wake = () => {};
  /** @type {Promise<void> | undefined} */
  #restarting;
  /** Resolved once a conversation exists. */
  #ready = Promise.resolve();
  #onWake = () => {
    if (document.visibilityState === 'visible') this.#wake();
  };

  /** @param {DirectLineOptions} options */
  constructor(options) {
    this.#options = options;
  }

  /** Resumes the visitor's conversation or starts one, and reads it until closed. */
  async open() {
    this.#options.onStatus('connecting');
    for (const event of ['online', 'focus']) addEventListener(event, this.#onWake);
    document.addEventListener('visibilitychange', this.#onWake);
    const stored = loadSession(this.#options.customer);
    if (stored === undefined) this.#ready = this.#untilReached(() => this.#begin());
    else {
      this.#conversationId = stored.conversationId;
      this.#token = stored.token;
      this.#visitor = loadHolder()?.visitor;
    }
    await this.#ready;
    this.#listen();
  }

  close() {
    this.#closed = true;
    for (const event of ['online', 'focus']) removeEventListener(event, this.#onWake);
    document.removeEventListener('visibilitychange', this.#onWake);
    clearTimeout(this.#refreshTimer);
    this.#socket?.close();
    this.#wake();
  }

  /**
   * Sends a text or files. `clientId` is the idempotency key.
   * @param {string} text
   * @param {File[]} files
   * @param {string} clientId
   * @param {(part: number) => void} onProgress the uploaded part, from 0 to 1
   */
  async post(text, files, clientId, onProgress) {
    await this.#ready;
    const locale = this.#options.locale();
    const activity = {
      type: 'message',
      ...(text ? { text } : {}),
      locale,
      from: { id: 'visitor' },
      channelData: { clientActivityID: clientId },
    };
    await this.#withSession(() =>
      files.length > 0
        ? this.#upload(activity, files, onProgress)
        : this.#call('POST', `${this.#path()}/activities`, activity),
    );
    this.#wake();
  }

  /**
   * Sends a delivery receipt.
   * @param {string} id
   * @param {'delivered' | 'read'} mark
   */
  async sendReceipt(id, mark) {
    const value = { id, mark };
    const event = { type: 'event', name: 'receipt', value, from: { id: 'visitor' } };
    await this.#call('POST', `${this.#path()}/activities`, event);
  }

  /**
   * Whether a visitor id is the one that the session was opened with; any is before that.
   * @param {string} visitor
   */
  isOf(visitor) {
    return this.#visitor === undefined || this.#visitor === visitor;
  }

  /** Closes, and ends the hold on the conversation: no token and no visitor id opens it again. */
  async forget() {
    this.close();
    const forgetBy = (/** @type {string} */ token) => this.#call('POST', '/web/forget', {}, token);
    await forgetBy(this.#token).catch(async () => {
      // The token has expired.
      const { token } = await this.#openSession(await this.#options.customerToken());
      await forgetBy(token);
    });
  }

  /** @returns {Promise<boolean>} whether it is another conversation than before */
  async #begin() {
    const { conversationId, token } = await this.#openSession(await this.#options.customerToken());
    const isOther = conversationId !== this.#conversationId;
    this.#token = token;
    if (isOther) this.#watermark = '';
    const locale = this.#options.locale();
    const conversation = await this.#call('POST', '/v3/directline/conversations', { locale });
    // Its stream would begin with what is shown already.
    this.#keep(isOther ? conversation : { ...conversation, streamUrl: '' });
    return isOther;
  }

  /**
   * @param {string | undefined} customerToken
   * @returns {Promise<{ conversationId: string, token: string, visitor?: string }>}
   */
  async #openSession(customerToken) {
    const before = loadHolder();
    const session = await this.#call(
      'POST',
      '/web/session',
      { ...(customerToken && { customerToken }), ...(before?.visitor && { visitor: before.visitor }) },
      '',
    );
    const { customer, remember } = this.#options;
    const { visitor = '' } = session;
    this.#visitor = visitor;
    const now = loadHolder();
    // Another tab was faster: all tabs have the conversation of its visitor id.
    if (visitor && now?.visitor && now.visitor !== before?.visitor) return this.#openSession(customerToken);
    const isKept = now && now.visitor === visitor && now.customer === customer;
    if (!this.#closed && !isKept) saveHolder({ visitor, customer }, remember());
    return session;
  }

  /** @param {{ conversationId: string, token: string, expires_in: number, streamUrl?: string }} conversation */
  #keep({ conversationId, token, expires_in, streamUrl = this.#streamUrl }) {
    if (this.#closed) return;
    this.#conversationId = conversationId;
    this.#token = token;
    this.#streamUrl = streamUrl;
    saveSession({ conversationId, token, customer: this.#options.customer });
    clearTimeout(this.#refreshTimer);
    this.#refreshTimer = setTimeout(() => this.#refresh(), (expires_in * 1000) / 2);
  }

  /** Refreshes the token for the next message; an open stream needs none. */
  async #refresh() {
    try {
      this.#keep(await this.#call('POST', '/v3/directline/tokens/refresh'));
    } catch {
      // The next request shows whether the session or the network failed.
    }
  }

  async #listen() {
    let failures = 0;
    for (let round = 0; !this.#closed; round += 1) {
      try {
        if (this.#streamUrl === '') {
          await this.#withSession(async () =>
            this.#keep(await this.#call('GET', `${this.#path()}?watermark=${this.#watermark}`)),
          );
        }
        const trySocket = failures < SOCKET_FAILURES || round % 10 === 0;
        if (trySocket) failures = (await this.#stream()) ? 0 : failures + 1;
        this.#streamUrl = '';
        if (!this.#closed) await this.#catchUp();
      } catch (error) {
        this.#streamUrl = '';
        await this.#fail(error);
      }
      if (!this.#closed) await this.#pause();
    }
  }

  /**
   * Reads the stream until it ends.
   * @returns {Promise<boolean>} whether it was opened
   */
  #stream() {
    const page = location.protocol === 'https:' ? this.#streamUrl.replace(/^ws:/, 'wss:') : this.#streamUrl;
    const socket = new WebSocket(page);
    this.#socket = socket;
    let opened = false;
    return new Promise((resolve) => {
      socket.onopen = () => {
        opened = true;
        this.#options.onStatus('online');
      };
      socket.onmessage = ({ data }) => {
        if (data) this.#receive(JSON.parse(data));
      };
      socket.onclose = () => resolve(opened);
    });
  }

  async #catchUp() {
    for (let more = true; more && !this.#closed; ) {
      const set = await this.#withSession(() =>
        this.#call('GET', `${this.#path()}/activities?watermark=${this.#watermark}`),
      );
      more = set.watermark !== this.#watermark;
      this.#options.onStatus('online');
      this.#receive(set);
    }
  }

  /** @param {{ activities: Activity[], watermark: string }} set */
  #receive({ activities, watermark }) {
    if (this.#closed) return;
    if (watermark) this.#watermark = watermark;
    if (activities.length > 0) this.#options.onActivities(activities);
  }

  /**
   * Runs an attempt; if the session has ended, once more with a new one.
   * @template T
   * @param {() => Promise<T>} attempt
   * @returns {Promise<T>}
   */
  async #withSession(attempt) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof RequestError) || ![401, 403, 404].includes(error.status)) throw error;
      this.#restarting ??= this.#restart().finally(() => {
        this.#restarting = undefined;
      });
      await this.#restarting;
      return attempt();
    }
  }

  async #restart() {
    if (this.#closed) throw new RequestError(0);
    saveSession(null);
    const isOther = await this.#begin();
    this.#socket?.close();
    if (isOther) this.#options.onRestart();
  }

  /** @param {() => Promise<unknown>} attempt */
  async #untilReached(attempt) {
    while (!this.#closed) {
      try {
        await attempt();
        return;
      } catch (error) {
        await this.#fail(error);
        if (!this.#closed) await this.#pause();
      }
    }
  }

  /**
   * Shows that nothing is received, and why. A page whose origin is not allowed never will receive anything.
   * @param {unknown} error
   */
  async #fail(error) {
    const { base, onStatus } = this.#options;
    if (this.#closed) return;
    onStatus('offline');
    if (!(await this.#refusals.isFinal(error, base)) || this.#closed) return;
    this.close();
    onStatus('blocked');
  }

  #pause() {
    const ms = ROUND_MS * (0.75 + Math.random() / 2);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
    });
  }

  #path() {
    return `/v3/directline/conversations/${this.#conversationId}`;
  }

  /**
   * By XMLHttpRequest, since `fetch` reports no progress.
   * @param {object} activity
   * @param {File[]} files
   * @param {(part: number) => void} onProgress
   */
  #upload(activity, files, onProgress) {
    const form = new FormData();
    const type = 'application/vnd.microsoft.activity';
    form.append('activity', new Blob([JSON.stringify(activity)], { type }));
    for (const file of files) form.append('file', file);
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', `${this.#options.base}${this.#path()}/upload`);
      request.setRequestHeader('authorization', `Bearer ${this.#token}`);
      request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
      request.onload = () =>
        request.status < 300 ? resolve(undefined) : reject(new RequestError(request.status));
      request.onerror = () => reject(new RequestError(0));
      request.send(form);
    });
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @param {string} [token]
   */
  async #call(method, path, body, token = this.#token) {
    return requested(this.#options.base + path, method, body, token);
  }
}
