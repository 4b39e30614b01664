import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { SILENT } from '../../../adapters/logger.ts';
import { web } from '../../../app/channels/web.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { createOnevoice } from '../../../app/onevoice.ts';
import { cachedModel } from '../../../cli/cached-model.ts';
import { openConnection } from '../../../models/store/connection.ts';
import { ShopFolder } from '../../support/api/shop-folder.ts';
import { holdConversation } from '../../support/product/hold-conversation.ts';

/** The modes of a folder and of everything in it, by their paths. */
function modesIn(folder: string): Map<string, string> {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return new Map([folder, ...found].map((path) => [path, (lstatSync(path).mode & 0o777).toString(8)]));
}

/** What others than the user of the process may do something with. */
function openToOthers(folder: string): string[] {
  return [...modesIn(folder)]
    .filter(([, mode]) => !mode.endsWith('00'))
    .map(([path, mode]) => `${path} ${mode}`);
}

for (const umask of [0, 0o022]) {
  describe(`the data folder, with umask ${umask.toString(8)}`, () => {
    let folder: ShopFolder;
    let before: number;
    beforeEach(() => {
      folder = new ShopFolder();
      before = process.umask(umask);
    });
    afterEach(() => {
      process.umask(before);
      folder.remove();
    });

    it("is its user's only after a whole run, with every file in it", async () => {
      const app = await createOnevoice({
        shop: demoShop(),
        channels: [web()],
        store: { dataDir: 'data' },
        folder: folder.path,
        environment: {},
        log: SILENT,
      });
      await app.start();
      const address = await app.listen(0);
      const data = join(folder.path, 'data');
      try {
        await holdConversation({ address, secret: secretIn(data) });
        const modes = modesIn(data);
        expect([...modes.keys()].map((path) => path.slice(data.length))).to.include.members([
          '',
          '/data.mdb',
          '/lock.mdb',
          '/control.sock',
          '/development-secrets.json',
        ]);
        expect(openToOthers(data)).to.deep.equal([]);
      } finally {
        await app.stop();
      }
      expect(openToOthers(data)).to.deep.equal([]);
    });

    it('is closed at the start where an earlier one left it open, with what other programs wrote into it', async () => {
      const data = join(folder.path, 'data');
      mkdirSync(join(data, 'whatsapp-web/default/session/Default'), { recursive: true });
      for (const name of ['development-secrets.json', 'whatsapp-web/default/session/Default/Cookies'])
        writeFileSync(join(data, name), 'secret', { mode: 0o666 });
      expect(openToOthers(data)).to.have.length(7);
      const connection = await openConnection({ dataDir: data });
      expect(openToOthers(data)).to.deep.equal([]);
      await connection.close();
    });

    it('holds a model that was trained for its user only', () => {
      const data = join(folder.path, 'models');
      const trainable = { train: () => 'model', read: () => undefined, write: () => Buffer.from('model') };
      cachedModel(data, trainable, join(data, 'none-is-shipped'));
      expect(openToOthers(data)).to.deep.equal([]);
      expect(readdirSync(data)).to.deep.equal(['intents.model']);
    });
  });
}

describe('a data folder that can not be closed to others', () => {
  it('is refused where several users share it, unchanged, and not where it is an empty volume', async () => {
    const folder = new ShopFolder();
    const shared = join(folder.path, 'shared');
    mkdirSync(shared);
    writeFileSync(join(shared, 'of-somebody-else'), '');
    chmodSync(shared, 0o1777);
    const failure = await openConnection({ dataDir: shared }).then(
      () => undefined,
      (error: { code?: string }) => error.code,
    );
    expect(failure).to.equal('STORE_FOLDER_OPEN');
    expect(lstatSync(shared).mode & 0o7777).to.equal(0o1777);
    rmSync(join(shared, 'of-somebody-else'));
    await (await openConnection({ dataDir: shared })).close();
    expect(lstatSync(shared).mode & 0o7777).to.equal(0o700);
    folder.remove();
  });
});

function secretIn(data: string): string {
  const kept = JSON.parse(readFileSync(join(data, 'development-secrets.json'), 'utf8')) as Record<
    string,
    string
  >;
  return kept['DIRECTLINE_SECRET'] ?? '';
}
