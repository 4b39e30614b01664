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
 * @property {{ clientActivityID?: string, formatted?: readonly import('./formatted.js').Block[] }} [channelData]
 * @property {{ contentType: string, contentUrl?: string, name?: string, content?: { size?: number } }[]} [attachments]
 * @property {{ actions: CardAction[] }} [suggestedActions]
 */

/**
 * @typedef {object} DirectLineOptions
 * @property {string} base the server's address, without a slash at its end
 * @property {string} customer key of the signed-in visitor; empty for nobody
 * @property {() => Promise<string | undefined>} customerToken a fresh token of the shop
 * @property {() => string} locale
 * @property {(activities: Activity[]) => void} onActivities
 * @property {(status: 'connecting' | 'online' | 'offline') => void} onStatus
 * @property {() => void} onRestart a lost session was replaced by a new conversation
 */

/** A request the server refused; `status` 0 means that it was not reached. */
export class RequestError extends Error {
  /** @param {number} status */
  constructor(status) {
    super(`request failed: ${status}`);
    this.status = status;
  }
}

/** After so many failures the WebSocket is tried in every tenth round only, and polling does the work. */
const SOCKET_FAILURES = 3;
/** Between two rounds, in milliseconds; spread by half, so that not all visitors return to a restarted server at once. */
const ROUND_MS = 2000;

/** A small Direct Line 3.0 client: WebSocket, polling where there is none, and catching up by watermark after a gap. */
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
  /** Resolved as soon as there is a conversation to speak in. */
  #ready = Promise.resolve();
  #onWake = () => {
    if (document.visibilityState === 'visible') this.#wake();
  };

  /** @param {DirectLineOptions} options */
  constructor(options) {
    this.#options = options;
  }

  /** Resumes this tab's conversation or begins one, and listens until closed. */
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
   * Sends a text or files. The same `clientId` again is the same message: the server takes it once.
   * @param {string} text
   * @param {File[]} files
   * @param {string} clientId
   * @param {(part: number) => void} onProgress told how much of the files is through, from 0 to 1
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
   * Tells what became of a message.
   * @param {string} id
   * @param {'delivered' | 'read'} mark
   */
  async tell(id, mark) {
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

  /** An open stream needs no token, but the next message does. */
  async #refresh() {
    try {
      this.#keep(await this.#call('POST', '/v3/directline/tokens/refresh'));
    } catch {
      // The next request finds out whether the session is over or the network was.
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
   * @returns {Promise<boolean>} whether it had opened at all
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
        if (data) this.#take(JSON.parse(data));
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
      this.#take(set);
    }
  }

  /** @param {{ activities: Activity[], watermark: string }} set */
  #take({ activities, watermark }) {
    if (this.#closed) return;
    if (watermark) this.#watermark = watermark;
    if (activities.length > 0) this.#options.onActivities(activities);
  }

  /**
   * Does something with the session; a session that is over is replaced by a new one once, and the attempt repeated.
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
   * By XMLHttpRequest, since `fetch` does not tell how far it is.
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
