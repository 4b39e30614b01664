import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { expect } from 'chai';
import { ROOT, sourceFiles } from './support/source-files.ts';

/** One link of the glossary's last column: its label without backticks, and the path from the root. */
interface Place {
  readonly term: string;
  readonly label: string;
  readonly path: string;
}

const rows = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!term \||---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const places: Place[] = rows.flatMap(([, term = '', , where = '']) =>
  [...where.matchAll(/\[`?([^\]`]+)`?\]\(([^)#]+)[^)]*\)/g)].map(([, label = '', target = '']) => ({
    term,
    label,
    path: normalize(join('docs', target)),
  })),
);

function declares(path: string, name: string): boolean {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return new RegExp(
    String.raw`^export (?:abstract |async )?(?:class|interface|type|const|function\*?) ${name}\b`,
    'm',
  ).test(text);
}

describe('the glossary', () => {
  it('has a sentence and a place for every term, and no term twice', () => {
    const bare = rows.filter(
      ([, , meaning = '', where = '']) => !meaning.endsWith('.') || !where.includes(']('),
    );
    expect(bare).to.deep.equal([]);
    const terms = rows.map(([, term]) => term);
    expect(terms.length).to.be.greaterThan(50);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).to.deep.equal([]);
  });

  it('names files that exist, and types that they export', () => {
    const lost = places.filter(({ label, path }) => {
      if (!existsSync(join(ROOT, path))) return true;
      return path.endsWith(`/${label}`) ? false : !declares(path, label);
    });
    expect(lost).to.deep.equal([]);
  });
});

/** Names of earlier versions, which the glossary's terms replaced. */
const WORDS_THAT_WENT = [
  'DeskOrder',
  'DeskAct',
  'DeskNews',
  'StaffAct',
  'Held',
  'Errand',
  'Heard',
  'Told',
  'sayOtherwise',
  'joinInto',
  'giveWay',
  'comeBack',
  'buried',
  'heeded',
  'inStep',
  'retyped',
  'untyped',
  'desk-order',
  'desk-act',
  'desk-news',
  'staff-act',
];

/** A name of earlier versions as a whole word, also in the plural. */
const WENT = new RegExp(String.raw`\b(?:${WORDS_THAT_WENT.join('|')})s?\b`, 'g');

/** Where the old words have to stand: what reads the stores of earlier versions, their fixtures, the history, and this list. */
const MAY_NAME_THEM =
  /^(?:CHANGELOG\.md$|models\/store\/migrations\/version-|test\/(?:models\/store\/migrations\/|flows\/store\/|fixtures\/|glossary\.test\.ts$))/;

function wordsThatWent(text: string): string[] {
  return text.match(WENT) ?? [];
}

describe('the words of earlier versions', () => {
  it('are in no code, comment or document', () => {
    const pages = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join('docs', name));
    const texts = [
      ...sourceFiles(),
      ...sourceFiles('.js'),
      ...[...pages, 'README.md', 'CONTRIBUTING.md'].map((path) => ({
        path,
        text: readFileSync(join(ROOT, path), 'utf8'),
      })),
    ];
    const found = texts
      .filter(({ path }) => !MAY_NAME_THEM.test(path))
      .flatMap(({ path, text }) => wordsThatWent(text).map((word) => `${path}: ${word}`));
    expect(found).to.deep.equal([]);
  });

  it('are found in any form, and not as a part of another name', () => {
    for (const form of [
      'type Held = 1',
      'DeskOrders',
      '{ buried }',
      "'desk-act'",
      '`retyped`',
      'a.giveWay()',
    ])
      expect(wordsThatWent(form), form).to.have.length(1);
    for (const form of [
      'StaffAction',
      'was told',
      'HeldOut',
      'DESK_ACTIONS',
      "'desk-actions.ts'",
      'staff-action',
    ])
      expect(wordsThatWent(form), form).to.deep.equal([]);
  });
});
