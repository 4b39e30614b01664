import { contentTypeOf } from './content-type.ts';
import { isArchiveToo, isMarkupToo, isText } from './polyglot.ts';

/** Why a file is not taken. `disguised`: its name says a picture or a PDF, and its bytes are something else, or something else too. */
export type FileFault = 'empty' | 'program' | 'disguised';

/** Names of files that say "a picture". */
const PICTURE_NAME =
  /\.(?:png|apng|jpe?g?|jfif|pjpe?g|gif|webp|avif|hei[cf]s?|hif|bmp|dib|tiff?|ico|cur|jxl|jp2|psd|svgz?)$/i;

const PDF_NAME = /\.pdf$/i;

/** Types of files that a computer runs: Windows, Linux, macOS, Android, Java, WebAssembly, links and installers. */
const PROGRAM =
  /^application\/(?:x-msdownload|x-dosexec|x-elf|x-mach-binary|java-vm|java-archive|vnd\.android\.package-archive|wasm|x\.ms\.shortcut|x-ms-shortcut|x-msi|x-apple-diskimage)$/;

/**
 * Judges a file by its bytes, whatever its sender says; undefined for one that is taken. A name that says nothing of a picture or a PDF promises
 * nothing, so that only an empty file and a program are refused under it.
 */
export async function fileFault(name: string, bytes: Buffer): Promise<FileFault | undefined> {
  if (bytes.length === 0) return 'empty';
  const type = await contentTypeOf(bytes);
  if (PROGRAM.test(type) || bytes.subarray(0, 2).toString('latin1') === '#!') return 'program';
  const isPicture = type.startsWith('image/');
  const isPdf = type === 'application/pdf';
  if ((PICTURE_NAME.test(name) && !isPicture) || (PDF_NAME.test(name) && !isPdf)) return 'disguised';
  if (isPicture && (isText(bytes) || isMarkupToo(bytes) || isArchiveToo(bytes))) return 'disguised';
  if (isPdf && (isMarkupToo(bytes.subarray(0, PDF_HEAD)) || isArchiveToo(bytes))) return 'disguised';
  return undefined;
}

/** The first bytes of a PDF, before which other programs find its header (ISO 32000-1, Annex H.3); forms further on may hold scripts of their own. */
const PDF_HEAD = 1024;

/** The name of a file for staff: one that the bytes do not keep the promise of ends in `.bin`, so that no program shows it as a picture. */
export async function honestName(name: string, bytes: Buffer): Promise<string> {
  const fault = await fileFault(name, bytes);
  return fault === undefined || fault === 'empty' ? name : `${name}.bin`;
}
