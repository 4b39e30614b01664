import { Schema } from 'mongoose';

/** The location of a case's post in Slack. A new location of the same key is a new version; the old one still leads to its case. */
export interface SlackPost {
  /** `case|key|version`. */
  readonly _id: string;
  readonly case: string;
  /** The key of the post in its case; the post `card` starts the case's thread. */
  readonly key: string;
  readonly version: number;
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  /** Shares one Slack message with other posts, so it cannot be edited by itself. */
  readonly merged?: boolean;
  /** Given up: the post is no longer here, but replies here still belong to the case. */
  readonly superseded?: boolean;
}

/** Where a post is in Slack. */
export type SlackPostLocation = Pick<SlackPost, 'team' | 'channel' | 'ts' | 'merged'>;

const required = { type: String, required: true } as const;

/** How posts are stored. */
export const slackPostSchema = new Schema<SlackPost>(
  {
    _id: required,
    case: { ...required, personal: true },
    key: required,
    version: { type: Number, required: true },
    team: required,
    channel: required,
    ts: required,
    merged: Boolean,
    superseded: Boolean,
  },
  { collection: 'slack-posts', versionKey: false },
);
slackPostSchema.index({ case: 1, key: 1, version: -1 });
slackPostSchema.index({ team: 1, channel: 1, ts: 1 });
