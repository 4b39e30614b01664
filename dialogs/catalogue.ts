import { AnswerQuestion } from './answer-question.ts';
import { ByEmail } from './by-email.ts';
import { CancelOrder } from './cancel-order.ts';
import { Clarify } from './clarify.ts';
import { Handoff } from './handoff.ts';
import { Identify } from './identify.ts';
import type { AnyDialog } from './kernel/dialog.ts';
import { Kernel } from './kernel/kernel.ts';
import { OfferHuman } from './offer-human.ts';
import { Rating } from './rating.ts';
import { SmallTalk } from './small-talk.ts';
import { TrackOrder } from './track-order.ts';
import type { DialogId } from './vocabulary.ts';

/** Every dialog; one that {@link DialogId} names and nobody wrote does not compile. */
const BY_ID: { readonly [Id in DialogId]: AnyDialog & { readonly id: Id } } = {
  'track-order': new TrackOrder(),
  'cancel-order': new CancelOrder(),
  identify: new Identify(),
  'offer-human': new OfferHuman(),
  handoff: new Handoff(),
  answer: new AnswerQuestion(),
  clarify: new Clarify(),
  'small-talk': new SmallTalk(),
  'by-email': new ByEmail(),
  rating: new Rating(),
};

/** All dialogs, in the order of the documentation. */
export const DIALOGS: readonly AnyDialog[] = Object.values(BY_ID);

/** The kernel with all dialogs. */
export const kernel = new Kernel(DIALOGS);
