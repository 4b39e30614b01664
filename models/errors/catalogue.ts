import { CHANNEL_ERRORS } from './channel-errors.ts';
import { DIRECT_LINE_ERRORS } from './direct-line-errors.ts';
import type { ErrorEntry } from './error-entry.ts';
import { GRAPH_ERRORS } from './graph-errors.ts';
import { HTTP_ERRORS } from './http-errors.ts';
import { PATH_ERRORS } from './path-errors.ts';
import { PROGRAMMING_ERRORS } from './programming-errors.ts';
import { SETUP_ERRORS } from './setup-errors.ts';
import { STORE_ERRORS } from './store-errors.ts';

/** All errors of the product by code, in parts; docs/errors.md is made from them. */
export const CATALOGUE_PARTS = {
  'The HTTP server': HTTP_ERRORS,
  'The path of a message': PATH_ERRORS,
  'The website chat (Direct Line)': DIRECT_LINE_ERRORS,
  Channels: CHANNEL_ERRORS,
  'WhatsApp Cloud API (Meta)': GRAPH_ERRORS,
  'The store': STORE_ERRORS,
  'The setup': SETUP_ERRORS,
  'Faults of the program': PROGRAMMING_ERRORS,
} as const satisfies Readonly<Record<string, Readonly<Record<string, ErrorEntry>>>>;

/** The code of an error: words, so that a search finds it. */
export type ErrorCode =
  | keyof typeof HTTP_ERRORS
  | keyof typeof PATH_ERRORS
  | keyof typeof DIRECT_LINE_ERRORS
  | keyof typeof CHANNEL_ERRORS
  | keyof typeof GRAPH_ERRORS
  | keyof typeof STORE_ERRORS
  | keyof typeof SETUP_ERRORS
  | keyof typeof PROGRAMMING_ERRORS;

/** The catalogue in one piece. */
export const CATALOGUE: Readonly<Record<ErrorCode, ErrorEntry>> = {
  ...HTTP_ERRORS,
  ...PATH_ERRORS,
  ...DIRECT_LINE_ERRORS,
  ...CHANNEL_ERRORS,
  ...GRAPH_ERRORS,
  ...STORE_ERRORS,
  ...SETUP_ERRORS,
  ...PROGRAMMING_ERRORS,
};
