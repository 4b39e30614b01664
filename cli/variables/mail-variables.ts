import { z } from 'zod';
import { serverUrl } from './server-url.ts';

/** The variables of outgoing mails. */
export const MAIL_VARIABLES = {
  SMTP_URL: {
    schema: serverUrl('smtp', 'smtps').optional(),
    example: 'smtps://user:password@mail.shop.example',
    secret: true,
    about:
      'The server that takes our mails. Without it they are kept in the store, where the outbox of the demo shows them.',
  },
  MAIL_FROM: {
    schema: z.string().min(3).optional(),
    example: '"Shop" <service@shop.example>',
    secret: false,
    about: 'The sender of our mails; needed with SMTP_URL.',
  },
} as const;

/** The contradictions among {@link MAIL_VARIABLES}, a sentence each. */
export function mailFaults(values: Readonly<Record<string, unknown>>): string[] {
  if (values['SMTP_URL'] === undefined || values['MAIL_FROM'] !== undefined) return [];
  return [`MAIL_FROM has to be set beside SMTP_URL. Example: MAIL_FROM=${MAIL_VARIABLES.MAIL_FROM.example}`];
}
