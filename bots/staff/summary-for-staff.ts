import type { HandoffSummary } from '../../dialogs/machine/effects.ts';
import type { TextSet } from '../../dialogs/text-set.ts';
import type { JsonObject } from '../../models/json.ts';
import { STAFF_LOCALE } from '../../models/locale/locale.ts';

/** The summary of a handoff with the names of tasks in the language of staff, as the case stores it. */
export function summaryForStaff(summary: HandoffSummary, texts: TextSet): JsonObject {
  const { tasks, wishes, tried, subjects, counts } = summary;
  return {
    tasks: tasks.map(({ label, ...task }) => ({
      ...task,
      ...(label && { label: texts.word(label, STAFF_LOCALE) }),
    })),
    ...(Object.keys(subjects).length > 0 && {
      subjects: Object.fromEntries(Object.entries(subjects).map(([kind, values]) => [kind, [...values]])),
    }),
    ...(wishes.length > 0 && { wishes: wishes.map((wish) => texts.word(wish, STAFF_LOCALE)) }),
    ...(tried.length > 0 && { tried: tried.map((ended) => ({ ...ended })) }),
    ...(Object.keys(counts).length > 0 && { counts: { ...counts } }),
  };
}
