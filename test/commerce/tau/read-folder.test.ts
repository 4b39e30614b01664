import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readTauFolder } from '../../../commerce/tau/read-folder.ts';
import { TAU_FOLDER } from '../../support/tau/fixture.ts';

type Records = Record<string, Record<string, unknown>>;

describe('reading a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-folder-'));
    cpSync(TAU_FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** The message with which the folder is refused after a change of one of its files. */
  function refusedAfter(name: string, change: (records: Records) => void): string {
    const path = join(folder, 'db', `${name}.json`);
    const before = readFileSync(path, 'utf8');
    const records = JSON.parse(before) as Records;
    change(records);
    writeFileSync(path, JSON.stringify(records));
    try {
      readTauFolder(folder);
      return 'it was read';
    } catch (error) {
      return String(error);
    } finally {
      writeFileSync(path, before);
    }
  }

  it('gives another digest for any other content, and the same for a copy', () => {
    const { digest } = readTauFolder(folder);
    expect(digest)
      .to.match(/^[0-9a-f]{8}$/)
      .and.to.equal(readTauFolder(TAU_FOLDER).digest);
    const path = join(folder, 'db/users.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Suite', 'Flat'));
    expect(readTauFolder(folder).digest).to.not.equal(digest);
  });

  it('refuses a field that it does not know, an amount that is none and a reference to nothing', () => {
    const [order = ''] = Object.keys(readTauFolder(folder).records.orders);
    const [user = ''] = Object.keys(readTauFolder(folder).records.users);
    const first = (records: Records, id: string) => records[id] ?? {};
    expect(refusedAfter('orders', (all) => Object.assign(first(all, order), { gift: true }))).to.include(
      order,
    );
    expect(refusedAfter('orders', (all) => Object.assign(first(all, order), { status: 'lost' }))).to.include(
      'status',
    );
    expect(refusedAfter('orders', (all) => Object.assign(first(all, order), { user_id: 'x' }))).to.include(
      'unknown user x',
    );
    expect(refusedAfter('orders', (all) => Object.assign(first(all, order), { order_id: '#W9' }))).to.include(
      '#W9',
    );
    expect(refusedAfter('users', (all) => Object.assign(first(all, user), { orders: ['#W9'] }))).to.include(
      'orders of',
    );
    expect(
      refusedAfter('users', (all) => Object.assign(first(all, user), { payment_methods: {} })),
    ).to.include('paid by');
    expect(refusedAfter('products', (all) => delete all[Object.keys(all)[0] ?? ''])).to.include(
      'unknown product',
    );
    expect(refusedAfter('products', () => {})).to.equal('it was read');
  });

  it('refuses a file that is no JSON', () => {
    writeFileSync(join(folder, 'db/users.json'), '{');
    expect(() => readTauFolder(folder)).to.throw('users.json is no JSON');
  });
});
