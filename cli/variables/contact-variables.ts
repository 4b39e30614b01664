import { z } from 'zod';

/** Longest text that customers read, in characters. */
const MAX = 200;

/** The variables of how customers reach a person: by mail, or by themselves. The staff desk has its own. */
export const CONTACT_VARIABLES = {
  DESK_EMAIL: {
    schema: z.email().optional(),
    example: 'support@shop.example',
    secret: false,
    about:
      'The address of staff. With a staff desk: where alerts go, and cases while Slack does not take them. Without one, and with SMTP_URL: where the conversations of customers go who want a person.',
  },
  CONTACT_EMAIL: {
    schema: z.email().optional(),
    example: 'hello@shop.example',
    secret: false,
    about:
      'For customers who want a person, where there is neither a staff desk nor DESK_EMAIL with SMTP_URL.',
  },
  CONTACT_PHONE: {
    schema: z.string().max(MAX).optional(),
    example: '+44 20 7946 0018',
    secret: false,
    about: 'Given to them as well.',
  },
  CONTACT_HOURS: {
    schema: z.string().max(MAX).optional(),
    example: 'Mon-Fri 9:00-17:00',
    secret: false,
    about: 'When somebody answers there, in these words in every language.',
  },
} as const;
