import type { Json } from '../server/json.ts';

/** What is brought to the app: an event, an interaction (buttons, modals, shortcuts) or a slash command. */
export type DeliveryKind = 'event' | 'interactive' | 'command';

/** Why an attempt failed, as the retry header says; "timeout" is Socket Mode's word (docs.slack.dev/apis/events-api, "retries"). */
export type RetryReason =
  | 'http_timeout'
  | 'http_error'
  | 'connection_failed'
  | 'ssl_error'
  | 'too_many_redirects'
  | 'unknown_error'
  | 'timeout';

/** What marks a repeated attempt: its number, from 1, and why the one before failed. */
export interface Retry {
  readonly number: number;
  readonly reason: RetryReason;
}

/** One attempt to bring something to the app. */
export interface Attempt {
  /** 0 for the first. */
  readonly number: number;
  readonly transport: 'http' | 'socket';
  /** The HTTP status; 200 for an acknowledged envelope; undefined when there was no answer. */
  readonly status: number | undefined;
  /** Undefined when it was acknowledged. */
  readonly reason: RetryReason | undefined;
  /** Milliseconds until the answer, or until it was given up. */
  readonly ms: number;
  /** The body of the answer: JSON where it is JSON, else the text; undefined when empty. */
  readonly ack: unknown;
  /** The answer forbade retries (`x-slack-no-retry: 1`). */
  readonly noRetry: boolean;
}

/** Something brought to the app, and how that went. */
export interface Delivery {
  readonly kind: DeliveryKind;
  /** What it is, for looking it up: an event's type, an interaction's type, or a command. */
  readonly type: string;
  readonly body: Json;
  readonly attempts: Attempt[];
}

/** Brings one attempt to the app; never rejects. */
export interface Transport {
  /** Whether somebody is there: without that, the next attempt waits for them. */
  readonly ready: boolean;
  send(delivery: Delivery, retry: Retry | undefined): Promise<Attempt>;
}

/** Whether the app has acknowledged it in one of the attempts. */
export function isAcknowledged(delivery: Delivery): boolean {
  return delivery.attempts.some(({ reason }) => reason === undefined);
}
