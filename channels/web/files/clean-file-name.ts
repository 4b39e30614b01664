import { toUSVString } from 'node:util';

/** Longest name of a file, in characters; written in an address as `%XX` it still fits into one path parameter. */
const MAX_NAME = 80;

/** What a file is called that brings no usable name. */
const NAMELESS = 'file';

/**
 * A file's name as it may be shown and saved under: the last part of a path, without control and direction characters (which
 * make `gpj.exe` read `exe.jpg`) and what a file system takes for more than a name. The ending is kept when it is cut.
 */
export function cleanFileName(name: string | undefined): string {
  const last =
    toUSVString(name ?? '')
      .normalize('NFC')
      .split(/[/\\]/)
      .at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return clean === '' ? NAMELESS : cut(clean);
}

function cut(name: string): string {
  if (name.length <= MAX_NAME) return name;
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? '';
  return toUSVString(name.slice(0, MAX_NAME - ending.length)).replace(/\uFFFD$/, '') + ending;
}
