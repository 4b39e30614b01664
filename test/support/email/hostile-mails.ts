import fc from 'fast-check';

/** A text of so many characters at most, made by repeating. */
export function repeated(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

/** A mail of headers and a body as they are given. */
export function rawMail(
  headers: readonly string[],
  body: string,
  type = 'text/plain; charset=utf-8',
): Buffer {
  const head = [...headers, `Content-Type: ${type}`, 'MIME-Version: 1.0', '', body];
  return Buffer.from(head.join('\r\n'));
}

/** The headers of a mail of a stranger. */
export const EVE = ['From: Eve <eve@evil.example>', 'To: support@shop.example', 'Subject: Hi'];

/** The headers of what a mail server says to have sent. */
export const DAEMON = ['From: MAILER-DAEMON@evil.example', 'Subject: Undelivered'];

/** What parsers of mails look for: pieces from which inputs are made that hit their patterns often and whole parsers rarely. */
export const PIECES: readonly string[] = [
  ...[
    'a',
    '.',
    '-',
    '--',
    '_',
    '=',
    '*',
    '!',
    ' ',
    '\t',
    '\r\n',
    '\r',
    '\n',
    '\0',
    '\u00A0',
    '\u3000',
    '\u200B',
    '。',
  ],
  ...[
    '<',
    '>',
    '> ',
    '>\r\n',
    '"',
    '(',
    ')',
    '[',
    ']',
    '{',
    '@',
    ',',
    ';',
    ':',
    '：',
    '/',
    '\\',
    '&',
    '&amp;',
    '&#',
    '%00',
  ],
  ...[
    'é',
    '中',
    '😀',
    '\u202E',
    '=?utf-8?q?a?= ',
    '=?utf-8?b?YQ==?=',
    '=?',
    '=C3=A9',
    '=\r\n',
    '=3D',
    '+AGEA-',
    '\x1B$B',
  ],
  ...[
    'a@b.example',
    'a@b.example, ',
    '<a@b.example>',
    '"a, b" <a@b.example>, ',
    'a:a@b.example;',
    '(a',
    '(a)',
    '<a',
    '@a:',
  ],
  ...[
    '<div>',
    '</div>',
    '<blockquote>',
    '<p>x',
    '<br>',
    '<hr>',
    '<!--',
    '-->',
    '<a href="',
    '<style>',
    '<table><tr><td>',
  ],
  ...['<div class="gmail_quote x_a">', '<p style="display:none">', '<img src="cid:a">', '</p>', '<![CDATA['],
  ...[
    'On 1 Jan 2026, a@b.example wrote:\r\n',
    '-----\r\n',
    '--- Original Message ---\r\n',
    '-- \r\n',
    '> > > a\r\n',
  ],
  ...[
    'From: a\r\nSent: b\r\n',
    'Von: a\r\n',
    'Thanks,\r\nAnn\r\n',
    'Sent from my phone\r\n',
    '---- Forwarded message ----\r\n',
  ],
  ...[
    'Re: ',
    'Fwd: ',
    '[#12] ',
    '[Ticket 99] ',
    'Received: from x\r\n',
    'Return-Path: <>\r\n',
    '550 5.1.1 ',
    'unknown user ',
  ],
  ...[
    'dmarc=pass ',
    'header.from=b.example ',
    'mx.shop.example; ',
    'none',
    'Final-Recipient: rfc822; a@b.example\r\n',
  ],
  ...[
    '--b\r\n',
    '--b--\r\n',
    'Content-Type: message/rfc822\r\n\r\n',
    'Content-Type: text/html\r\n\r\n',
    'begin 644 a\r\n',
    'M####',
  ],
];

/** The headers that parsers read. */
export const HEADERS: readonly string[] = [
  ...[
    'From',
    'To',
    'Cc',
    'Reply-To',
    'Sender',
    'Subject',
    'Date',
    'Message-ID',
    'References',
    'In-Reply-To',
    'Return-Path',
  ],
  ...[
    'Authentication-Results',
    'Auto-Submitted',
    'X-Failed-Recipients',
    'Precedence',
    'List-Id',
    'Delivered-To',
    'Received',
  ],
  ...[
    'Content-Type',
    'Content-Disposition',
    'Content-Transfer-Encoding',
    'X-Auto-Response-Suppress',
    'X-Any',
  ],
];

/** Bodies of crafted structure, of about so many bytes, each with the media type of the whole. */
export const STRUCTURES: Readonly<Record<string, (size: number) => readonly [type: string, body: string]>> = {
  'parts in parts': (size) => [
    'multipart/mixed; boundary=b0',
    numbered(size / 60, (nth) => `--b${nth}\r\nContent-Type: multipart/mixed; boundary=b${nth + 1}\r\n\r\n`),
  ],
  'mails in mails': (size) => ['message/rfc822', repeated('Content-Type: message/rfc822\r\n\r\n', size)],
  'empty parts': (size) => ['multipart/mixed; boundary=b', repeated('--b\r\n\r\na\r\n', size)],
  'boundaries alone': (size) => ['multipart/mixed; boundary=b', repeated('--b\r\n', size)],
  'boundary lines of an unknown boundary': (size) => [
    'multipart/mixed',
    repeated('--====aaaaaaaa\r\n', size),
  ],
  'one boundary line without an end': (size) => ['multipart/mixed', `--${repeated('a.', size)}!`],
  'parameters of the type': (size) => [`multipart/mixed; ${repeated('a=b; ', size)}`, 'x'],
  alternatives: (size) => [
    'multipart/alternative; boundary=b',
    numbered(
      size / 500,
      (nth) =>
        `--b\r\nContent-Type: text/${nth % 2 === 0 ? 'html' : 'plain'}\r\n\r\n${'hi '.repeat(150)}\r\n`,
    ),
  ],
  'pictures that the HTML shows': (size) => [
    'multipart/related; boundary=b',
    `--b\r\nContent-Type: text/html\r\n\r\n${repeated('<img src="cid:a1">', size / 2)}\r\n${numbered(
      size / 1000,
      (nth) => `--b\r\nContent-Type: image/png\r\nContent-ID: <a${nth}>\r\n\r\n${'x'.repeat(400)}\r\n`,
    )}`,
  ],
  'a report': (size) => [
    'multipart/report; report-type=delivery-status; boundary=b',
    `--b\r\nContent-Type: message/delivery-status\r\n\r\n${repeated('Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\n\r\n', size)}`,
  ],
  'an invitation': (size) => ['text/calendar', repeated('BEGIN:VEVENT\r\nMETHOD:X\r\n', size)],
  'UTF-7': (size) => ['text/plain; charset=utf-7', repeated('+AGEA-', size)],
  'an unknown charset': (size) => ['text/plain; charset=x-unknown', repeated('a\uFFFDé\r\n', size)],
  'lines that flow': (size) => ['text/plain; format=flowed; delsp=yes', repeated('> a \r\n', size)],
};

function numbered(count: number, of: (nth: number) => string): string {
  return Array.from({ length: Math.floor(count) }, (_, nth) => of(nth)).join('');
}

/** A text of pieces that parsers look for. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** A mail of such texts, or of any bytes. */
export const hostileMail = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc
    .record({
      headers: fc.array(
        fc.tuple(fc.constantFrom(...HEADERS), fc.constantFrom(': ', ' : ', ':'), hostileText),
        {
          maxLength: 8,
        },
      ),
      between: fc.constantFrom('\r\n', '\n', '\r'),
      body: hostileText,
    })
    .map(({ headers, between, body }) => {
      const head = headers.map(([name, colon, value]) => `${name}${colon}${value.replace(/[\r\n]+/g, ' ')}`);
      return Buffer.from([...head, '', body].join(between));
    }),
);
