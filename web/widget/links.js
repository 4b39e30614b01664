import { element, NEW_TAB } from './element.js';

const LINK = /https?:\/\/[^\s<>"'，。！？；）)\]]+[^\s<>"'，。！？；）)\].,!?;:]/g;

/**
 * A text as nodes with links as anchors; never parsed as HTML.
 * @param {string} text
 * @returns {DocumentFragment}
 */
export function withLinks(text) {
  const nodes = document.createDocumentFragment();
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    nodes.append(text.slice(end, match.index), anchor(match[0]));
    end = match.index + match[0].length;
  }
  nodes.append(text.slice(end));
  return nodes;
}

/** @param {string} url */
function anchor(url) {
  return element('a', { href: url, ...NEW_TAB }, url);
}
