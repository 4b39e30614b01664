export type { OkSamples } from '../testing/walk/samples.ts';
export type { Law, Pending, Step, World } from '../testing/walk/step.ts';
export { type WalkOptions, walk } from '../testing/walk/walk.ts';
export { type Chat, type ChatAnswer, type HandedOff, type TalkOptions, talk } from './testing/talk.ts';
export { playTranscript, type TranscriptOptions } from './testing/transcript.ts';
