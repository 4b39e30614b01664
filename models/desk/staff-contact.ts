/** What a shop gives to customers who want a person: as they read it, in no particular language. */
export type ContactDetails = { readonly email?: string; readonly phone?: string; readonly hours?: string };

/**
 * How customers of a conversation reach a person of the shop, derived from what is configured (`desk/contact/staff-contact.ts`). Whatever offers or calls a
 * person asks it, so that nobody waits in a queue behind which nobody is. A type, not an interface, since dialogs store it as JSON.
 */
export type StaffContact = {
  /**
   * `desk`: staff answer in the conversation. `mail`: staff get the conversation by mail, and answer by mail. `details`: customers get in touch by
   * the details below. `none`: nobody can be reached.
   */
  readonly by: 'desk' | 'mail' | 'details' | 'none';
  /** The customer writes by e-mail, so that staff can answer there without being given an address. */
  readonly writesByEmail: boolean;
  /** The details that are configured; null: not. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly hours: string | null;
};
