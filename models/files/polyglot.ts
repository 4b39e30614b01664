/**
 * Markup that no picture holds by chance: each is at least six bytes long. Descriptions in a picture's metadata are XML of other names.
 */
const MARKUP = /<script[\s>/]|<!doctype\s+html|<html[\s>]|<iframe[\s>]|<\?php\s/i;

/** A handler in the tag of a drawing, which runs a script. */
const HANDLER = /\son[a-z]{3,20}\s*=/i;

/** Longest end of a zip file: its last record and a comment of 65,535 bytes (APPNOTE.TXT 4.3.16). */
const MAX_ZIP_END = 22 + 65_535;

const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1');

/** Bytes at the beginning of a picture, in which its size stands in binary numbers. */
const PICTURE_HEAD = 64;

/** Whether a file has markup in it that a browser could run. */
export function isMarkupToo(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  return MARKUP.test(text) || hasDrawingThatRuns(text);
}

/** Looks at each tag once, so that it takes time in proportion to the text: a drawing that begins within another one's tag is a part of it. */
function hasDrawingThatRuns(text: string): boolean {
  const tags = /<svg\s/gi;
  for (let found = tags.exec(text); found !== null; found = tags.exec(text)) {
    const end = text.indexOf('>', found.index);
    const tag = text.slice(found.index, end < 0 ? undefined : end);
    if (HANDLER.test(tag)) return true;
    tags.lastIndex = found.index + tag.length;
  }
  return false;
}

/** Whether a file is a zip archive too, which is read from its end: a program for Java or Android, an office document. */
export function isArchiveToo(bytes: Buffer): boolean {
  const tail = bytes.subarray(-MAX_ZIP_END);
  const end = tail.lastIndexOf(ZIP_END);
  if (end < 0 || end + 22 > tail.length) return false;
  return end + 22 + tail.readUInt16LE(end + 20) === tail.length;
}

/** Whether a picture begins as a text would, with its type's few letters before it: a script that calls itself a picture. */
export function isText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, PICTURE_HEAD);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sizes in a picture's head have such bytes, and a text has none.
  return !/[\u0000-\u0008\u000e-\u001f]/.test(head.toString('latin1'));
}
