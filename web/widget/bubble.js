import { element } from './element.js';
import { fileElement } from './files.js';
import { nodesOf } from './formatted.js';

/** One message in the log. */
export class Bubble {
  #text = element('div', { class: 'bubble', dir: 'auto' });
  #files = element('div', { class: 'files' });
  #mark = element('p', { class: 'mark' });
  /** @type {() => import('./texts.js').Texts} */
  #texts;

  /**
   * @param {'user' | 'bot'} who
   * @param {object} message
   * @param {string} message.text
   * @param {readonly import('./formatted.js').Block[] | undefined} [message.formatted] the text as it is shown, if it is formatted
   * @param {import('./files.js').ShownFile[]} message.files
   * @param {string | undefined} [message.name] of the member of staff who wrote it
   * @param {import('./selection.js').SelectionBox | undefined} [message.selection]
   * @param {() => import('./texts.js').Texts} texts
   */
  constructor(who, { text, formatted, files, name, selection }, texts) {
    this.#texts = texts;
    const speaker = name || (who === 'user' ? texts().you : texts().bot);
    this.element = element(
      'div',
      { class: `message ${who}` },
      element('span', { class: name ? 'staff' : 'speaker' }, speaker),
      this.#text,
      ...(selection ? [selection.element] : []),
      this.#files,
      this.#mark,
    );
    this.#text.append(nodesOf({ text, formatted }));
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
   * @param {(() => void) | undefined} retry undefined where another try is in vain
   */
  setFailed(reason, retry) {
    this.#mark.className = 'mark failed';
    this.#mark.replaceChildren(`${reason} `);
    if (retry === undefined) return;
    const button = element('button', { type: 'button', class: 'retry' }, this.#texts().retry);
    button.onclick = retry;
    this.#mark.append(button);
  }

  /** @param {{ text: string, formatted?: readonly import('./formatted.js').Block[] | undefined }} message */
  edit(message) {
    this.#text.replaceChildren(nodesOf(message));
    this.setMark('edited');
  }

  /** Shows the message as deleted. */
  empty() {
    this.#text.className = 'bubble gone';
    this.#text.replaceChildren(this.#texts().deleted);
    this.element.querySelector('fieldset')?.remove();
    this.setFiles([]);
    this.#mark.replaceChildren();
  }
}
