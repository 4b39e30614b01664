import { withLinks } from './links.js';

/** @typedef {import('./texts.js').Texts} Texts */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Longest text the server takes, in characters. */
const MAX_TEXT = 10_000;

/** The widget's elements, in a shadow root so that the shop's styles and ours leave each other alone. */
export class ChatView {
  /** @type {Texts} */
  #texts;
  #badge = element('span', { class: 'badge', hidden: '' });
  #launcherText = element('span');
  #launcher = element(
    'button',
    { class: 'launcher', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'panel' },
    this.#launcherText,
    this.#badge,
  );
  #title = element('h2', { id: 'title' });
  #status = element('p', { class: 'status', role: 'status' });
  #close = element('button', { class: 'close', type: 'button' }, '✕');
  #log = element('div', { class: 'log', role: 'log', 'aria-live': 'polite', tabindex: '0' });
  #choices = element('div', { class: 'choices', role: 'group' });
  #input = element('textarea', {
    rows: '1',
    maxlength: String(MAX_TEXT),
    enterkeyhint: 'send',
    autocomplete: 'off',
  });
  #send = element('button', { class: 'send', type: 'submit' });
  #form = element('form', {}, this.#input, this.#send);
  #panel = element(
    'section',
    { class: 'panel', id: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: '' },
    element('header', {}, element('div', {}, this.#title, this.#status), this.#close),
    this.#log,
    this.#choices,
    this.#form,
  );
  #unread = 0;
  /** @type {'connecting' | 'online' | 'offline'} */
  #state = 'connecting';

  /**
   * @param {object} options
   * @param {Texts} options.texts
   * @param {string} options.stylesheet
   * @param {(text: string) => void} options.onSend
   * @param {() => void} options.onOpen
   * @param {() => void} options.onClose
   */
  constructor({ texts, stylesheet, onSend, onOpen, onClose }) {
    this.#texts = texts;
    const host = element('div', { id: 'onevoice-chat' });
    const style = element('link', { rel: 'stylesheet', href: stylesheet });
    host.hidden = true;
    style.onload = () => {
      host.hidden = false;
    };
    host.attachShadow({ mode: 'open' }).append(style, this.#panel, this.#launcher);
    document.body.append(host);
    this.#launcher.onclick = () => (this.isOpen ? onClose() : onOpen());
    this.#close.onclick = onClose;
    this.#panel.onkeydown = (event) => {
      if (event.key === 'Escape') onClose();
    };
    const submit = () => {
      const text = this.#input.value.trim();
      if (text === '') return;
      this.#input.value = '';
      this.#fit();
      onSend(text);
    };
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      submit();
    };
    this.#input.oninput = () => this.#fit();
    this.#input.onkeydown = (event) => {
      // While an input method composes, Enter picks a candidate.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      submit();
    };
    this.#onSend = onSend;
    this.setTexts(texts);
  }

  /** @type {(text: string) => void} */
  #onSend;

  get isOpen() {
    return !this.#panel.hidden;
  }

  open() {
    this.#panel.hidden = false;
    this.#launcher.setAttribute('aria-expanded', 'true');
    this.#setUnread(0);
    this.#input.focus();
    this.#scroll();
  }

  close() {
    this.#panel.hidden = true;
    this.#launcher.setAttribute('aria-expanded', 'false');
    this.#launcher.focus();
  }

  /** @param {Texts} texts */
  setTexts(texts) {
    this.#texts = texts;
    this.#launcherText.textContent = texts.open;
    this.#title.textContent = texts.title;
    this.#close.setAttribute('aria-label', texts.close);
    this.#log.setAttribute('aria-label', texts.log);
    this.#choices.setAttribute('aria-label', texts.choices);
    this.#input.placeholder = texts.placeholder;
    this.#input.setAttribute('aria-label', texts.placeholder);
    this.#send.textContent = texts.send;
    this.setStatus(this.#state);
    this.#setUnread(this.#unread);
  }

  /** @param {'connecting' | 'online' | 'offline'} state */
  setStatus(state) {
    this.#state = state;
    this.#status.textContent = this.#texts[state];
    this.#status.dataset['state'] = state;
  }

  /** Empties the log, for a new conversation. */
  clear() {
    this.#log.replaceChildren();
    this.setChoices([]);
  }

  /** @param {string} text */
  addNotice(text) {
    this.#log.append(element('p', { class: 'notice' }, text));
    this.#scroll();
  }

  /**
   * Appends what somebody said; returns how to mark it.
   * @param {'user' | 'bot'} who
   * @param {string} text
   */
  addMessage(who, text) {
    const speaker = element('span', { class: 'speaker' }, who === 'user' ? this.#texts.you : this.#texts.bot);
    const bubble = element('div', { class: 'bubble', dir: 'auto' }, withLinks(text));
    const mark = element('p', { class: 'mark' });
    this.#log.append(element('div', { class: `message ${who}` }, speaker, bubble, mark));
    if (who === 'bot' && !this.isOpen) this.#setUnread(this.#unread + 1);
    this.#scroll();
    return {
      /** @param {'sending' | 'sent'} state */
      setMark: (state) => {
        mark.className = 'mark';
        mark.replaceChildren(this.#texts[state]);
      },
      /**
       * @param {string} reason
       * @param {() => void} retry
       */
      setFailed: (reason, retry) => {
        const button = element('button', { type: 'button', class: 'retry' }, this.#texts.retry);
        button.onclick = retry;
        mark.className = 'mark failed';
        mark.replaceChildren(`${reason} `, button);
        this.#scroll();
      },
    };
  }

  /** @param {import('./direct-line.js').CardAction[]} actions */
  setChoices(actions) {
    this.#choices.replaceChildren(
      ...actions.map((action) => {
        const button = element('button', { type: 'button' }, action.title);
        button.onclick = () => {
          this.#input.focus();
          this.#onSend(action.value);
        };
        return button;
      }),
    );
    this.#scroll();
  }

  /** @param {number} count */
  #setUnread(count) {
    this.#unread = count;
    this.#badge.hidden = count === 0;
    this.#badge.textContent = String(count);
    this.#badge.setAttribute('aria-label', this.#texts.unread(count));
  }

  /** The input grows with its text, up to the height the style sheet allows. */
  #fit() {
    this.#input.rows = Math.min(
      5,
      this.#input.value.split('\n').length + Math.floor(this.#input.value.length / 45),
    );
  }

  #scroll() {
    this.#log.scrollTop = this.#log.scrollHeight;
  }
}
