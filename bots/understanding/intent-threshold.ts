import { OUT_OF_SCOPE } from '../../language/classifier/local-classifier.ts';
import type { IntentScore } from '../../language/understanding.ts';

/** The intent threshold: the least calibrated confidence (0 to 1) at which the bot acts on an intent. */
export const INTENT_THRESHOLD = 0.5;

/** Confidence from which no second intent is considered. */
const UNRIVALLED = 0.75;

/** Largest difference of confidence at which two intents are about as likely, so that the customer chooses. */
const CLOSE = 0.15;

/** Whether an intent is likely enough for the bot to act on it. */
export function isSure(score: IntentScore | undefined): score is IntentScore {
  return score !== undefined && score.confidence >= INTENT_THRESHOLD && score.intent !== OUT_OF_SCOPE;
}

/** Whether an intent is so likely that no second one is considered. */
export function isUnrivalled(score: IntentScore): boolean {
  return score.confidence >= UNRIVALLED && score.intent !== OUT_OF_SCOPE;
}

/** Whether the second intent is about as likely as the best one. */
export function isRival(best: IntentScore, second: IntentScore | undefined): second is IntentScore {
  return second !== undefined && best.confidence < UNRIVALLED && best.confidence - second.confidence < CLOSE;
}
