import { element } from './element.js';

/**
 * A question to which several answers may be chosen.
 * @typedef {object} Selection
 * @property {string} question
 * @property {string[]} options
 * @property {string} submit the label of the button that sends what is chosen
 * @property {string} [none] the label of the button that chooses nothing
 */

/** The checkboxes below a question. */
export class SelectionBox {
  #boxes;
  #buttons;

  /**
   * @param {Selection} selection
   * @param {(text: string) => void} onSend
   */
  constructor({ question, options, submit, none }, onSend) {
    this.#boxes = options.map((value) => element('input', { type: 'checkbox', value }));
    const send = element('button', { type: 'button', class: 'send', disabled: '' }, submit);
    send.onclick = () => onSend(this.#chosen().join('\n'));
    this.#buttons = element('div', { class: 'choices' }, send);
    if (none) {
      const nothing = element('button', { type: 'button' }, none);
      nothing.onclick = () => onSend(none);
      this.#buttons.append(nothing);
    }
    this.element = element(
      'fieldset',
      { class: 'selection', 'aria-label': question },
      ...this.#boxes.map((box) => element('label', {}, box, box.value)),
      this.#buttons,
    );
    this.element.onchange = () => {
      send.disabled = this.#chosen().length === 0;
    };
  }

  #chosen() {
    return this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
  }

  /**
   * Shows what the visitor's answer chose, for reading only.
   * @param {string} answer
   */
  close(answer) {
    const lines = answer.split('\n');
    for (const box of this.#boxes) box.checked = lines.includes(box.value);
    this.element.disabled = true;
    this.#buttons.remove();
  }
}
