import type { Json } from './json.ts';

/** A Web API call that fails in Slack's way: HTTP 200 with `ok: false` and a word that names the reason. */
export class SlackError extends Error {
  readonly code: string;
  readonly extra: Json;

  constructor(code: string, extra: Json = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }

  /** An argument that breaks a rule: the messages point at it (docs.slack.dev/apis/web-api, "response_metadata"). */
  static pointing(code: string, messages: readonly string[]): SlackError {
    return new SlackError(code, { response_metadata: { messages } });
  }

  get body(): Json {
    return { ok: false, error: this.code, ...this.extra };
  }
}
