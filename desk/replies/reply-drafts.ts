import type { FileRef } from '../../models/desk/desk.ts';
import type { ReplyDraft } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';

/** Posts a draft for staff. It is sent only when a member of staff presses Send. */
export function proposeDraft(work: Casework, id: string, text: string, more: Partial<ReplyDraft> = {}): void {
  const { sources = [], files } = more;
  const draft: ReplyDraft = { id, text, sources, ...(files && files.length > 0 && { files }) };
  work.change({ drafts: [...work.case.drafts.filter((entry) => entry.id !== id), draft] });
  work.post({ type: 'draft', draft: id, text, sources, state: 'open' }, id);
}

/** The open draft with an id. */
export function draftOf(work: Casework, id: string | undefined): ReplyDraft | undefined {
  return work.case.drafts.find((draft) => draft.id === id);
}

/** Closes a draft, with its final text. */
export function closeDraft(
  work: Casework,
  draft: ReplyDraft,
  state: 'sent' | 'discarded',
  text = draft.text,
): void {
  const { id, sources } = draft;
  work.change({ drafts: work.case.drafts.filter((entry) => entry.id !== id) });
  work.post({ type: 'draft', draft: id, text, sources, state }, id);
}

/** The files that the customer's channel accepts. Files that are too large are reported to the member of staff. */
export function filesToSend(
  work: Casework,
  files: readonly FileRef[],
  by: { readonly id: string },
): FileRef[] {
  const { maxFile } = work.facts.capabilities;
  for (const { name, size } of files) {
    if (size > maxFile)
      work.notifyPrivately(
        by,
        `${name} was not sent: the customer's channel takes ${fileLimitWords(maxFile)}.`,
      );
  }
  return files.filter(({ size }) => size <= maxFile);
}

function fileLimitWords(maxFile: number): string {
  if (maxFile === 0) return 'no files';
  const size =
    maxFile < 1_048_576 ? `${Math.floor(maxFile / 1024)} KB` : `${Math.floor(maxFile / 1_048_576)} MB`;
  return `files of at most ${size}`;
}
