import { toUSVString } from 'node:util';

/** Longest file name, in characters; percent-encoded in a URL it still fits into one path parameter. */
const MAX_NAME = 80;

/** The name of a file without a usable one. */
const NAMELESS = 'file';

/**
 * Cleans an uploaded file's name for display and saving: the last part of a path, without control characters, text-direction characters (which
 * make `gpj.exe` read `exe.jpg`) and characters that have a meaning in file systems. A long name keeps its extension.
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
