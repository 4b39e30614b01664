import { once } from 'node:events';
import { appendFileSync, existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { expect } from 'chai';
import { publint } from 'publint';
import { type PackedPackage, packPackage } from '../../support/package/packed-package.ts';
import { UserFolder } from '../../support/package/user-folder.ts';
import { holdConversation } from '../../support/product/hold-conversation.ts';
import { startProduct } from '../../support/product/product-process.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

const SLACK_CONFIG = `import { defineConfig } from 'onevoice';
import { demoShop } from 'onevoice/demo';
import { slack } from 'onevoice/slack';
export default defineConfig({ shop: demoShop(), channels: [slack()] });
`;

const DEMO_CONFIG = `import { defineConfig } from 'onevoice';
import { demoShop } from 'onevoice/demo';
import { web } from 'onevoice/web';
export default defineConfig({ shop: demoShop(), channels: [web()] });
`;

const WHATSAPP_CONFIG = `import { defineConfig } from 'onevoice';
import { demoShop } from 'onevoice/demo';
import { whatsapp } from 'onevoice/whatsapp';
export default defineConfig({ shop: demoShop(), channels: [whatsapp()] });
`;

/** The command as the scripts of package.json run it; npx and npm would not hand on the signal that ends it. */
const ONEVOICE = 'node_modules/.bin/onevoice';

describe('the package', () => {
  let packed: PackedPackage;
  before(async () => {
    packed = await packPackage();
  });
  after(() => packed.remove());

  it('holds what runs, its types and its assets, and no sources, tests or benchmarks', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).to.include.members([
      'README.md',
      'dist/index.d.ts',
      'dist/main.js',
      'dist/main.js.map',
      'dist/knowledge/demo/facts.yaml',
      'dist/language/intents.model',
      'dist/sbom.cdx.json',
      'dist/web/widget/chat.js',
    ]);
    expect(paths.filter((path) => /^(?:dist\/)?(?:test|bench|build|docs)\//.test(path))).to.deep.equal([]);
    expect(paths.filter((path) => /^dist\/.*(?<!\.d)\.ts$/.test(path))).to.deep.equal([]);
  });

  it('is what publint asks of a package', async () => {
    const { buffer } = packed.bytes;
    const { messages } = await publint({ pack: { tarball: buffer as ArrayBuffer } });
    expect(messages).to.deep.equal([]);
  });

  it('has types that every way of resolving finds, but those that know no ES modules or no exports', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(packed.bytes));
    if (!analysis.types) throw new Error('The package has no types.');
    expect(Object.keys(analysis.entrypoints)).to.include.members(['.', './web', './demo']);
    const left = analysis.problems.filter(
      (problem) =>
        !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    );
    expect(left).to.deep.equal([]);
  });

  describe('in the folder of a user', function () {
    // It installs several hundred packages.
    this.timeout(600_000);
    let folder: UserFolder;
    const isInstalled = (name: string) => existsSync(join(folder.path, 'node_modules', name));

    before(async () => {
      folder = new UserFolder();
      await folder.succeed('npm', 'install', '--no-audit', '--no-fund', packed.tarball);
    });
    after(() => folder.remove());

    it('is installed without the SDKs that only some need', () => {
      expect(['mongoose', 'restify', 'tsx'].filter(isInstalled)).to.have.length(3);
      expect(['@slack/bolt', 'whatsapp-web.js', 'puppeteer', 'typescript'].filter(isInstalled)).to.deep.equal(
        [],
      );
    });

    it('makes a project there, whose types are sound with all that they rest on', async () => {
      expect(await folder.succeed('npx', 'onevoice', 'init')).to.contain('npm start');
      await folder.succeed('npm', 'install', '--no-audit', '--no-fund');
      await folder.succeed('npm', 'run', 'typecheck', '--', '--skipLibCheck', 'false');
    });

    it('starts without training where no dialog is of its own', async () => {
      folder.write('demo.config.ts', DEMO_CONFIG);
      const data = join(folder.path, 'data-of-demo');
      const command = [ONEVOICE, '--config', 'demo.config.ts', 'start'] as const;
      const product = await startProduct({ DATA_DIR: data }, [], { cwd: folder.path, command });
      await product.stop();
      expect(existsSync(join(data, 'data.mdb'))).to.equal(true);
      expect(existsSync(join(data, 'intents.model'))).to.equal(false);
    });

    it('starts the project, trained with the examples of its own dialog, and holds the conversation of the README', async () => {
      const data = join(folder.path, 'data');
      const command = [ONEVOICE, 'start'] as const;
      const product = await startProduct({ DATA_DIR: data }, [], { cwd: folder.path, command });
      try {
        await holdConversation(product);
        expect(existsSync(join(data, 'intents.model'))).to.equal(true);
      } finally {
        await product.stop();
      }
    });

    it("passes the project's own test", async () => {
      expect(await folder.succeed('npm', 'test')).to.match(/pass 6\b/);
    });

    it('starts again when a file of the project is edited', async () => {
      const child = folder.run([ONEVOICE, 'dev']);
      const lines: string[] = [];
      for await (const line of createInterface({ input: child.stdout })) {
        lines.push(line);
        if (!line.startsWith('Onevoice is ready')) continue;
        if (lines.includes('onevoice.config.ts changed; starting again ...')) break;
        appendFileSync(join(folder.path, 'onevoice.config.ts'), '// Edited.\n');
      }
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
      expect(lines.filter((line) => line.startsWith('Onevoice is ready'))).to.have.length(2);
    });

    it('says how to install the SDK of a configured channel, at the start and in the doctor', async () => {
      folder.write('slack.config.ts', SLACK_CONFIG);
      for (const name of ['start', 'doctor']) {
        const { code, printed } = await folder.ended([ONEVOICE, '--config', 'slack.config.ts', name], SLACK);
        expect(code).to.equal(1);
        expect(printed).to.match(
          /Slack.*@slack\/bolt, which is not installed\. Run: npm install "@slack\/bolt@/,
        );
      }
    });

    it('installs whatsapp-web.js as it says, without a browser', async () => {
      const variables = { WHATSAPP_WEB: 'true', WHATSAPP_WEB_SECRET: 'sixteen-characters-and-more' };
      folder.write('whatsapp.config.ts', WHATSAPP_CONFIG);
      const { printed } = await folder.ended(
        [ONEVOICE, '--config', 'whatsapp.config.ts', 'doctor'],
        variables,
      );
      const [, install = ''] = /whatsapp-web\.js, which is not installed\. Run: (.*)$/m.exec(printed) ?? [];
      await folder.succeed('sh', '-c', install);
      expect(['whatsapp-web.js', 'puppeteer'].filter(isInstalled)).to.have.length(2);
      expect(existsSync(folder.browsers)).to.equal(false);
    });

    it('is refused beside another version of mongoose, with both places', async () => {
      await folder.succeed('npm', 'install', '--no-audit', '--no-fund', 'mongoose@8');
      const { code, printed } = await folder.ended([ONEVOICE, 'start']);
      expect(code).to.equal(1);
      const places = ['mongoose', 'onevoice/node_modules/mongoose'].map((path) =>
        realpathSync(join(folder.path, 'node_modules', path)),
      );
      for (const place of places) expect(printed).to.contain(place);
      expect(printed).to.match(/mongoose 8\./);
    });
  });
});
