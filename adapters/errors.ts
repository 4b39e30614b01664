/** What is to be done about a fault: whether to try again, and who has to hear of it. */
export interface Fault {
  /** The HTTP status a client is answered with. */
  readonly status: number;
  /** `after`: when the time given with it has passed. */
  readonly retry: 'never' | 'later' | 'after';
  readonly tell: 'customer' | 'operator' | 'nobody';
  readonly message: string;
}

/** All faults the adapters know, by code. */
export const FAULTS = {
  BAD_REQUEST: { status: 400, retry: 'never', tell: 'customer', message: 'The request could not be read.' },
  BAD_ITEM: {
    status: 400,
    retry: 'never',
    tell: 'customer',
    message: 'The id is empty, too long or not text.',
  },
  NOT_FOUND: { status: 404, retry: 'never', tell: 'customer', message: 'There is nothing at this address.' },
  METHOD_NOT_ALLOWED: {
    status: 405,
    retry: 'never',
    tell: 'customer',
    message: 'This method is not known here.',
  },
  REQUEST_TIMEOUT: {
    status: 408,
    retry: 'later',
    tell: 'nobody',
    message: 'The request took too long to arrive.',
  },
  TOO_LARGE: { status: 413, retry: 'never', tell: 'customer', message: 'The body is too large.' },
  HEADERS_TOO_LARGE: { status: 431, retry: 'never', tell: 'nobody', message: 'The headers are too large.' },
  INTERNAL: { status: 500, retry: 'later', tell: 'operator', message: 'Something went wrong on our side.' },
  DRAINING: {
    status: 503,
    retry: 'later',
    tell: 'nobody',
    message: 'The service is not taking messages now.',
  },
  BOT_FAILED: { status: 500, retry: 'later', tell: 'operator', message: 'The bot failed at a message.' },
  BOT_SLOW: {
    status: 500,
    retry: 'never',
    tell: 'operator',
    message: 'The bot took too long for a message.',
  },
  NOT_COMPLETED: {
    status: 500,
    retry: 'later',
    tell: 'operator',
    message: 'The channel could not find out who sent a message.',
  },
  WORKER_LOST: {
    status: 500,
    retry: 'never',
    tell: 'operator',
    message: 'A message stopped its worker repeatedly.',
  },
  LEASE_LOST: {
    status: 500,
    retry: 'later',
    tell: 'nobody',
    message: 'Another worker has taken the conversation.',
  },
  TURN_CLOSED: {
    status: 500,
    retry: 'never',
    tell: 'operator',
    message: 'The turn is over; it takes nothing more.',
  },
  NOT_LISTENING: {
    status: 500,
    retry: 'never',
    tell: 'operator',
    message: 'The server can not listen. Stop what listens there, or set PORT and HOST to another address.',
  },
  NO_CHANNEL: { status: 500, retry: 'never', tell: 'operator', message: 'The channel is not configured.' },
  NOT_SUPPORTED: { status: 500, retry: 'never', tell: 'operator', message: 'The activity can not be sent.' },
} as const satisfies Record<string, Fault>;

/** The code of one of {@link FAULTS}. */
export type FaultCode = keyof typeof FAULTS;

/** An error of the catalogue; `cause` holds what led to it. */
export class CodedError extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, options: { readonly cause?: unknown; readonly detail?: string } = {}) {
    const detail = options.detail === undefined ? '' : ` (${options.detail})`;
    super(`${FAULTS[code].message}${detail}`, { cause: options.cause });
    this.name = 'CodedError';
    this.code = code;
  }

  get fault(): Fault {
    return FAULTS[this.code];
  }
}
