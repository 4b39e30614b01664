import { expect } from 'chai';
import { logTo, SILENT } from '../../../adapters/logger.ts';
import { LOG_EVENTS, LOG_PARTS, type Log } from '../../../models/log/log.ts';
import type { LogEvent } from '../../../models/log/log-event.ts';
import { sourceFiles } from '../../support/source-files.ts';

const listed = Object.values(LOG_PARTS).flatMap((part) =>
  Object.entries<LogEvent>(part).map(([name, event]) => ({ name, event })),
);

/** What ends in no "ed": an irregular past, or the second word of a verb (set aside, logged out). */
const IRREGULAR = ['lost', 'read', 'left', 'aside', 'out'];

describe('the events of the log', () => {
  it('are named by a noun, a verb and its past, once each', () => {
    const names = listed.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    expect(Object.keys(LOG_EVENTS)).to.have.members(names);
    const odd = names.filter((name) => {
      const last = name.split('-').at(-1) ?? '';
      return !/^[a-z]+(-[a-z]+)+$/.test(name) || !(last.endsWith('ed') || IRREGULAR.includes(last));
    });
    expect(odd).to.deep.equal([]);
  });

  it('hold an error under "err", where pino writes it out, and nowhere else', () => {
    const fields = listed.flatMap(({ event }) => Object.entries(event.fields));
    const misplaced = fields.filter(([field, kind]) => (field === 'err') !== (kind === 'error'));
    expect(misplaced).to.deep.equal([]);
  });

  it('are all logged somewhere', () => {
    const users = sourceFiles().filter(({ path }) => !/^(test|bench|models\/log)\//.test(path));
    const unused = listed.filter(({ name }) => !users.some(({ text }) => text.includes(`'${name}'`)));
    expect(unused.map(({ name }) => name)).to.deep.equal([]);
  });

  it('have no field for texts of people, and no unlisted name or field: such code does not compile', () => {
    // @ts-expect-error There is no kind of field for texts.
    const said: LogEvent = { level: 'info', about: 'A message came.', fields: { text: 'text' } };
    const log: Log = logTo(SILENT);
    // @ts-expect-error A misspelt event.
    const misspelt = () => log('path-stoped', { finished: true });
    // @ts-expect-error A field that the event does not have.
    log('path-stopped', { finished: true, text: 'Hello' });
    // @ts-expect-error A field of another kind.
    log('path-stopped', { finished: 'yes' });
    expect(said.level).to.equal('info');
    expect(misspelt).to.throw(TypeError);
  });

  it('are written at the one level that each has', () => {
    const written: unknown[] = [];
    const at = (level: string) => (fields: object, event: string) =>
      void written.push([level, event, fields]);
    const log = logTo({ debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') });
    log('path-stopped', { finished: true });
    log('conversation-skipped', { channel: 'slack' });
    log('imap-failed', { reason: 'closed' });
    log('sweep-failed', { err: 'broken' });
    expect(written).to.deep.equal([
      ['info', 'path-stopped', { finished: true }],
      ['debug', 'conversation-skipped', { channel: 'slack' }],
      ['warn', 'imap-failed', { reason: 'closed' }],
      ['error', 'sweep-failed', { err: 'broken' }],
    ]);
  });
});
