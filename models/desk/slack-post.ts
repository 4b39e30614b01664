import { Schema } from 'mongoose';

/** Where a case's post stands in Slack. A new place for the same key is a new version; the old one still leads to its case. */
export interface SlackPost {
  /** `case|key|version`. */
  readonly _id: string;
  readonly case: string;
  /** What the post is known by in its case; `card` begins the case's thread. */
  readonly key: string;
  readonly version: number;
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  /** Stands together with others in one message, so that it can't be changed by itself. */
  readonly merged?: boolean;
  /** Superseded or taken away: no longer where the post is, but replies there still belong to the case. */
  readonly gone?: boolean;
}

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
    gone: Boolean,
  },
  { collection: 'slack-posts', versionKey: false },
);
slackPostSchema.index({ case: 1, key: 1, version: -1 });
slackPostSchema.index({ team: 1, channel: 1, ts: 1 });
