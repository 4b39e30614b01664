import type { ContactDetails, StaffContact } from '../../models/desk/staff-contact.ts';

/** What is configured for customers who want a person. */
export interface ContactWays {
  /** There is a staff desk. */
  readonly desk: boolean;
  /** Mails are sent, and staff have an address for the conversations of customers who want a person. */
  readonly mail: boolean;
  readonly details: ContactDetails;
}

/** How customers reach a person: by the best of the ways that are configured. */
export function staffContact({ desk, mail, details }: ContactWays): StaffContact {
  const { email = null, phone = null, hours = null } = details;
  const hasDetails = email !== null || phone !== null;
  const by = desk ? 'desk' : mail ? 'mail' : hasDetails ? 'details' : 'none';
  return { by, writesByEmail: false, email, phone, hours };
}

/** The way as a line for the operator, where the app starts and in the doctor. */
export function describeContact({ by }: Pick<StaffContact, 'by'>): string {
  return DESCRIPTIONS[by];
}

const DESCRIPTIONS: Readonly<Record<StaffContact['by'], string>> = {
  desk: 'customers who want a person wait for the staff desk',
  mail: 'no staff desk: conversations of customers who want a person are mailed to DESK_EMAIL',
  details:
    'no staff desk: customers who want a person are told CONTACT_EMAIL, CONTACT_PHONE and CONTACT_HOURS',
  none: 'NOBODY is behind the bot: customers who want a person are told that none can be reached. Set up the staff desk, DESK_EMAIL with SMTP_URL, or CONTACT_EMAIL or CONTACT_PHONE',
};
