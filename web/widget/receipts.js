/** Tells the server what became of staff's newest message: one post at a time, and none about older ones. */
export class Receipts {
  #newest = '';
  #told = '';
  #isTelling = false;
  /** @type {() => boolean} */
  #isRead;
  /** @type {(id: string, mark: 'delivered' | 'read') => Promise<void>} */
  #post;

  /**
   * @param {() => boolean} isRead whether what is in the chat is looked at now
   * @param {(id: string, mark: 'delivered' | 'read') => Promise<void>} post
   */
  constructor(isRead, post) {
    this.#isRead = isRead;
    this.#post = post;
  }

  /** @param {string} id */
  shown(id) {
    this.#newest = id;
  }

  /** Tells what has changed since the last time; what did not get through is told at the next change. */
  async update() {
    const mark = this.#isRead() ? 'read' : 'delivered';
    const news = mark + this.#newest;
    const told = [news, `read${this.#newest}`].includes(this.#told);
    if (this.#newest === '' || this.#isTelling || told) return;
    this.#isTelling = true;
    const through = await this.#post(this.#newest, mark).then(
      () => true,
      () => false,
    );
    this.#isTelling = false;
    if (!through) return;
    this.#told = news;
    this.update();
  }
}
