import type { CaseCard } from '../../models/desk/desk-post.ts';
import type { DeskView } from '../../models/desk/desk-view.ts';
import type { SlackPostLocation } from '../../models/desk/slack-post.ts';
import type { Log } from '../../models/log/log.ts';
import type { Rate } from '../../models/pace/token-buckets.ts';

/** How events of Slack arrive: over a WebSocket (Socket Mode), or as HTTP requests to the server. */
export type SlackMode =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

/** Stores where each post of the desk is in Slack, across restarts and new installations. */
export interface SlackPosts {
  find(of: string, key: string): Promise<SlackPostLocation | undefined>;
  remember(of: string, key: string, location: SlackPostLocation): Promise<void>;
  forget(of: string, key: string): Promise<void>;
  /** The case whose thread starts with a message. */
  caseAt(team: string, channel: string, ts: string): Promise<string | undefined>;
}

/** A problem in Slack that a person has to fix. */
export interface SlackTrouble {
  readonly code: string;
  /** How to fix it, with the page to open. */
  readonly advice: string;
}

/** The options of both Slack channels, for customers and for staff. */
export interface SlackOptions {
  readonly botToken: string;
  readonly mode: SlackMode;
  /** Default: Slack's own. */
  readonly apiUrl?: string;
  /** Default: {@link SLACK_PACE}. */
  readonly pace?: Rate;
  readonly now: () => Date;
  readonly log: Log;
  /** The shop's customer id for an e-mail address that Slack has confirmed. */
  customerByEmail(email: string): Promise<string | undefined>;
  /** Called for each occurrence of a problem; deduplicates the alerts itself. */
  alert(trouble: SlackTrouble): void;
}

/** The staff desk in Slack. */
export interface SlackDeskOptions {
  /** The user group whose members are staff. */
  readonly staffGroup: string;
  /** The user group whose members are leads. Default: no leads. */
  readonly leadGroup?: string;
  readonly posts: SlackPosts;
  /** Whether cases are shown in a channel, by any route. */
  isDesk(channel: string): boolean;
  readonly view: DeskView;
  /** Sends a case that Slack does not accept another way (by e-mail). Repeated calls for one wait send it once. */
  fallback(of: string, card: CaseCard): Promise<void>;
}
