export type { Logger } from './adapters/logger.ts';
export type { ShopParts, ShopSetup } from './app/app.ts';
export type { ChannelSetup, OpenChannels, OpeningParts } from './app/channels/channel-setup.ts';
export { defineConfig, type OnevoiceConfig } from './app/config/onevoice-config.ts';
export { builtInLanguage } from './app/languages/built-in-language.ts';
export type { ConfigLocales } from './app/languages/config-locales.ts';
export type { LanguagePack, LanguageParts } from './app/languages/language-pack.ts';
export { createOnevoice, type Onevoice } from './app/onevoice.ts';
export type {
  AnyChannel,
  CompletesActivities,
  HasFallback,
  HasMessagingWindow,
  HasRoutes,
  HasTickets,
  HasWebSocket,
  MergesMessages,
  SendsMessages,
  Startable,
  Stoppable,
} from './channels/abilities.ts';
export type {
  Accepted,
  Capabilities,
  Channel,
  ChannelAddress,
  ChannelHost,
  CompletedActivity,
  HttpRoute,
  Inbound,
  LoggedActivity,
  RawRequest,
  RawResponse,
  Received,
  SendResult,
  WebSocketRoute,
} from './channels/channel.ts';
export { renderPlain } from './channels/shared/render-plain.ts';
export { defineShop, implement, ok, refused } from './commerce/define-shop.ts';
export type { Asker, Shop } from './commerce/shop.ts';
export type { BuiltInDialogId, TextOverrides } from './dialogs/built-in.ts';
export { filled } from './dialogs/filled.ts';
export type { Context } from './dialogs/machine/definition.ts';
export {
  type Begins,
  Dialog,
  type DialogClass,
  type HandoffInput,
  type Migration,
  type ProofInput,
  type Role,
  type Situation,
  type TaskWords,
} from './dialogs/machine/dialog.ts';
export type { Choice, Ending, Line, Selection } from './dialogs/machine/effects.ts';
export type { Event } from './dialogs/machine/events.ts';
export { menu } from './dialogs/machine/menu.ts';
export { speaker } from './dialogs/machine/speaker.ts';
export { type Format, format } from './dialogs/texts/format.ts';
export type { Phrase } from './dialogs/texts/phrase.ts';
export type { TextPack, TextsLike, Words } from './dialogs/texts/text-pack.ts';
export type { Policies } from './knowledge/policies.ts';
export { latinWords } from './language/latin-words.ts';
export { dayOf } from './models/calendar-day.ts';
export type { CommandRequest, Result } from './models/conversation/command.ts';
export type { Identity, ProofLevel } from './models/customer/identity.ts';
export { phoneDigits } from './models/customer/phone-number.ts';
export type { FileRef } from './models/desk/desk.ts';
export type { ErrorCode } from './models/errors/catalogue.ts';
export { hasCode, OnevoiceError } from './models/errors/onevoice-error.ts';
export type { Json, JsonObject } from './models/json.ts';
export { type LocalisedText, localised } from './models/locale/localised-text.ts';
export type { Log } from './models/log/log.ts';
export type { Repositories } from './models/repositories.ts';
export type { Money } from './models/shop/money.ts';
export {
  type AnyOperation,
  command,
  query,
  reasons,
  refusal,
  type ShopOperation,
} from './models/shop/operation.ts';
export {
  changeOrderAddress,
  changeOrderAddressPreview,
  changeOrderItems,
  changeOrderItemsPreview,
  changeOrderPayment,
  changeOrderPaymentPreview,
} from './models/shop/operations/change-operations.ts';
export {
  changeAddress,
  changeAddressPreview,
  customerDetails,
  findCustomer,
} from './models/shop/operations/customer-operations.ts';
export {
  type CancelPreview,
  cancelOrder,
  cancelPreview,
  myOrders,
  orderDetails,
  orderStatus,
} from './models/shop/operations/order-operations.ts';
export { productDetails, productTypes } from './models/shop/operations/product-operations.ts';
export {
  matchOrder,
  sendAddressCode,
  sendCode,
  verifyCode,
} from './models/shop/operations/proof-operations.ts';
export { reOrder, reOrderPreview } from './models/shop/operations/re-order-operations.ts';
export {
  exchangeItems,
  exchangeItemsPreview,
  returnItems,
  returnItemsPreview,
} from './models/shop/operations/return-operations.ts';
export type { OrderItem, OrderSummary, OrderView } from './models/shop/operations/views.ts';
export type { CustomerOrder, CustomerRecord, ShopCustomers } from './models/shop/shop-customers.ts';
export type { StoreLocation } from './models/store/connection.ts';
export { defineValue, type ValueDefinition } from './models/values/define-value.ts';
export type { OrderNumberShape } from './models/values/order-number-shape.ts';
export type { FoundValue, ValueContext, ValueDoubt, ValueKind } from './models/values/value-kind.ts';
export type {
  Address,
  AddressPart,
  BuiltInValues,
  ItemQuantity,
  SlotValues,
} from './models/values/value-types.ts';
