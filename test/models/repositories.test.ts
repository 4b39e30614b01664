import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ROOT, sourceFiles } from '../support/source-files.ts';

/** The classes under models/ in whose files a piece of code stands. */
function classesWith(code: RegExp): string[] {
  return sourceFiles()
    .filter(({ path }) => path.startsWith('models/') && !/^models\/(embedded|store)\//.test(path))
    .map(({ path }) => readFileSync(join(ROOT, path), 'utf8'))
    .filter((text) => code.test(text))
    .flatMap((text) => [...text.matchAll(/^export class (\w+)/gm)].map(([, name = '']) => name))
    .sort();
}

describe('docs/storage.md', () => {
  const [, models, collections] = readFileSync(join(ROOT, 'docs/storage.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| (repositories|`\w+Repository`)/.test(line))
    .map((line) => [...(line.split('|')[1] ?? '').matchAll(/\w+/g)].map(([name]) => name).sort());

  it('lists the repositories that read and write through their models', () => {
    expect(models).to.deep.equal(classesWith(/= connection\.model\b/));
  });

  it('lists the repositories that read and write the collection itself', () => {
    expect(collections).to.deep.equal(classesWith(/connection\.collection\b/));
  });
});
