import { dropSession, loadSession, saveSession } from './session.js';

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
 * @property {{ clientActivityID?: string, formatted?: readonly import('./formatted.js').Block[], selection?: import('./selection.js').Selection }} [channelData]
 * @property {{ contentType: string, contentUrl?: string, name?: string, content?: { size?: number } }[]} [attachments]
 * @property {{ actions: CardAction[] }} [suggestedActions]
 */

/**
 * @typedef {object} DirectLineOptions
 * @property {string} base the server's address, without a slash at its end
 * @property {string} customer id of the signed-in visitor; empty for an anonymous one
 * @property {() => Promise<string | undefined>} customerToken a new token of the shop
 * @property {() => string} locale
 * @property {(activities: Activity[]) => void} onActivities
 * @property {(status: 'connecting' | 'online' | 'offline') => void} onStatus
 * @property {() => void} onRestart a lost session was replaced by a new conversation
 */

/** A refused request; `status` 0: the server was not reached. */
export class RequestError extends Error {
  /** @param {number} status */
  constructor(status) {
    super(`request failed: ${status}`);
    this.status = status;
  }
}

/** After so many failures the client polls, and tries the WebSocket in every tenth round. */
const SOCKET_FAILURES = 3;
/** Between two rounds, in milliseconds; with jitter, so that visitors do not reconnect at once. */
const ROUND_MS = 2000;

/** A small Direct Line 3.0 client: WebSocket, else polling; after a gap it reads on from its watermark. */
export class DirectLine {
  /** @type {DirectLineOptions} */
  #options;
  #conversationId = '';
  #token = '';
  #streamUrl = '';
  #watermark = '';
  #closed = false;
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

  /** Resumes this tab's conversation or starts one, and reads it until closed. */
  async open() {
    this.#options.onStatus('connecting');
    for (const event of ['online', 'focus']) addEventListener(event, this.#onWake);
    document.addEventListener('visibilitychange', this.#onWake);
    const stored = loadSession(this.#options.customer);
    if (stored === undefined) this.#ready = this.#untilReached(() => this.#begin());
    else {
      this.#conversationId = stored.conversationId;
      this.#token = stored.token;
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

  async #begin() {
    const customerToken = await this.#options.customerToken();
    const session = await this.#call('POST', '/web/session', customerToken ? { customerToken } : {}, '');
    this.#token = session.token;
    this.#watermark = '';
    this.#keep(await this.#call('POST', '/v3/directline/conversations', { locale: this.#options.locale() }));
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
      } catch {
        this.#streamUrl = '';
        if (!this.#closed) this.#options.onStatus('offline');
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
    dropSession();
    await this.#begin();
    this.#socket?.close();
    this.#options.onRestart();
  }

  /** @param {() => Promise<void>} attempt */
  async #untilReached(attempt) {
    while (!this.#closed) {
      try {
        return await attempt();
      } catch {
        this.#options.onStatus('offline');
        await this.#pause();
      }
    }
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
    const response = await fetch(this.#options.base + path, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch(() => {
      throw new RequestError(0);
    });
    if (!response.ok) throw new RequestError(response.status);
    return response.json();
  }
}
