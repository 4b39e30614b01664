/** First bytes (as latin1), each with its media type; a longer pattern comes before a shorter one that it starts with. */
const MAGIC: readonly (readonly [at: number, bytes: string, type: string])[] = [
  [0, '%PDF-', 'application/pdf'],
  [0, '\x89PNG\r\n\x1a\n', 'image/png'],
  [0, '\xff\xd8\xff', 'image/jpeg'],
  [0, 'GIF87a', 'image/gif'],
  [0, 'GIF89a', 'image/gif'],
  [8, 'WEBP', 'image/webp'],
  [8, 'WAVE', 'audio/wav'],
  [4, 'ftypheic', 'image/heic'],
  [4, 'ftypheix', 'image/heic'],
  [4, 'ftypmif1', 'image/heif'],
  [4, 'ftypavif', 'image/avif'],
  [4, 'ftypqt', 'video/quicktime'],
  [4, 'ftyp', 'video/mp4'],
  [0, 'BM', 'image/bmp'],
  [0, 'II*\0', 'image/tiff'],
  [0, 'MM\0*', 'image/tiff'],
  [0, 'ID3', 'audio/mpeg'],
  [0, 'OggS', 'audio/ogg'],
  [0, '\x1aE\xdf\xa3', 'video/webm'],
  [0, 'PK\x03\x04', 'application/zip'],
  [0, 'Rar!\x1a\x07', 'application/vnd.rar'],
  [0, '7z\xbc\xaf\x27\x1c', 'application/x-7z-compressed'],
  [0, '\x1f\x8b', 'application/gzip'],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
  [0, '\x78\x9f\x3e\x22', 'application/ms-tnef'],
  [0, 'MZ', 'application/x-msdownload'],
  [0, '\x7fELF', 'application/x-executable'],
];

/** Container formats, each with the declared types that are files of this format. */
const WRAPPED: Readonly<Record<string, RegExp>> = {
  'application/zip': /openxmlformats|opendocument|epub|java-archive|zip/,
  'application/x-ole-storage': /msword|ms-excel|ms-powerpoint|ms-outlook/,
  'video/mp4': /^(?:audio|video)\/(?:mp4|3gpp|x-m4a|quicktime)/,
};

/** The media type of a file by its first bytes; the declared type where they are unknown or agree with it. */
export function sniffType(content: Buffer, declared: string): string {
  const head = content.subarray(0, 16).toString('latin1');
  const found = MAGIC.find(([at, bytes]) => head.startsWith(bytes, at))?.[2];
  if (found === undefined) return declared;
  return WRAPPED[found]?.test(declared) ? declared : found;
}
