/** A notice of the dialogs to a case of the staff desk. */
export type DeskNotice =
  /** The customer wants an answer by e-mail; null: at the address that the shop has for its proved customer. */
  | { readonly type: 'email-answer-requested'; readonly email: string | null }
  /** The CSAT rating of that case, from 1 to 5. */
  | { readonly type: 'csat-given'; readonly case: string; readonly score: number };
