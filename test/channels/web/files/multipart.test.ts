import { expect } from 'chai';
import fc from 'fast-check';
import { readMultipart } from '../../../../channels/web/files/multipart.ts';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { growthOf, MOST_GROWTH } from '../../../support/growth.ts';

const TYPE = 'multipart/form-data; boundary=b';
const HEAD = 'Content-Disposition: form-data; name="file"; filename="a.png"';

/** Reads a form; returns the names and sizes of its files, or the code of its refusal. */
async function read(body: string | Buffer, type = TYPE): Promise<unknown> {
  try {
    const { activity, files } = await readMultipart(Buffer.from(body), type);
    return [activity?.toString(), ...files.map(({ name, bytes }) => [name, bytes.length])];
  } catch (error) {
    if (error instanceof OnevoiceError) return error.code.replace('DIRECT_LINE_', '');
    throw error;
  }
}

const part = (head: string, content = 'x') => `--b\r\n${head}\r\n\r\n${content}\r\n`;
const form = (...parts: readonly string[]) => `${parts.join('')}--b--\r\n`;

describe('a form with files', () => {
  it('is read with its activity, in the order of its files', async () => {
    const activity = part('Content-Disposition: form-data; name="activity"', '{}');
    const second = part('Content-Disposition: form-data; name="file"; filename="b.pdf"', 'four');
    expect(await read(form(part(HEAD), activity, second))).to.deep.equal(['{}', ['a.png', 1], ['b.pdf', 4]]);
  });

  const refused: [what: string, body: string, code: string][] = [
    [
      'thousands of empty parts',
      form(part('Content-Disposition: form-data; name="a"', '').repeat(9_000)),
      'BAD_ARGUMENT',
    ],
    ['thousands of files', form(part(HEAD).repeat(9_000)), 'BAD_ARGUMENT'],
    ['parts without headers', form('--b\r\n\r\nx\r\n'.repeat(9_000)), 'BAD_ARGUMENT'],
    ['nothing but boundaries', '--b\r\n'.repeat(9_000), 'BAD_ARGUMENT'],
    ['no boundary', 'x'.repeat(90_000), 'MALFORMED_DATA'],
  ];
  for (const [what, body, code] of refused)
    it(`is refused for ${what}`, async () => {
      expect(await read(body)).to.deep.equal(code);
    });

  it('is parsed no further than its first fault', async () => {
    const cpuOf = async (body: string) => {
      const begun = process.cpuUsage();
      expect(await read(body)).to.equal('BAD_ARGUMENT');
      return process.cpuUsage(begun).user;
    };
    const parts = (count: number) => form(part('Content-Disposition: form-data; name="a"', '').repeat(count));
    const few = Math.max(10_000, await cpuOf(parts(1_000)));
    expect((await cpuOf(parts(200_000))) / few).to.be.lessThan(10);
  });

  it('of any bytes is read or refused, wherever it is broken', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '--b',
        '--b--',
        '\r\n',
        '\r',
        '\n',
        '\r\n\r\n',
        HEAD,
        'Content-Disposition: form-data',
        ':',
        '"',
        ';',
      ),
      fc.constantFrom(
        "filename*=utf-8''%",
        'name="activity"',
        'Content-Type: text/plain; charset=x',
        '\0',
        '\u00ff',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const answer = await read(pieces.join(''));
        expect(
          Array.isArray(answer) ||
            /^(MALFORMED_DATA|BAD_ARGUMENT|MESSAGE_SIZE_TOO_BIG)$/.test(String(answer)),
        ).to.equal(true);
      }),
    );
  });

  it('of any content type is read or refused', async () => {
    const type = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `multipart/form-data; boundary=${text}`),
      fc
        .string({ unit: fc.constantFrom(';', '=', '"', '\\', ' ', 'boundary', '%', "'"), maxLength: 200 })
        .map((text) => `multipart/${text}`),
    );
    await fc.assert(
      fc.asyncProperty(type, async (sent) => {
        await read(form(part(HEAD)), sent);
      }),
    );
  });

  const bodies: [what: string, make: (size: number) => string][] = [
    ['a name of dots', (size) => form(part(HEAD.replace('a.png', '.'.repeat(size))))],
    ['a name of quotes', (size) => form(part(HEAD.replace('a.png', '\\"'.repeat(size / 2))))],
    [
      'a name in percent signs',
      (size) =>
        form(part(`Content-Disposition: form-data; name="file"; filename*=utf-8''${'%41'.repeat(size / 3)}`)),
    ],
    ['parameters', (size) => form(part(`Content-Disposition: form-data${'; a=b'.repeat(size / 5)}`))],
    ['a header without end', (size) => `--b\r\n${'X'.repeat(size)}`],
    ['header lines', (size) => form(part(`${'X: y\r\n'.repeat(size / 6)}X: y`))],
    ['beginnings of the boundary', (size) => form(part(HEAD, '\r\n--'.repeat(size / 4)))],
    ['ends of lines', (size) => form(part(HEAD, '\r\n'.repeat(size / 2)))],
  ];
  for (const [what, make] of bodies)
    it(`costs no more than in proportion for ${what}`, async () => {
      expect(await growthOf((size) => Buffer.from(make(size)), read)).to.be.at.most(MOST_GROWTH);
    });

  const types: [what: string, make: (size: number) => string][] = [
    ['blanks', (size) => `multipart/form-data;${' '.repeat(size)}boundary=b`],
    ['parameters', (size) => `multipart/form-data${'; a="b\\"'.repeat(size / 8)}`],
    ['a boundary', (size) => `multipart/form-data; boundary=${'-'.repeat(size)}`],
  ];
  for (const [what, make] of types)
    it(`costs no more than in proportion for a content type of ${what}`, async () => {
      const body = Buffer.from(form(part(HEAD)));
      expect(await growthOf(make, async (type) => await read(body, type))).to.be.at.most(MOST_GROWTH);
    });
});
