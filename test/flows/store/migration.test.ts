import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openConnection, prepareModels, type StoreLocation } from '../../../models/store/connection.ts';
import { migrateStore } from '../../../models/store/migrations/migrate-store.ts';
import { type Dump, dump } from '../../support/store/dump.ts';
import { storeProcess } from '../../support/store/embedded-store.ts';
import type { MigratingProcess } from '../../support/store/migrating-process.ts';
import { mongoJavaServer } from '../../support/store/mongo-java-server.ts';
import { embeddedFixture, mongoFixture } from '../../support/store/old-store.ts';

/** Documents of the fixture at which a process dies: the first of all, and some in the middle of each collection that is rewritten. */
const DEATHS = [1, 120, 700, 1900, 3245, 3330];

/** Old names that no other word of the fixture is alike, as a field or as a value, in a document or in JSON text inside it. */
const OLD_WORDS = `
  untilHeard putOff lastHeard lastHeardId spoke attended untold elsewhere heard buried news act
  mark typed retyped untyped come-back begin-ticket join-matters desk-news desk-act staff-act
  spoken-elsewhere claiming merging clock spent answeredAt answerDue solveDue owed stalls disliked
  misses trail told-delayed mail-wished take-over merge-taken identified tell-customer widen
  wake answer-due solve-due answers shown waits agreed met late later follows since last of gone
  calls deletion
`;

const OLD_NAMES = new RegExp(`"(${OLD_WORDS.trim().split(/\s+/).join('|')})\\\\?"`);

/** A lease that has ended when the next process has started. */
const SHORT_MS = 50;

const folders: string[] = [];

async function embedded(): Promise<StoreLocation> {
  const dataDir = embeddedFixture('version-1');
  folders.push(dataDir);
  return { dataDir };
}

async function server(): Promise<StoreLocation | undefined> {
  const address = await mongoJavaServer();
  if (address === undefined) return undefined;
  const uri = new URL(address);
  uri.pathname = `/migration-${randomBytes(6).toString('hex')}`;
  await mongoFixture('version-1', uri.href);
  const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-migration-'));
  folders.push(dataDir);
  return { mongodbUri: uri.href, dataDir };
}

async function migrated(location: StoreLocation): Promise<Dump> {
  const connection = await openConnection(location);
  try {
    await migrateStore(connection);
    return await dump(connection);
  } finally {
    await connection.close();
  }
}

function migrating(setup: MigratingProcess) {
  return storeProcess('./migrating-process.ts', JSON.stringify(setup));
}

for (const [kind, open] of Object.entries({ embedded, 'mongo-java-server': server })) {
  describe(`the migration of a store of version 1 on ${kind}`, function () {
    this.timeout(300_000);
    let whole: Dump;

    before('migrate one without a break', async function () {
      const location = await open();
      if (location === undefined) this.skip();
      whole = await migrated(location);
    });
    after('remove the folders', () => {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    });

    it('leaves no old name in any document of the path', () => {
      for (const name of ['conversations', 'inbox', 'messages', 'contacts', 'slack-posts']) {
        const { documents = [] } = whole[name] ?? {};
        expect(documents).not.to.have.lengthOf(0);
        for (const text of documents) {
          expect(text).not.to.match(OLD_NAMES);
          expect(Object.keys(JSON.parse(text) as object)).not.to.include.oneOf([
            'order',
            'heardAt',
            'joined',
          ]);
        }
      }
    });

    it('drops the indexes over old names', () => {
      expect(whole['inbox']?.indexes).to.deep.equal(['_id_', 'expiresAt_1']);
    });

    it('comes to the same after a process was killed in the middle, again and again', async () => {
      const location = (await open()) as StoreLocation;
      for (const killAt of DEATHS) {
        const child = migrating({ location, killAt, leaseMs: SHORT_MS });
        expect(await child.line()).to.equal('ready');
        child.go();
        await child.exited;
        expect(await child.line()).to.equal(undefined);
      }
      expect(await migrated(location)).to.deep.equal(whole);
    });

    it('changes nothing when it is done again', async () => {
      const location = (await open()) as StoreLocation;
      const once = await migrated(location);
      const connection = await openConnection(location);
      await connection.collection('onevoice-store').updateOne({}, { $set: { version: 1 } });
      await connection.close();
      expect(await migrated(location)).to.deep.equal(once);
    });

    if (kind === 'embedded') return;

    it('is made by one of two processes that start together, while the other waits', async () => {
      const location = (await open()) as StoreLocation;
      const children = [migrating({ location }), migrating({ location })];
      for (const child of children) expect(await child.line()).to.equal('ready');
      for (const child of children) child.go();
      const given = await Promise.all(children.map((child) => child.line()));
      expect(given.map(Number).sort((a, b) => a - b)).to.deep.equal([0, 4151]);
      expect(await migrated(location)).to.deep.equal(whole);
    });
  });
}

describe('a store of a newer release', () => {
  it('is refused when models are prepared, and stays as it is', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-newer-'));
    folders.push(dataDir);
    const connection = await openConnection({ dataDir });
    try {
      await prepareModels(connection);
      await connection.collection('onevoice-store').updateOne({}, { $set: { version: 99, since: '9.9.0' } });
      const before = await dump(connection);
      const refusal: unknown = await prepareModels(connection).catch((error: unknown) => error);
      expect(refusal).to.include({ code: 'STORE_NEWER_VERSION' });
      expect(String(refusal)).to.contain('Onevoice 9.9.0 or newer');
      expect(await dump(connection)).to.deep.equal(before);
    } finally {
      await connection.close();
    }
  });
});
