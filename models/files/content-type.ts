import { fileTypeFromBuffer } from 'file-type';

/** What a file is called of which nothing is known: browsers save it and never open it. Text has no mark, so it is one of these. */
const UNKNOWN = 'application/octet-stream';

/** Types that a browser may run; whatever the bytes look like, nobody is handed one under such a name. */
const ACTIVE = /^(text\/|image\/svg|application\/(xml|xhtml|javascript|ecmascript))|\+xml$/;

/** The content type that a file's own bytes show, whatever its sender calls it; `application/octet-stream` if they show none. */
export async function contentTypeOf(bytes: Buffer): Promise<string> {
  try {
    const found = await fileTypeFromBuffer(bytes);
    return found === undefined || ACTIVE.test(found.mime) ? UNKNOWN : found.mime;
  } catch {
    // Cut or broken inside: then it is no file of that type.
    return UNKNOWN;
  }
}
