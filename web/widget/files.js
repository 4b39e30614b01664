import { element, NEW_TAB } from './element.js';

/**
 * A file of a message; without `url` it is still on its way to the server.
 * @typedef {object} ShownFile
 * @property {string} name
 * @property {number} size in bytes
 * @property {string} [url]
 * @property {boolean} [picture] a browser shows it
 */

/** What may be chosen; the server looks at the bytes. */
export const ACCEPTED = 'image/*,application/pdf';

/** As the server has it: bytes a file, files a message, bytes a message. */
const MAX_FILE = 10 * 1024 * 1024;
const MAX_FILES = 5;
const MAX_TOTAL = 20 * 1024 * 1024;

const PICTURE = /^image\/(png|jpeg|gif|webp)$/;

/** Where the server has its files. */
const PLACE = '/web/files/';

/**
 * The files that an activity carries, by addresses of our own server only.
 * @param {import('./direct-line.js').Activity} activity
 * @param {string} base the server's address as this page knows it
 * @returns {ShownFile[]}
 */
export function filesOf({ attachments = [] }, base) {
  return attachments.flatMap(({ contentType, contentUrl = '', name = '', content }) => {
    const place = contentUrl.indexOf(PLACE);
    if (place < 0) return [];
    const url = base + contentUrl.slice(place);
    return [{ name, size: content?.size ?? 0, url, picture: PICTURE.test(contentType) }];
  });
}

/**
 * Why files can't be sent; undefined if they can.
 * @param {File[]} files
 * @returns {'wrongType' | 'tooLarge' | 'tooMany' | undefined}
 */
export function fault(files) {
  if (files.some(({ type }) => !/^image\/|^application\/pdf$/.test(type))) return 'wrongType';
  if (files.length > MAX_FILES) return 'tooMany';
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return total > MAX_TOTAL || files.some(({ size }) => size > MAX_FILE) ? 'tooLarge' : undefined;
}

/**
 * A picture to look at, or the name and size of anything else; both open in a new tab.
 * @param {ShownFile} file
 */
export function fileElement({ name, size, url, picture }) {
  if (url === undefined) return element('span', { class: 'file' }, name, sizeElement(size));
  const link = { href: url, ...NEW_TAB };
  return picture
    ? element('a', { class: 'picture', ...link }, element('img', { src: url, alt: name }))
    : element('a', { class: 'file', ...link }, name, sizeElement(size));
}

/** @param {number} size */
function sizeElement(size) {
  const large = size >= 1024 * 1024;
  const text = large ? `${(size / 1024 / 1024).toFixed(1)} MB` : `${Math.ceil(size / 1024)} KB`;
  return element('small', {}, text);
}
