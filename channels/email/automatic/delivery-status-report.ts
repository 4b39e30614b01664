import { readableHeader } from '../parse/encoded-words.ts';

/** Most characters of a report that are read. */
const MAX_REPORT = 200_000;

/** What a server says about one recipient: RFC 3463's code, what it did, and in its words why. */
export interface FailedRecipient {
  readonly address: string;
  /** Enhanced status code such as `5.1.1`; absent where the server gave none that could be told. */
  readonly status?: string;
  /** True: never send there again. False: it may work later. */
  readonly permanent: boolean;
  readonly diagnostic?: string;
}

type Fields = ReadonlyMap<string, string>;

function fieldsOf(group: string): Fields {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

function addressOf(value: string | undefined): string | undefined {
  const address = /([^\s<>;,"]{1,200}@[^\s<>;,"]{1,200})/.exec((value ?? '').slice(0, 500))?.[1];
  return address?.toLowerCase();
}

/** The code in a server's words: an enhanced one (`5.1.1`), else what its SMTP code and its phrases mean. */
export function statusIn(text: string): string | undefined {
  const words = text.slice(0, 2000).toLowerCase();
  const enhanced = /(?<![\d.])([45]\.\d{1,2}\.\d{1,3})(?![\d.])/.exec(words)?.[1];
  if (enhanced !== undefined && !/^[245]\.0\.0$/.test(enhanced)) return enhanced;
  const code = /(?<![\d.])([45])\d\d(?![\d.])/.exec(words)?.[1];
  const detail = MEANINGS.find(([pattern]) => pattern.test(words))?.[1];
  if (detail !== undefined) return `${code ?? (detail === '4.7' ? '4' : '5')}.${detail}`;
  return enhanced ?? (code === undefined ? undefined : `${code}.0.0`);
}

/** Phrases of servers and the RFC 3463 subject and detail that they mean. */
const MEANINGS: readonly (readonly [pattern: RegExp, detail: string])[] = [
  [
    /user unknown|no such (?:user|mailbox|recipient|address|account)|unknown (?:user|recipient|address|local)|does not exist|doesn't have an? |invalid (?:recipient|user|mailbox|address)|recipient (?:address )?rejected|address rejected|not our customer|no mailbox|account .{0,40}(?:disabled|not found)|unrouteable/,
    '1.1',
  ],
  [
    /host unknown|host or domain name not found|name service error|no such domain|domain .{0,40}not (?:exist|found)|bad destination host|unknown host|mx record/,
    '1.2',
  ],
  [/mailbox (?:is )?full|quota|over ?quota|insufficient (?:storage|disk)|mailbox size/, '2.2'],
  [/mailbox (?:is )?(?:disabled|inactive|unavailable)|inactive user/, '2.1'],
  [/too (?:large|big)|exceeds .{0,30}size|size limit/, '3.4'],
  [/timed? ?out|connection (?:refused|lost)|delayed|not responding|retry time/, '4.7'],
  [/spam|blocked|blacklist|block list|policy|rejected due|dmarc|spf|not authorized|authentication/, '7.1'],
];

/** The recipients of a `message/delivery-status` part that the mail did not reach (RFC 3464); those it reached are left out. */
export function readDeliveryStatusReport(content: string): FailedRecipient[] {
  const groups = content
    .slice(0, MAX_REPORT)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/);
  return groups.map(fieldsOf).flatMap((fields) => {
    const address = addressOf(fields.get('original-recipient')) ?? addressOf(fields.get('final-recipient'));
    const action = (fields.get('action') ?? 'failed').toLowerCase();
    if (address === undefined || /^(?:delivered|relayed|expanded)/.test(action)) return [];
    const diagnostic = fields.get('diagnostic-code');
    const stated = /([245]\.\d{1,3}\.\d{1,3})/.exec(fields.get('status') ?? '')?.[1];
    const vague = stated === undefined || /^[245]\.0\.0$/.test(stated);
    const status = (vague && diagnostic !== undefined ? statusIn(diagnostic) : undefined) ?? stated;
    const permanent = !action.startsWith('delayed') && !(status ?? '5').startsWith('4');
    return [failedRecipient(address, permanent, status, diagnostic)];
  });
}

/** One recipient, its optional fields left out where empty. */
export function failedRecipient(
  address: string,
  permanent: boolean,
  status: string | undefined,
  diagnostic: string | undefined,
): FailedRecipient {
  return {
    address,
    permanent,
    ...(status === undefined ? {} : { status }),
    ...(diagnostic === undefined ? {} : { diagnostic: readableHeader(diagnostic).slice(0, 500) }),
  };
}
