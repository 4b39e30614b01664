import { z } from 'zod';
import { known, maybe } from './payload-fields.ts';
import type { SlackFile } from './slack-input.ts';

const file = z.object({
  id: z.string().min(1),
  name: maybe,
  title: maybe,
  mimetype: maybe,
  mode: maybe,
  size: z.number().nonnegative().catch(0),
  url_private_download: maybe,
  url_private: maybe,
});

/** The files of a message, without files that were deleted or are hidden by the workspace's plan. */
export function readFiles(files: readonly unknown[]): SlackFile[] {
  return files.flatMap((item) => {
    const sent = file.safeParse(item).data;
    if (sent === undefined || sent.mode === 'tombstone' || sent.mode === 'hidden_by_limit') return [];
    return [
      {
        id: sent.id,
        name: sent.name ?? sent.title ?? sent.id,
        contentType: sent.mimetype ?? 'application/octet-stream',
        size: sent.size,
        ...known({ url: sent.url_private_download ?? sent.url_private }),
      },
    ];
  });
}
