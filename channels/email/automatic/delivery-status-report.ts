import { readableHeader } from '../parse/encoded-words.ts';

/** Most characters of a report that are read. */
const MAX_REPORT = 200_000;

/** A server's report on one recipient that a mail did not reach. */
export interface FailedRecipient {
  readonly address: string;
  /** The enhanced status code (RFC 3463), such as `5.1.1`; absent where none could be read or derived. */
  readonly status?: string;
  /** True for a permanent failure; false where a later delivery may succeed. */
  readonly permanent: boolean;
  /** The server's explanation, at most 500 characters. */
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
  return (value ?? '')
    .slice(0, 500)
    .split(/[\s<>;,"]+/)
    .find((word) => /^[^@]+@./.test(word))
    ?.toLowerCase();
}

/** The status code in a server's text: an enhanced one (`5.1.1`), else one derived from its SMTP code and its phrases. */
export function statusIn(text: string): string | undefined {
  const words = text.slice(0, 2000).toLowerCase();
  const enhanced = /(?<![\d.])([45]\.\d{1,2}\.\d{1,3})(?![\d.])/.exec(words)?.[1];
  if (enhanced !== undefined && !/^[245]\.0\.0$/.test(enhanced)) return enhanced;
  const code = /(?<![\d.])([45])\d\d(?![\d.])/.exec(words)?.[1];
  const detail = MEANINGS.find(([pattern]) => pattern.test(words))?.[1];
  if (detail !== undefined) return `${code ?? (detail === '4.7' ? '4' : '5')}.${detail}`;
  return enhanced ?? (code === undefined ? undefined : `${code}.0.0`);
}

/** Phrases of servers, each with the subject and detail of its RFC 3463 code. */
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

/** The failed recipients of a `message/delivery-status` part (RFC 3464); those that were reached are left out. */
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

/** A failed recipient; fields without a value are left out. */
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
