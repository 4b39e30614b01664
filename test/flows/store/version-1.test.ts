import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { repositoriesOn } from '../../../models/repositories.ts';
import { openConnection, prepareModels, type StoreLocation } from '../../../models/store/connection.ts';
import { type Continuation, type Continued, continued } from '../../support/store/continued.ts';
import { mongoJavaServer } from '../../support/store/mongo-java-server.ts';
import { embeddedFixture, fixtureFile, mongoFixture } from '../../support/store/old-store.ts';

const EXPECTED = JSON.parse(readFileSync(fixtureFile('version-1', 'expected.json'), 'utf8')) as Continuation;

/** The case whose posts in Slack are looked at. */
const CLAIMED = 'web:shop:claimed/1';

/** Lays the fixture into a new folder. */
async function embedded(): Promise<StoreLocation> {
  return { dataDir: embeddedFixture('version-1') };
}

/** Writes the fixture into a new database of the stand-in; undefined where that is not installed. */
async function mongodb(): Promise<StoreLocation | undefined> {
  const server = await mongoJavaServer();
  if (server === undefined) return undefined;
  const uri = new URL(server);
  uri.pathname = `/version-1-${randomBytes(6).toString('hex')}`;
  await mongoFixture('version-1', uri.href);
  return { mongodbUri: uri.href, dataDir: mkdtempSync(join(tmpdir(), 'onevoice-version-1-')) };
}

for (const [kind, open] of Object.entries({ embedded, 'mongo-java-server': mongodb })) {
  describe(`a store of version 1 on ${kind}`, function () {
    this.timeout(300_000);
    let location: StoreLocation;
    let found: Continued;

    before('open it and let everything go on', async function () {
      const opened = await open();
      if (opened === undefined) this.skip();
      location = opened;
      found = await continued(location, EXPECTED);
    });
    after('remove it', () => {
      if (location !== undefined) rmSync(location.dataDir, { recursive: true, force: true });
    });

    for (const [id, { about, lines, state }] of Object.entries(EXPECTED.conversations)) {
      it(`goes on with ${id}: ${about}`, () => {
        expect(found.conversations[id]).to.deep.equal({ lines, state });
      });
    }

    it('cancels what was agreed to, once, and nothing else', () => {
      expect(found.cancelled).to.deep.equal(EXPECTED.cancelled);
    });

    it('still lists what was given up', () => {
      expect(found.dead).to.deep.equal(EXPECTED.dead);
    });

    it('sends each mail and each WhatsApp message once', () => {
      expect(found.mails).to.deep.equal(EXPECTED.mails);
      expect(found.whatsapp).to.deep.equal(EXPECTED.whatsapp);
    });

    it('keeps the profiles and adds the one that was on its way', () => {
      expect(found.profiles).to.deep.equal(EXPECTED.profiles);
    });

    it('knows where the posts of a case stand in Slack', async () => {
      const connection = await openConnection(location);
      try {
        const { slackPosts } = repositoriesOn(connection);
        await prepareModels(connection);
        const card = await slackPosts.find(CLAIMED, 'card');
        expect(card?.channel).to.equal('C0DESK');
        expect(await slackPosts.caseAt('T0SHOP', 'C0DESK', card?.ts ?? '')).to.equal(CLAIMED);
        expect(card?.merged).to.equal(undefined);
        expect((await slackPosts.find(CLAIMED, 'together-1'))?.merged).to.equal(true);
        expect(await slackPosts.find(CLAIMED, 'taken-away')).to.equal(undefined);
      } finally {
        await connection.close();
      }
    });

    it('knows how far the mailbox was read, and which address is dead', async () => {
      const connection = await openConnection(location);
      try {
        const { mailboxes, mailThreads } = repositoriesOn(connection);
        await prepareModels(connection);
        const box = 'support@imap.shop.example/INBOX';
        const later = new Date(Date.parse(EXPECTED.writtenAt) + 3_600_000);
        expect(await mailboxes.acquireLease(box, 'another-process', later, later)).to.equal(true);
        expect(await mailboxes.position(box, 'another-process', '77', 20)).to.deep.equal({
          lastUid: 10,
          firstNew: 5,
          aside: [10],
        });
        expect(await mailThreads.isDead('gone@customer.example')).to.equal(true);
      } finally {
        await connection.close();
      }
    });
  });
}
