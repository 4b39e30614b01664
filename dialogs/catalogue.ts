import { AnswerQuestion } from './asides/answer-question.ts';
import { Clarify } from './asides/clarify.ts';
import { SmallTalk } from './asides/small-talk.ts';
import type { AnyDialog } from './kernel/dialog.ts';
import { Kernel } from './kernel/kernel.ts';
import { Identify } from './proof/identify.ts';
import { ByEmail } from './staff/by-email.ts';
import { Handoff } from './staff/handoff.ts';
import { OfferHuman } from './staff/offer-human.ts';
import { Rating } from './staff/rating.ts';
import { CancelOrder } from './tasks/cancel-order.ts';
import { TrackOrder } from './tasks/track-order.ts';
import type { DialogId } from './vocabulary.ts';

/** Every dialog by its id; an id of {@link DialogId} without a dialog does not compile. */
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
