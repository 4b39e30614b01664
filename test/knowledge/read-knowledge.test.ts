import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { factNamesIn } from '../../knowledge/fact-book.ts';
import { readKnowledge } from '../../knowledge/read-knowledge.ts';
import { DEMO_KNOWLEDGE } from '../../knowledge/seed-knowledge.ts';
import { BUILT_IN_LOCALES } from '../../models/locale/locale.ts';

const ARTICLE = '---\nid: a\nversion: 1\ntitle: A\nfrom: 2026-01-01\n---\n\n## Heading\nText.\n';

const FACTS =
  '- fact: days\n  title: { en: Days }\n  versions:\n    - { version: 1, value: [30], from: 2026-01-01 }\n';

describe('a folder of knowledge', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onevoice-knowledge-'));
    await mkdir(join(folder, 'en'));
    await writeFile(join(folder, 'facts.yaml'), FACTS);
    await writeFile(join(folder, 'en', 'a.md'), ARTICLE);
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function faultOf(file: string, text: string): Promise<string> {
    await writeFile(join(folder, file), text);
    return await readKnowledge(folder).then(
      () => 'no fault',
      (error: Error) => error.message,
    );
  }

  it('ends a version where the next one begins', async () => {
    const next = ARTICLE.replace('version: 1', 'version: 2').replace('2026-01-01', '2027-01-01');
    await writeFile(join(folder, 'en', 'a-2.md'), next);
    await writeFile(
      join(folder, 'facts.yaml'),
      `${FACTS}    - { version: 2, value: [60], from: 2026-07-01, until: 2026-08-01 }\n`,
    );
    const { articles, facts } = await readKnowledge(folder);
    const untilOf = (all: readonly { _id: string; until: Date | null }[]) =>
      Object.fromEntries(all.map(({ _id, until }) => [_id, until?.toISOString() ?? null]));
    expect(untilOf(articles)).to.deep.equal({ 'a@1/en': '2027-01-01T00:00:00.000Z', 'a@2/en': null });
    expect(untilOf(facts)).to.deep.equal({
      'days@1': '2026-07-01T00:00:00.000Z',
      'days@2': '2026-08-01T00:00:00.000Z',
    });
  });

  it('reads files with Windows line ends', async () => {
    await writeFile(join(folder, 'en', 'a.md'), ARTICLE.replaceAll('\n', '\r\n'));
    expect((await readKnowledge(folder)).articles[0]).to.include({ title: 'A', body: '## Heading\nText.' });
  });

  it('names the file and the fault of what it can not read', async () => {
    expect(await faultOf('en/a.md', 'no front matter')).to.match(/a\.md: must begin with front matter/);
    expect(await faultOf('en/a.md', ARTICLE.replace('version: 1', 'version: x'))).to.match(
      /a\.md: .*version/s,
    );
    expect(await faultOf('en/a.md', ARTICLE.replace('title: A', 'titel: A'))).to.match(/a\.md: .*titel/s);
    expect(await faultOf('en/a.md', ARTICLE.replace('## ', ''))).to.match(
      /a\.md: must have at least one ## heading/,
    );
    await writeFile(join(folder, 'en', 'a.md'), ARTICLE);
    expect(await faultOf('facts.yaml', '- fact: Days\n')).to.match(/facts\.yaml: .*fact/s);
  });

  it('has the same articles, quoting the same facts, in every language of the demo', async () => {
    const { articles } = await readKnowledge(DEMO_KNOWLEDGE);
    const quoted = (locale: string) =>
      Object.fromEntries(
        articles
          .filter((article) => article.locale === locale)
          .map((article) => [article.article, factNamesIn(article.body).sort()]),
      );
    expect(Object.keys(quoted('en'))).to.have.length.at.least(12);
    for (const locale of BUILT_IN_LOCALES) expect(quoted(locale), locale).to.deep.equal(quoted('en'));
  });

  it('states every number of the demo as a fact, so that no text can differ from it', async () => {
    const { articles } = await readKnowledge(DEMO_KNOWLEDGE);
    const withNumbers = articles.filter((article) => /\d/.test(article.body.replace(/:00/g, '')));
    expect(withNumbers.map((article) => article._id)).to.deep.equal([]);
  });
});
