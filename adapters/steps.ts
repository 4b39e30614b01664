/** The named steps of a message's path, in order; between any two of them a process may die without harm. */
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

/** Is told of each step as it is reached; what tests put in to stop a process there. */
export type Probe = (step: StepName) => void;
