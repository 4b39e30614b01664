import { RequestError } from './request.js';

/** Says in the browser's console why the server refuses the chat, for the shop's developer; each reason once. */
export class Refusals {
  #told = '';

  /**
   * Whether trying again is in vain, since pages of this origin may not use the chat. A browser shows that refusal as a network error, so the server is
   * asked for it.
   * @param {unknown} error
   * @param {string} base the server's address
   */
  async isFinal(error, base) {
    if (!(error instanceof RequestError)) return false;
    if (error.status !== 0) {
      this.#tell(`the server refuses a request. ${error.message}`);
      return false;
    }
    const answer = await fetch(`${base}/web/origin`)
      .then((response) => response.json())
      .catch(() => ({}));
    if (answer.allowed !== false) return false;
    this.#tell(
      `pages of ${location.origin} may not use ${base}. Add this origin to WEB_ORIGINS of the server.`,
    );
    return true;
  }

  /** @param {string} reason */
  #tell(reason) {
    if (reason === this.#told) return;
    this.#told = reason;
    // biome-ignore lint/suspicious/noConsole: a visitor can do nothing about it, and the shop's developer looks here.
    console.error(`Chat: ${reason}`);
  }
}
