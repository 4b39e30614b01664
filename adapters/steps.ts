/** The steps of a message's path, in order. A process may be killed between any two of them: no message is lost, and no command runs twice. */
export const STEPS = [
  'accepting',
  'recorded',
  'acquired',
  'read',
  'decided',
  'committed',
  'logged',
  'sending',
  'sent',
  'performing',
  'performed',
  'delivered',
  'released',
  'marked',
] as const;

/** One of {@link STEPS}. */
export type StepName = (typeof STEPS)[number];

/** Called at each step; tests use it to kill a process there. */
export type Probe = (step: StepName) => void;
