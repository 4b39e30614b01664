import { expect } from 'chai';
import type { DurablePath } from '../../adapters/durable-path.ts';
import type { PathParts } from '../../adapters/path-parts.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { MAX_FILE } from '../../models/files/stored-file.ts';
import {
  ACCOUNT,
  botOf,
  CountingBot,
  ManualClock,
  message,
  PathStore,
  testChannel,
} from '../support/path/path-kit.ts';
import { PNG } from '../support/sample-files.ts';

describe('the files of a channel host', () => {
  let store: PathStore;
  before(async () => {
    store = await PathStore.open();
  });
  after(() => store.close());

  const clock = new ManualClock();
  const hostWith = (parts: Pick<PathParts, 'files'>) =>
    store.path({ bot: botOf(async () => {}), ...parts }).hostFor('test');
  const withFiles = () => {
    const { files } = store.repositories;
    return hostWith({
      files: { keep: (file) => files.keep(file, clock.now()), find: (id) => files.find(id, clock.now()) },
    });
  };
  const fileOf = (bytes: Buffer) => ({ name: 'a.png', contentType: 'text/html', bytes });

  it('stores a file and returns it, with the content type of its bytes', async () => {
    const host = withFiles();
    const id = await host.keepFile(fileOf(PNG));
    expect(await host.findFile(id)).to.deep.equal({ name: 'a.png', contentType: 'image/png', bytes: PNG });
  });

  it('refuses a file that is too large with TOO_LARGE, and takes the largest that is not', async () => {
    expect(await withFiles().keepFile(fileOf(Buffer.alloc(MAX_FILE)))).to.be.a('string');
    const refusal = await withFiles()
      .keepFile(fileOf(Buffer.alloc(MAX_FILE + 1)))
      .catch((error: unknown) => error);
    expect(refusal).to.be.an.instanceOf(OnevoiceError).with.property('code', 'TOO_LARGE');
  });

  it('refuses files where no file store is configured', async () => {
    const host = hostWith({});
    const refusal = await host.keepFile(fileOf(PNG)).catch((error: unknown) => error);
    expect(refusal).to.be.an.instanceOf(OnevoiceError).with.property('code', 'NOT_SUPPORTED');
    expect(await host.findFile('0')).to.equal(undefined);
  });
});

describe('the conversations of a channel host', () => {
  let store: PathStore;
  let path: DurablePath;
  const clock = new ManualClock();
  beforeEach(async () => {
    store = await PathStore.open();
    const sent = testChannel('sent', async () => ({ status: 'sent', providerId: 'p1' }));
    const channels = [testChannel('test'), sent];
    path = store.path({ bot: new CountingBot(), channels, now: clock.now });
    await path.start();
  });
  afterEach(async () => {
    await path.stop(1_000);
    await store.close();
  });

  it('are created once, and begin with an empty log', async () => {
    const host = path.hostFor('test');
    expect(await host.latestSeq(ACCOUNT, 'c1')).to.equal(undefined);
    expect(await host.hasConversation(ACCOUNT, 'c1')).to.equal(false);
    expect([
      await host.openConversation(ACCOUNT, 'c1'),
      await host.openConversation(ACCOUNT, 'c1'),
    ]).to.deep.equal([true, false]);
    expect(await host.latestSeq(ACCOUNT, 'c1')).to.equal(0);
    expect(await host.hasConversation(ACCOUNT, 'c1')).to.equal(true);
  });

  it('have a log that is read from a place on, and tell that it has grown', async () => {
    const host = path.hostFor('test');
    let grown = 0;
    const stop = host.subscribe(ACCOUNT, 'c1', () => {
      grown += 1;
    });
    await host.accept(message('c1', 'hi'));
    await path.idle();
    expect(grown).to.equal(1);
    stop();
    await host.accept(message('c1', 'again'));
    await path.idle();
    expect(grown).to.equal(1);
    expect(await host.latestSeq(ACCOUNT, 'c1')).to.equal(4);
    expect(await host.hasConversation(ACCOUNT, 'c1')).to.equal(true);
    const read = await host.readLog(ACCOUNT, 'c1', 1, 2);
    expect(read.map(({ seq, activity }) => [seq, activity.text])).to.deep.equal([
      [2, '1: hi'],
      [3, 'again'],
    ]);
  });

  it('are of its own channel', async () => {
    await path.hostFor('test').accept(message('c1', 'hi'));
    await path.idle();
    expect(await path.hostFor('sent').latestSeq(ACCOUNT, 'c1')).to.equal(undefined);
    expect(await path.hostFor('sent').hasConversation(ACCOUNT, 'c1')).to.equal(false);
    expect(await path.hostFor('sent').readLog(ACCOUNT, 'c1', 0, 9)).to.deep.equal([]);
  });

  it('say whether a person has them', async () => {
    const host = path.hostFor('test');
    expect(await host.isWithStaff(ACCOUNT, 'c1')).to.equal(false);
    await host.openConversation(ACCOUNT, 'c1');
    expect(await host.isWithStaff(ACCOUNT, 'c1')).to.equal(false);
    await store.repositories.conversations.takeOver(`test:${ACCOUNT}:c1`, 'human', clock.now());
    expect(await host.isWithStaff(ACCOUNT, 'c1')).to.equal(true);
  });

  it('name the id that the provider gave to a message', async () => {
    const host = path.hostFor('sent');
    await host.accept(message('c1', 'hi'));
    await path.idle();
    expect(await host.providerIdOf(`sent:${ACCOUNT}:c1:2`)).to.equal('p1');
    expect(await host.providerIdOf(`sent:${ACCOUNT}:c1:1`)).to.equal(undefined);
    expect(await host.providerIdOf('none')).to.equal(undefined);
  });

  it('limit attempts, each channel for itself', async () => {
    const host = path.hostFor('test');
    const attempts = [];
    const hour = 3_600_000;
    for (let nth = 0; nth < 3; nth += 1) attempts.push(await host.withinRateLimit('code', 2, hour));
    expect(attempts).to.deep.equal([true, true, false]);
    expect(await path.hostFor('sent').withinRateLimit('code', 2, hour)).to.equal(true);
    expect(await host.withinRateLimit('bytes', 1_000, hour, 600)).to.equal(true);
    expect(await host.withinRateLimit('bytes', 1_000, hour, 600)).to.equal(false);
    expect(await host.withinRateLimit('bytes', 1_000, hour, 300)).to.equal(true);
  });
});
