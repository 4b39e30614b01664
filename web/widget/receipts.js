/** Sends delivery receipts for staff's newest message: one request at a time, and none for older messages. */
export class Receipts {
  #newest = '';
  #sent = '';
  #isSending = false;
  /** @type {() => boolean} */
  #isRead;
  /** @type {(id: string, mark: 'delivered' | 'read') => Promise<void>} */
  #send;

  /**
   * @param {() => boolean} isRead whether the chat is visible now
   * @param {(id: string, mark: 'delivered' | 'read') => Promise<void>} send
   */
  constructor(isRead, send) {
    this.#isRead = isRead;
    this.#send = send;
  }

  /** @param {string} id */
  shown(id) {
    this.#newest = id;
  }

  /** Sends a changed receipt; one that failed is sent at the next change. */
  async update() {
    const mark = this.#isRead() ? 'read' : 'delivered';
    const receipt = mark + this.#newest;
    const isSent = [receipt, `read${this.#newest}`].includes(this.#sent);
    if (this.#newest === '' || this.#isSending || isSent) return;
    this.#isSending = true;
    const succeeded = await this.#send(this.#newest, mark).then(
      () => true,
      () => false,
    );
    this.#isSending = false;
    if (!succeeded) return;
    this.#sent = receipt;
    this.update();
  }
}
