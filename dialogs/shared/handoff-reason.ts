/** The reasons of a handoff that have words of their own; a dialog of a shop may give others, which staff read as they are. */
export type HandoffReason =
  | 'asked'
  | 'not-understood'
  | 'no-answer'
  /** The customer wants something that no dialog does. */
  | 'unsupported'
  /** The customer could not prove who they are within the tries. */
  | 'too-many-attempts'
  /** The customer named order numbers that the shop does not have for them. */
  | 'unknown-order'
  | 'no-mailbox'
  /** The shop sends no more codes for now; the newest one is still valid. */
  | 'codes-used-up'
  /** The shop sends no more codes for now, and none was sent in this episode. */
  | 'codes-locked'
  /** The app has no way to prove who a customer is. */
  | 'not-provable'
  | 'not-allowed'
  | 'shop-unavailable'
  | 'uncertain-outcome'
  | 'cannot-cancel'
  /** The customer sent a file, which the bot can't read. */
  | 'sent-file'
  /** The CSAT rating was low. */
  | 'poor-rating'
  | 'unreadable-state';
