import type { Json } from '../../models/json.ts';
import type { HandoffSummary, SummaryTask } from '../machine/effects.ts';
import type { Interpretation } from '../machine/events.ts';
import type { DialogRegistry } from '../machine/registry.ts';
import { speaker } from '../machine/speaker.ts';
import type { Frame, Stack } from '../machine/stack.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import type { Phrase } from '../texts/phrase.ts';

const { phrase } = speaker<typeof sharedTexts>();

/** The summary of a handoff for staff: the dialogs under way, those that have ended, and what they are about. */
export function summaryOf(stack: Stack, registry: DialogRegistry): HandoffSummary {
  const { frames, focus = {}, endedDialogs = [], counts, wishes = [] } = stack;
  const work = frames.filter(({ dialog }) =>
    ['task', 'part', 'proof'].includes(registry.dialog(dialog).role),
  );
  const subjects = new Map<string, Set<string>>();
  const add = (kind: string | undefined, value: Json | undefined) => {
    if (kind === undefined || typeof value !== 'string') return;
    subjects.set(kind, (subjects.get(kind) ?? new Set()).add(value));
  };
  for (const frame of work) add(registry.dialog(frame.dialog).about, subjectOf(frame, registry));
  for (const { dialog, about } of endedDialogs) add(registry.find(dialog)?.about, about);
  for (const [kind, value] of Object.entries(focus)) add(kind, value);
  return {
    tasks: work.map((frame) => taskOf(frame, registry)),
    subjects: Object.fromEntries([...subjects].map(([kind, values]) => [kind, [...values]])),
    wishes: wishes.flatMap((wish) => nameOf(wish, registry) ?? []),
    tried: endedDialogs,
    counts,
  };
}

/** The name of a wish for staff; undefined for the wish for a person, which is granted with the handoff. */
function nameOf(wish: Interpretation, registry: DialogRegistry): Phrase | undefined {
  if (wish.type === 'ask') return phrase('wish-question', { question: wish.question });
  return wish.type === 'start' ? registry.find(wish.dialog)?.words?.label(wish.values) : undefined;
}

function taskOf(frame: Frame, registry: DialogRegistry): SummaryTask {
  const { words } = registry.dialog(frame.dialog);
  return {
    dialog: frame.dialog,
    state: frame.state,
    ...(words && { label: words.label({}), ...(words.topic !== undefined && { topic: words.topic }) }),
  };
}

/** What a running dialog is about, if its slot is filled. */
export function subjectOf(
  { dialog, slots }: Pick<Frame, 'dialog' | 'slots'>,
  registry: DialogRegistry,
): string | undefined {
  const { about } = registry.dialog(dialog);
  const value = about === undefined ? undefined : slots[about];
  return typeof value === 'string' ? value : undefined;
}
