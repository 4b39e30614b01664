import type { CaseCard } from '../../models/desk/desk-post.ts';
import type { DeskView } from '../../models/desk/desk-view.ts';
import type { Log } from '../../models/log/log.ts';
import type { Rate } from '../../models/pace/token-buckets.ts';

/** How Slack reaches us: over a WebSocket that we open, or by requests to our server. */
export type SlackMode =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

/** Where in Slack something of ours was posted. */
export interface SlackPlace {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  /** Posted together with others, so that it can't be changed by itself. */
  readonly merged?: boolean;
}

/** What remembers where posts of the desk are, over restarts and new installations. */
export interface SlackPosts {
  find(of: string, key: string): Promise<SlackPlace | undefined>;
  remember(of: string, key: string, place: SlackPlace): Promise<void>;
  forget(of: string, key: string): Promise<void>;
  /** The case whose thread begins at a message. */
  caseAt(team: string, channel: string, ts: string): Promise<string | undefined>;
}

/** A trouble that somebody has to mend in Slack. */
export interface SlackTrouble {
  readonly code: string;
  /** What to do, with the page to open. */
  readonly advice: string;
}

/** What both of Slack's channels, the customers' and the staff's, are made with. */
export interface SlackOptions {
  readonly botToken: string;
  readonly mode: SlackMode;
  /** Default: Slack's own. */
  readonly apiUrl?: string;
  /** Default: {@link SLACK_PACE}. */
  readonly pace?: Rate;
  readonly now: () => Date;
  readonly log: Log;
  /** The shop's customer with an e-mail address that Slack has confirmed. */
  customerByEmail(email: string): Promise<string | undefined>;
  /** Is told of a trouble each time it shows; tells people as often as it sees fit. */
  alert(trouble: SlackTrouble): void;
}

/** The staff desk in Slack. */
export interface SlackDeskOptions {
  /** The user group whose members are staff. */
  readonly staffGroup: string;
  /** The user group whose members are leads. Default: nobody is. */
  readonly leadGroup?: string;
  readonly posts: SlackPosts;
  /** Whether cases appear in a channel, by any route. */
  isDesk(channel: string): boolean;
  readonly view: DeskView;
  /** Has a case that can't be shown in Slack go out another way; told again and again, it does so once. */
  fallback(of: string, card: CaseCard): Promise<void>;
}
