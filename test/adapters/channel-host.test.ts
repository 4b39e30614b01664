import { expect } from 'chai';
import type { PathParts } from '../../adapters/path-parts.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { MAX_FILE } from '../../models/files/stored-file.ts';
import { botOf, ManualClock, PathStore } from '../support/path/path-kit.ts';
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
