import type { Json } from './json.ts';

/** A request the app made, in order of arrival. */
export interface Call {
  /** A method's name; 'response_url', 'files.upload' and 'files.download' for the other addresses. */
  readonly method: string;
  /** Without the token; structured arguments are parsed. */
  readonly args: Json;
  readonly at: Date;
  /** Undefined while it runs, and when the connection was cut before. */
  status: number | undefined;
  answer: Json | undefined;
}
