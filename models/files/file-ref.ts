import type { FileRef } from '../desk/desk.ts';

/** The address of a kept file in an activity's attachments; each channel turns it into what its provider takes. */
export const MEDIA = 'media:';

/** An attachment of an activity, as far as a kept file needs one. */
type FileAttachment = { contentType: string; contentUrl?: string; name?: string; content?: unknown };

/** The kept files that an activity carries. */
export function fileRefs(activity: { readonly attachments?: readonly FileAttachment[] }): FileRef[] {
  return (activity.attachments ?? []).flatMap(({ contentUrl, contentType, name, content }) =>
    contentUrl?.startsWith(MEDIA)
      ? [{ media: contentUrl.slice(MEDIA.length), name: name ?? '', contentType, size: sizeOf(content) }]
      : [],
  );
}

/** Kept files as an activity's attachments. */
export function attachmentsOf(files: readonly FileRef[]): FileAttachment[] {
  return files.map(({ media, name, contentType, size }) => ({
    contentType,
    contentUrl: `${MEDIA}${media}`,
    name,
    content: { size },
  }));
}

function sizeOf(content: unknown): number {
  const size = typeof content === 'object' && content !== null && 'size' in content ? content.size : 0;
  return typeof size === 'number' ? size : 0;
}
