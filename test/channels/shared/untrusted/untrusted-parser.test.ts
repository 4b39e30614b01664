import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { UntrustedParser } from '../../../../channels/shared/untrusted/untrusted-parser.ts';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { PATIENCE_MS } from '../../../support/until.ts';
import type { echo, misbehave } from '../../../support/untrusted-functions.ts';

const MODULE = new URL('../../../support/untrusted-functions.ts', import.meta.url);

/** A limit that an innocent input of these tests reaches on no machine. */
const LONG = PATIENCE_MS;

describe('Parsing untrusted input', () => {
  const parsers: UntrustedParser<never>[] = [];
  const hostile = (memoryMib?: number): UntrustedParser<typeof misbehave> => {
    const parser = new UntrustedParser<typeof misbehave>({
      module: MODULE,
      name: 'misbehave',
      ...(memoryMib !== undefined && { memoryMib }),
    });
    parsers.push(parser);
    return parser;
  };
  afterEach(async () => {
    await Promise.all(parsers.splice(0).map((parser) => parser.stop()));
  });

  const refusal = async (promise: Promise<unknown>): Promise<unknown> =>
    await promise.then(
      (value) => value,
      (error: unknown) => (error instanceof OnevoiceError ? [error.code, error.message] : error),
    );

  it('gives the result of the function, with bytes as Buffers of their own', async () => {
    const parser = new UntrustedParser<typeof echo>({ module: MODULE, name: 'echo' });
    parsers.push(parser);
    const raw = Buffer.from('one two');
    const input = { text: 'x', parts: [raw.subarray(0, 3), raw.subarray(4)] };
    const result = await parser.parse(input, { sender: 'a', timeMs: LONG });
    expect(result.thread).to.be.greaterThan(0);
    expect(result).to.deep.include({ text: 'x', texts: ['one', 'two'], at: new Date(0), missing: undefined });
    expect(result.parts.every((part) => Buffer.isBuffer(part))).to.equal(true);
    expect(result.parts[0]?.buffer.byteLength).to.equal(3);
    expect(raw.toString()).to.equal('one two');
  });

  it('ends an input that takes too long, and parses the next one', async () => {
    const parser = hostile();
    const spun = await refusal(parser.parse({ how: 'spin' }, { sender: 'a', timeMs: 50 }));
    expect(spun).to.deep.equal(['INPUT_TOO_COSTLY', 'The time limit was exceeded.']);
    const waited = await refusal(parser.parse({ how: 'wait' }, { sender: 'a', timeMs: 50 }));
    expect(waited).to.deep.equal(['INPUT_TOO_COSTLY', 'The time limit was exceeded.']);
    expect(await parser.parse({ how: 'this' }, { sender: 'a', timeMs: LONG })).to.equal('this is fine');
  });

  it('ends an input that takes too much memory, and parses the next one', async () => {
    const parser = hostile(32);
    const grown = await refusal(parser.parse({ how: 'grow' }, { sender: 'a', timeMs: LONG }));
    expect(grown).to.deep.equal(['INPUT_TOO_COSTLY', 'The memory limit was exceeded.']);
    expect(await parser.parse({ how: 'this' }, { sender: 'a', timeMs: LONG })).to.equal('this is fine');
  });

  it('refuses an input on which the function fails', async () => {
    const thrown = await refusal(hostile().parse({ how: 'throw' }, { sender: 'a', timeMs: LONG }));
    expect(thrown).to.deep.equal(['INPUT_TOO_COSTLY', 'The parser failed.']);
  });

  it('serves other senders while a hostile input runs, and its sender after it', async () => {
    const parser = hostile();
    const hostileInputs = ['spin', 'next'].map((how) =>
      parser.parse({ how }, { sender: 'bad', timeMs: LONG }).then(
        () => 'parsed',
        () => 'rejected',
      ),
    );
    const senders = ['c', 'd', 'e', 'f'];
    const served = senders.map((sender) => parser.parse({ how: sender }, { sender, timeMs: LONG }));
    expect(await Promise.all(served)).to.deep.equal(senders.map((sender) => `${sender} is fine`));
    expect(await Promise.race([...hostileInputs, 'neither is done'])).to.equal('neither is done');
    await parser.stop();
    expect(await Promise.all(hostileInputs)).to.deep.equal(['rejected', 'rejected']);
  });

  it('parses the inputs of one sender one after the other', async () => {
    const parser = hostile();
    const done: string[] = [];
    const sent = Array.from({ length: 20 }, (_, index) => String(index));
    await Promise.all(
      sent.map((how) => parser.parse({ how }, { sender: 'many', timeMs: LONG }).then(() => done.push(how))),
    );
    expect(done).to.deep.equal(sent);
  });

  it('takes nobody’s place with many inputs of one sender that never end', async () => {
    const parser = hostile();
    const endless = Array.from({ length: 20 }, () =>
      refusal(parser.parse({ how: 'wait' }, { sender: 'many', timeMs: LONG })),
    );
    expect(await parser.parse({ how: 'other' }, { sender: 'one', timeMs: LONG })).to.equal('other is fine');
    await parser.stop();
    const stopped = ['PARSER_STOPPED', 'The parser was stopped before it was done.'];
    expect(await Promise.all(endless)).to.deep.equal(endless.map(() => stopped));
  });

  it('awaits the mark before it parses, and parses nothing without it', async () => {
    const parser = hostile();
    const order: string[] = [];
    const marked = parser.parse(
      { how: 'this' },
      { sender: 'a', timeMs: LONG, beforeParsing: async () => void order.push('marked') },
    );
    await marked.then(() => order.push('parsed'));
    expect(order).to.deep.equal(['marked', 'parsed']);
    const failing = async () => {
      throw new Error('the store is full');
    };
    const failed = await refusal(
      parser.parse({ how: 'spin' }, { sender: 'a', timeMs: LONG, beforeParsing: failing }),
    );
    expect(failed).to.be.an('error').with.property('message', 'the store is full');
    expect(await parser.parse({ how: 'that' }, { sender: 'a', timeMs: LONG })).to.equal('that is fine');
  });

  it('does not keep a process alive', async () => {
    const code = `
      import { UntrustedParser } from './channels/shared/untrusted/untrusted-parser.ts';
      const parser = new UntrustedParser({ module: new URL(${JSON.stringify(MODULE.href)}), name: 'misbehave' });
      console.log(await parser.parse({ how: 'this' }, { sender: 'a', timeMs: ${LONG} }));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', code],
      { cwd: fileURLToPath(new URL('../../../../', import.meta.url)) },
    );
    expect(stdout).to.equal('this is fine\n');
  });

  it('rejects at a stop what is not parsed yet', async () => {
    const parser = hostile();
    let begun: () => void = () => {};
    const running = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const waiting = [
      parser.parse({ how: 'wait' }, { sender: 'a', timeMs: LONG, beforeParsing: async () => begun() }),
      parser.parse({ how: 'next' }, { sender: 'a', timeMs: LONG }),
    ].map(refusal);
    await running;
    await parser.stop();
    const stopped = ['PARSER_STOPPED', 'The parser was stopped before it was done.'];
    expect(await Promise.all(waiting)).to.deep.equal([stopped, stopped]);
    expect(await refusal(parser.parse({ how: 'x' }, { sender: 'a', timeMs: LONG }))).to.deep.equal(stopped);
  });
});
