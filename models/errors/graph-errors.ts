import type { ErrorEntry } from './error-entry.ts';

/** Errors of Meta's Graph API: one code for each way to handle a refusal (channels/whatsapp/cloud/send/graph-error-codes.ts). */
export const GRAPH_ERRORS = {
  GRAPH_NOT_NOW: {
    retry: 'later',
    tell: 'nobody',
    message: 'The Graph API was not reached, or asks to try again in a while.',
  },
  GRAPH_NUMBER_LIMIT: { retry: 'after', tell: 'nobody', message: 'The number sends too fast.' },
  GRAPH_PAIR_LIMIT: { retry: 'after', tell: 'nobody', message: 'The number sends too fast to one customer.' },
  GRAPH_WINDOW_CLOSED: {
    retry: 'never',
    tell: 'nobody',
    message: 'The customer can only be reached with a template.',
  },
  GRAPH_CUSTOMER_UNREACHED: {
    retry: 'never',
    tell: 'nobody',
    message: 'WhatsApp does not reach this customer; another way may.',
  },
  GRAPH_TEMPLATE_REFUSED: { retry: 'never', tell: 'operator', message: 'The template is at fault.' },
  GRAPH_ACCOUNT_BROKEN: {
    retry: 'after',
    tell: 'operator',
    message: 'The account has to be mended; the message is kept meanwhile.',
  },
  GRAPH_REFUSED: { retry: 'never', tell: 'nobody', message: 'Meta refused the call for good.' },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
