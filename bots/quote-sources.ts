import type { QuotedAnswer } from '../dialogs/machine/events.ts';
import type { KnowledgeAnswer } from '../knowledge/knowledge.ts';

/** An answer of the knowledge base as the dialogs quote it: each source with its title, version and first day in force; null if there is none. */
export function quoteSources(found: KnowledgeAnswer): QuotedAnswer | null {
  if (found.kind === 'none') return null;
  const sources = found.sources.map(({ id, version, title, effectiveFrom }) => ({
    title,
    ref: `${id}@${version}`,
    effectiveOn: effectiveFrom.toISOString().slice(0, 10),
  }));
  return { text: found.text, sources };
}
