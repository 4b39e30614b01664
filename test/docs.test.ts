import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { generatedDocuments } from '../app/documents.ts';
import { ROOT } from './support/source-files.ts';

describe('the generated documents', () => {
  for (const document of generatedDocuments()) {
    it(`${document.path} is what the code says (npm run docs writes it)`, () => {
      const path = join(ROOT, document.path);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).to.equal(document.text);
    });
  }
});

describe('the documents', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
  ].filter((name) => name.endsWith('.md'));

  for (const page of pages) {
    const text = readFileSync(join(ROOT, page), 'utf8');

    it(`${page} links to files that are there`, () => {
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
      expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).to.deep.equal([]);
    });

    it(`${page} links to parts that are there`, () => {
      const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)];
      const broken = links.filter(
        ([, file, part = '']) =>
          !partsOf(file ? join(ROOT, dirname(page), file) : join(ROOT, page)).includes(part),
      );
      expect(broken.map(([link]) => link)).to.deep.equal([]);
    });

    it(`${page} names npm scripts that are there`, () => {
      const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
      const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? '');
      expect(named.filter((name) => !Object.hasOwn(scripts, name))).to.deep.equal([]);
    });
  }
});

/** The parts of a page, by the names that links have for their headings. */
function partsOf(path: string): string[] {
  const headings = readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
