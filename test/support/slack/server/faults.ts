/**
 * What can go wrong between the app and Slack: the connection is reset ('down'), HTTP 500, HTTP 429 with Retry-After
 * (docs.slack.dev/apis/web-api/rate-limits); or the call is carried out, but its answer comes late ('slow') or is lost ('cut').
 */
export type FaultKind = 'down' | 'slow' | '500' | '429' | 'cut';

/** A fault to come. */
export interface Fault {
  readonly kind: FaultKind;
  /** Which methods; also 'response_url', 'files.upload' and 'files.download'. All when left out. */
  readonly method?: RegExp;
  /** How often; without end when left out. */
  readonly times?: number;
  /** For '429', in seconds; 1 when left out. */
  readonly retryAfterS?: number;
  /** For 'slow', in ms; 500 when left out. */
  readonly delayMs?: number;
}

/** The faults in force; the first that fits a call is the one it meets. */
export class Faults {
  readonly #planned: { readonly fault: Fault; left: number }[] = [];

  /** Puts a fault in force; the answer takes it back. */
  plan(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
    this.#planned.push(entry);
    return () => {
      entry.left = 0;
    };
  }

  meet(method: string): Fault | undefined {
    const entry = this.#planned.find(({ fault, left }) => left > 0 && (fault.method?.test(method) ?? true));
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.fault;
  }
}
