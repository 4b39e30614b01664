import { element } from './element.js';
import { fileElement } from './files.js';
import { withLinks } from './links.js';

/** One message in the log. */
export class Bubble {
  #text = element('div', { class: 'bubble', dir: 'auto' });
  #files = element('div', { class: 'files' });
  #mark = element('p', { class: 'mark' });
  /** @type {() => import('./texts.js').Texts} */
  #texts;

  /**
   * @param {'user' | 'bot'} who
   * @param {object} said
   * @param {string} said.text
   * @param {import('./files.js').ShownFile[]} said.files
   * @param {string | undefined} said.name of the member of staff who wrote it
   * @param {() => import('./texts.js').Texts} texts
   */
  constructor(who, { text, files, name }, texts) {
    this.#texts = texts;
    const speaker = name || (who === 'user' ? texts().you : texts().bot);
    this.element = element(
      'div',
      { class: `message ${who}` },
      element('span', { class: name ? 'staff' : 'speaker' }, speaker),
      this.#text,
      this.#files,
      this.#mark,
    );
    this.#text.append(withLinks(text));
    this.setFiles(files);
  }

  /** @param {import('./files.js').ShownFile[]} files */
  setFiles(files) {
    this.#files.replaceChildren(...files.map(fileElement));
  }

  /**
   * @param {'sending' | 'sent' | 'edited'} state
   * @param {string} [detail]
   */
  setMark(state, detail = '') {
    this.#mark.className = 'mark';
    this.#mark.replaceChildren(this.#texts()[state] + detail);
  }

  /**
   * @param {string} reason
   * @param {() => void} retry
   */
  setFailed(reason, retry) {
    const button = element('button', { type: 'button', class: 'retry' }, this.#texts().retry);
    button.onclick = retry;
    this.#mark.className = 'mark failed';
    this.#mark.replaceChildren(`${reason} `, button);
  }

  /** @param {string} text */
  edit(text) {
    this.#text.replaceChildren(withLinks(text));
    this.setMark('edited');
  }

  /** Takes the message back: that there was one stays visible. */
  empty() {
    this.#text.className = 'bubble gone';
    this.#text.replaceChildren(this.#texts().deleted);
    this.setFiles([]);
    this.#mark.replaceChildren();
  }
}
