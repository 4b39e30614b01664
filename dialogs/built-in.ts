import type { DEFAULT_LOCALE } from '../models/locale/locale.ts';
import { Account } from './account/account.ts';
import { AccountDetails } from './account-details/account-details.ts';
import { AnswerQuestion } from './answer/answer.ts';
import { ByEmail } from './by-email/by-email.ts';
import { CancelAll } from './cancel-all/cancel-all.ts';
import { CancelOrder } from './cancel-order/cancel-order.ts';
import { ChangeAddress } from './change-address/change-address.ts';
import { ChangeItems } from './change-items/change-items.ts';
import { ChangePayment } from './change-payment/change-payment.ts';
import { Clarify } from './clarify/clarify.ts';
import { ContactStaff } from './contact-staff/contact-staff.ts';
import { ExchangeItems } from './exchange-items/exchange-items.ts';
import { FindOrder } from './find-order/find-order.ts';
import { Handoff } from './handoff/handoff.ts';
import { Identify } from './identify/identify.ts';
import type { DialogClass } from './machine/dialog.ts';
import { OfferHuman } from './offer-human/offer-human.ts';
import { OrderDetails } from './order-details/order-details.ts';
import { OrderOptions } from './order-options/order-options.ts';
import { Product } from './product/product.ts';
import { QueueStatus } from './queue-status/queue-status.ts';
import { Rating } from './rating/rating.ts';
import { ReOrder } from './re-order/re-order.ts';
import { RefundStatus } from './refund-status/refund-status.ts';
import { ReturnItems } from './return-items/return-items.ts';
import type { en as shared } from './shared/texts.en.ts';
import { SignIn } from './sign-in/sign-in.ts';
import { SmallTalk } from './small-talk/small-talk.ts';
import { TicketStatus } from './ticket-status/ticket-status.ts';
import { TrackOrder } from './track-order/track-order.ts';

/** The built-in dialogs, in the order of the menu and of the documentation. */
export const BUILT_IN_DIALOGS = [
  TrackOrder,
  CancelOrder,
  ReturnItems,
  ExchangeItems,
  ChangeItems,
  ChangeAddress,
  ChangePayment,
  RefundStatus,
  ReOrder,
  OrderDetails,
  Account,
  AccountDetails,
  Product,
  TicketStatus,
  Identify,
  FindOrder,
  CancelAll,
  OrderOptions,
  SignIn,
  OfferHuman,
  Handoff,
  ContactStaff,
  AnswerQuestion,
  Clarify,
  SmallTalk,
  ByEmail,
  QueueStatus,
  Rating,
] as const satisfies readonly DialogClass[];

/** The id of a built-in dialog. */
export type BuiltInDialogId = InstanceType<(typeof BUILT_IN_DIALOGS)[number]>['id'];

type EnglishTexts =
  | InstanceType<(typeof BUILT_IN_DIALOGS)[number]>['texts'][typeof DEFAULT_LOCALE]
  | typeof shared;

/** The texts of the built-in dialogs and of the kernel in one language; a shop may replace any of them. */
export type BuiltInTexts = { readonly [Id in IdOf<EnglishTexts>]: TextOf<EnglishTexts, Id> };

type IdOf<Pack> = Pack extends Pack ? keyof Pack & string : never;
type TextOf<Pack, Id extends string> = Pack extends { readonly [K in Id]: infer Text } ? Text : never;

/** Texts in place of the built-in ones, by language and id; each gets the parameters of the text that it replaces. */
export type TextOverrides<Tag extends string = string> = {
  readonly [T in Tag]?: Partial<BuiltInTexts> | undefined;
};
