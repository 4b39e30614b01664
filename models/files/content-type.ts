/** The type of a file whose bytes show none, as with text: browsers save it and never open it. */
const UNKNOWN = 'application/octet-stream';

/** Types that a browser may run; no file is served under one of them. */
const ACTIVE = /^(text\/|image\/svg|application\/(xml|xhtml|javascript|ecmascript))|\+xml$/;

/** How much of a stored file is looked at, in bytes: its head says its type, and an intricate one costs little then. */
export const TYPE_HEAD = 1_048_576;

/** The content type by a file's first bytes, never by its sender's declaration; `application/octet-stream` if they show none. */
export async function contentTypeOf(bytes: Buffer): Promise<string> {
  // Loaded by the first file: most conversations have none.
  const { fileTypeFromBuffer } = await import('file-type');
  try {
    const found = await fileTypeFromBuffer(bytes);
    return found === undefined || ACTIVE.test(found.mime) ? UNKNOWN : found.mime;
  } catch {
    // A truncated or corrupt file counts as one of unknown type.
    return UNKNOWN;
  }
}
