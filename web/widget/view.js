import { Bubble } from './bubble.js';
import { element } from './element.js';
import { ACCEPTED } from './files.js';
import { SelectionBox } from './selection.js';

/** @typedef {import('./texts.js').Texts} Texts */
/** @typedef {'connecting' | 'online' | 'offline' | 'blocked'} Status */

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/;

/** The server's limit, in characters. */
const MAX_TEXT = 10_000;

/** The widget's elements, in a shadow root that isolates the styles. */
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
  #forget = element('button', { type: 'button' });
  #menuName = element('summary', {}, '⋯');
  #menu = element('details', { class: 'menu' }, this.#menuName, this.#forget);
  #log = element('div', { class: 'log', role: 'log', 'aria-live': 'polite', tabindex: '0' });
  #choices = element('div', { class: 'choices', role: 'group' });
  #input = element('textarea', {
    rows: '1',
    maxlength: String(MAX_TEXT),
    enterkeyhint: 'send',
    autocomplete: 'off',
    dir: 'auto',
  });
  #send = element('button', { class: 'send', type: 'submit' });
  #picker = element('input', { type: 'file', accept: ACCEPTED, multiple: '', hidden: '' });
  #attach = element('button', { class: 'attach', type: 'button' }, clip());
  #form = element('form', {}, this.#attach, this.#picker, this.#input, this.#send);
  #panel = element(
    'section',
    { class: 'panel', id: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: '' },
    element('header', {}, element('div', {}, this.#title, this.#status), this.#menu, this.#close),
    this.#log,
    this.#choices,
    this.#form,
  );
  /** @type {SelectionBox | undefined} */
  #selection;
  #unread = 0;
  /** @type {Status} */
  #state = 'connecting';
  /** An input method has just ended a word. */
  #hasComposed = false;
  #host = element('div', { id: 'onevoice-chat' });

  /**
   * @param {object} options
   * @param {Texts} options.texts
   * @param {string} options.language a language tag
   * @param {string} options.stylesheet
   * @param {(text: string) => void} options.onSend
   * @param {(files: File[]) => void} options.onFiles
   * @param {() => void} options.onOpen
   * @param {() => void} options.onClose
   * @param {() => void} options.onForget
   */
  constructor({ texts, language, stylesheet, onSend, onFiles, onOpen, onClose, onForget }) {
    this.#texts = texts;
    const host = this.#host;
    const style = element('link', { rel: 'stylesheet', href: stylesheet });
    host.hidden = true;
    style.onload = () => {
      host.hidden = false;
    };
    host.attachShadow({ mode: 'open' }).append(style, this.#panel, this.#launcher);
    document.body.append(host);
    // In the top layer, the opacity, the transformation and the clipping of the page's elements do not reach it.
    host.popover = 'manual';
    host.showPopover?.();
    this.#launcher.onclick = () => (this.isOpen ? onClose() : onOpen());
    this.#close.onclick = onClose;
    this.#forget.onclick = () => {
      this.#menu.open = false;
      this.#input.focus();
      onForget();
    };
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
    // A picture has its height when loaded; the event does not bubble, so it is captured.
    this.#log.addEventListener('load', () => this.#scroll(), true);
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      submit();
    };
    this.#input.oninput = () => this.#fit();
    this.#input.addEventListener('compositionend', () => {
      this.#hasComposed = true;
      setTimeout(() => {
        this.#hasComposed = false;
      });
    });
    this.#input.onkeydown = (event) => {
      // In an input method, Enter picks a candidate; WebKit reports it after the word has ended, some with the key code 229 of a key in an input method.
      const isComposing = event.isComposing || event.keyCode === 229 || this.#hasComposed;
      if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
      event.preventDefault();
      submit();
    };
    this.#onSend = onSend;
    this.#takeFiles(onFiles);
    this.setTexts(texts, language);
    this.#fitScreen();
  }

  /** Fits the panel to what a keyboard on the screen leaves. */
  #fitScreen() {
    const { visualViewport } = window;
    visualViewport?.addEventListener('resize', () => {
      this.#panel.style.setProperty('--screen', `${visualViewport.height * visualViewport.scale}px`);
      this.#scroll();
    });
  }

  /** @type {(text: string) => void} */
  #onSend;

  /**
   * Sends what a button says. The button disappears, so the focus moves on.
   * @param {string} text
   */
  #answer(text) {
    this.#input.focus();
    this.#onSend(text);
  }

  /**
   * Files come from the picker, are dropped on the chat, or pasted.
   * @param {(files: File[]) => void} onFiles
   */
  #takeFiles(onFiles) {
    /** @param {FileList | null | undefined} list */
    const take = (list) => {
      if (list?.length) onFiles([...list]);
    };
    this.#attach.onclick = () => this.#picker.click();
    this.#picker.onchange = () => {
      take(this.#picker.files);
      this.#picker.value = '';
      this.#input.focus();
    };
    this.#panel.ondragover = (event) => {
      event.preventDefault();
      this.#panel.classList.toggle('drop', event.dataTransfer?.types.includes('Files'));
    };
    this.#panel.ondragleave = () => this.#panel.classList.remove('drop');
    this.#panel.ondrop = (event) => {
      event.preventDefault();
      this.#panel.classList.remove('drop');
      take(event.dataTransfer?.files);
    };
    this.#input.onpaste = ({ clipboardData }) => {
      // Some programs copy a text with a picture of it.
      if (!clipboardData?.types.includes('text/plain')) take(clipboardData?.files);
    };
  }

  get isOpen() {
    return !this.#panel.hidden;
  }

  open() {
    this.#panel.hidden = false;
    this.#launcher.setAttribute('aria-expanded', 'true');
    this.setUnread(0);
    this.#input.focus();
    this.#scroll();
  }

  close() {
    this.#panel.hidden = true;
    this.#launcher.setAttribute('aria-expanded', 'false');
    this.#launcher.focus();
  }

  /**
   * @param {Texts} texts
   * @param {string} language
   */
  setTexts(texts, language) {
    this.#texts = texts;
    this.#host.lang = language;
    this.#host.dir = RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
    this.#forget.textContent = texts.forget;
    this.#menuName.setAttribute('aria-label', texts.menu);
    this.#launcherText.textContent = texts.open;
    this.#title.textContent = texts.title;
    this.#close.setAttribute('aria-label', texts.close);
    this.#log.setAttribute('aria-label', texts.log);
    this.#choices.setAttribute('aria-label', texts.choices);
    this.#input.placeholder = texts.placeholder;
    this.#input.setAttribute('aria-label', texts.placeholder);
    this.#send.textContent = texts.send;
    for (const name of ['aria-label', 'title']) this.#attach.setAttribute(name, texts.attach);
    this.setStatus(this.#state);
    this.setUnread(this.#unread);
  }

  /** @param {Status} state */
  setStatus(state) {
    this.#state = state;
    for (const part of [this.#input, this.#send, this.#attach]) part.disabled = state === 'blocked';
    this.#status.textContent = this.#texts[state];
    this.#status.dataset['state'] = state;
  }

  /** Empties the log, for a new conversation. */
  clear() {
    this.#log.replaceChildren();
    this.setUnread(0);
    this.setChoices([]);
  }

  /** @param {string} text */
  addNotice(text) {
    this.#log.append(element('p', { class: 'notice' }, text));
    this.#scroll();
  }

  /**
   * Appends a message. The visitor's next one answers a selection, and another selection replaces it.
   * @param {'user' | 'bot'} who
   * @param {Omit<ConstructorParameters<typeof Bubble>[1], 'selection'> & { isNew?: boolean }} message `isNew`: not read yet
   * @param {import('./selection.js').Selection} [asked]
   * @returns {Bubble}
   */
  addMessage(who, message, asked) {
    if (who === 'user' || asked) {
      this.#selection?.close(who === 'user' ? message.text : '');
      this.#selection = asked && new SelectionBox(asked, (text) => this.#answer(text));
    }
    const selection = asked && this.#selection;
    const bubble = new Bubble(who, { ...message, selection }, () => this.#texts);
    this.#log.append(bubble.element);
    if (who === 'bot' && message.isNew && !this.isOpen) this.setUnread(this.#unread + 1);
    this.#scroll();
    return bubble;
  }

  /** @param {import('./direct-line.js').CardAction[]} actions */
  setChoices(actions) {
    this.#choices.replaceChildren(
      ...actions.map((action) => {
        const button = element('button', { type: 'button' }, action.title);
        button.onclick = () => this.#answer(action.value);
        return button;
      }),
    );
    this.#scroll();
  }

  /** @param {number} count */
  setUnread(count) {
    this.#unread = count;
    this.#badge.hidden = count === 0;
    this.#badge.textContent = String(count);
    this.#badge.setAttribute('aria-label', this.#texts.unread.replace('{count}', String(count)));
  }

  /** Fits the input's height to its text. */
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

/** A paper clip. */
function clip() {
  const space = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(space, 'svg');
  const line = document.createElementNS(space, 'path');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  line.setAttribute(
    'd',
    'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4L14.5 7',
  );
  icon.append(line);
  return icon;
}
