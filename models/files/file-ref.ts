import type { FileRef } from '../desk/desk.ts';

/** The prefix of a stored file's `contentUrl` in an activity's attachments; each channel turns it into its provider's form. */
export const MEDIA = 'media:';

/** The part of an activity's attachment that a stored file uses. */
type FileAttachment = { contentType: string; contentUrl?: string; name?: string; content?: unknown };

/** The stored files of an activity. */
export function fileRefs(activity: { readonly attachments?: readonly FileAttachment[] }): FileRef[] {
  return (activity.attachments ?? []).flatMap(({ contentUrl, contentType, name, content }) =>
    contentUrl?.startsWith(MEDIA)
      ? [{ media: contentUrl.slice(MEDIA.length), name: name ?? '', contentType, size: sizeOf(content) }]
      : [],
  );
}

/** Stored files as an activity's attachments. */
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
