import { element, NEW_TAB } from './element.js';

/**
 * A file of a message; without `url` it is being uploaded.
 * @typedef {object} ShownFile
 * @property {string} name
 * @property {number} size in bytes
 * @property {string} [url]
 * @property {boolean} [picture] shown in the page
 */

/** The types that can be chosen; photos of iPhones have no type on other systems. The server checks the bytes too. */
export const ACCEPTED = 'image/*,application/pdf,.heic,.heif';

/** How pictures and PDF files begin, each byte as a character. */
const BEGINNINGS =
  /^(\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|BM|II\*\0|MM\0\*|%PDF-|.{4}ftyp(he|mif1|msf1|avi))/s;

/** The server's limits: bytes per file, files and bytes per message. */
const MAX_FILE = 10 * 1024 * 1024;
const MAX_FILES = 5;
const MAX_TOTAL = 20 * 1024 * 1024;

const PICTURE = /^image\/(png|jpeg|gif|webp)$/;

/** The path of files. */
const PATH = '/web/files/';

/**
 * The files of an activity, from our own server only.
 * @param {import('./direct-line.js').Activity} activity
 * @param {string} base the server's address as this page knows it
 * @returns {ShownFile[]}
 */
export function filesOf({ attachments = [] }, base) {
  return attachments.flatMap(({ contentType, contentUrl = '', name = '', content }) => {
    const at = contentUrl.indexOf(PATH);
    if (at < 0) return [];
    const url = base + contentUrl.slice(at);
    return [{ name, size: content?.size ?? 0, url, picture: PICTURE.test(contentType) }];
  });
}

/**
 * Why files can't be sent; undefined if they can.
 * @param {File[]} files
 * @returns {Promise<'wrongType' | 'tooLarge' | 'tooMany' | undefined>}
 */
export async function fault(files) {
  if (files.length > MAX_FILES) return 'tooMany';
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_TOTAL || files.some(({ size }) => size > MAX_FILE)) return 'tooLarge';
  const known = await Promise.all(files.map(isKnown));
  return known.includes(false) ? 'wrongType' : undefined;
}

/**
 * Whether a file is a picture or a PDF by its first bytes: its name and type are what somebody wrote.
 * @param {File} file
 */
async function isKnown(file) {
  const bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  return BEGINNINGS.test(String.fromCharCode(...bytes));
}

/**
 * A picture, or the name and size of another file; both open in a new tab.
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
