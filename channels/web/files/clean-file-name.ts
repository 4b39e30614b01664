import { toUSVString } from 'node:util';

/** Longest file name, in characters; percent-encoded in a URL it still fits into one path parameter. */
const MAX_NAME = 80;

/** How much of a sent name is read, in characters: its beginning and, for the last part of a path and the extension, its end. */
const MAX_READ = 1_024;

/** The name of a file without a usable one. */
const NAMELESS = 'file';

/** What a name does not begin or end with. */
const EDGE = /[\s.]/;

/**
 * Cleans an uploaded file's name for display and saving: the last part of a path, without control characters, text-direction characters (which
 * make `gpj.exe` read `exe.jpg`) and characters that have a meaning in file systems. A long name keeps its extension.
 */
export function cleanFileName(name = ''): string {
  const read = name.length <= MAX_READ ? name : name.slice(0, MAX_READ / 2) + name.slice(-MAX_READ / 2);
  const last = toUSVString(read).normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = withoutEdges(
    last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, '').replace(/[<>:"|?*]/g, '_'),
  );
  return clean === '' ? NAMELESS : cut(clean);
}

function withoutEdges(name: string): string {
  let [start, end] = [0, name.length];
  while (start < end && EDGE.test(name.charAt(start))) start += 1;
  while (end > start && EDGE.test(name.charAt(end - 1))) end -= 1;
  return name.slice(start, end);
}

function cut(name: string): string {
  if (name.length <= MAX_NAME) return name;
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? '';
  return toUSVString(name.slice(0, MAX_NAME - ending.length)).replace(/\uFFFD$/, '') + ending;
}
