import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { widgetRoutes } from '../../web/widget-routes.ts';
import { ROOT } from '../support/source-files.ts';

const FOLDER = join(ROOT, 'web/widget');
const shipped = readdirSync(FOLDER).filter((file) => file !== 'tsconfig.json');
const sources = shipped.map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));

describe('the chat widget', () => {
  it('is served whole, file by file', () => {
    const paths = widgetRoutes().map(({ path }) => path);
    expect(paths).to.have.members(shipped.map((file) => `/widget/${file}`));
  });

  it('stays under 15 KB, each file compressed as it is sent', () => {
    const bytes = sources.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
    expect(bytes).to.be.below(15 * 1024);
  });

  it('never makes HTML or code of a text', () => {
    for (const { file, text } of sources) {
      expect(text, file).to.not.match(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
      );
    }
  });

  it('passes the type checker', () => {
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    expect(() => execFileSync(process.execPath, [compiler, '-p', FOLDER], { stdio: 'pipe' })).to.not.throw();
  });
});
