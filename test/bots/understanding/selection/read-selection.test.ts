import { expect } from 'chai';
import { readSelection } from '../../../../bots/understanding/selection/read-selection.ts';
import type { Locale } from '../../../../models/locale/locale.ts';

const OPTIONS = ['Blue mug, 250 ml', 'All-purpose cleaner', 'Tent (2-4 people)', 'Mug', '雨伞'];

type Case = readonly [text: string, chosen: readonly number[] | undefined];

const CASES: Readonly<Record<Locale, readonly Case[]>> = {
  en: [
    ['1, 3', [0, 2]],
    ['3 1 3', [0, 2]],
    ['1 and 3, please', [0, 2]],
    ['#1 & #3', [0, 2]],
    ['１、３', [0, 2]],
    ['items 1 and 3', [0, 2]],
    ['the first and the third one', [0, 2]],
    ['1st, 3rd', [0, 2]],
    ['one and five', [0, 4]],
    ['the last one', [4]],
    ['2-4', [1, 2, 3]],
    ['1, 3 – 5', [0, 2, 3, 4]],
    ['2 to 4', [1, 2, 3]],
    ['all', [0, 1, 2, 3, 4]],
    ['All of them!', [0, 1, 2, 3, 4]],
    ['all five', [0, 1, 2, 3, 4]],
    ['all but 2', [0, 2, 3, 4]],
    ['everything except the first and the last', [1, 2, 3]],
    ['all but 2-4', [0, 4]],
    ['1 to 4 but not 3', [0, 1, 3]],
    ['all except mug', [0, 1, 2, 4]],
    ['except 1', [1, 2, 3, 4]],
    ['none', []],
    ['nothing, thanks', []],
    ['none but 2', [1]],
    ['blue mug 250 ml', [0]],
    ['mug and all-purpose cleaner', [1, 3]],
    ['the tent (2–4 people) and 5', [2, 4]],
    ['雨伞', [4]],
    ['6', undefined],
    ['0', undefined],
    ['1042', undefined],
    ['1 to 1000000000', undefined],
    ['3-1', undefined],
    ['to 3', undefined],
    ['3 items', undefined],
    ['3x', undefined],
    ['all three', undefined],
    ['both', undefined],
    ['all but', undefined],
    ['nothing but', undefined],
    ['3-6', undefined],
    ['to', undefined],
    ['nothing, all', undefined],
    ['none, 2', undefined],
    ['please', undefined],
    ['no', undefined],
    ['no, 2', undefined],
    ['mugs', undefined],
    ['where is order 1', undefined],
    ['1 is broken', undefined],
    ['', undefined],
  ],
  de: [
    ['1 und 3', [0, 2]],
    ['Nr. 1 und Nr. 3 bitte', [0, 2]],
    ['die 1. und die 3.', [0, 2]],
    ['den ersten und den dritten', [0, 2]],
    ['2 bis 4', [1, 2, 3]],
    ['alle', [0, 1, 2, 3, 4]],
    ['alles außer 2', [0, 2, 3, 4]],
    ['alle bis auf das letzte', [0, 1, 2, 3]],
    ['Alle ohne 1 und 2', [2, 3, 4]],
    ['keine davon', []],
    ['nichts', []],
    ['nur Mug', [3]],
    ['drei Stück', undefined],
    ['beide', undefined],
    ['nein', undefined],
    ['wo ist mein Paket', undefined],
  ],
  zh: [
    ['1和3', [0, 2]],
    ['1、3', [0, 2]],
    ['第1个和第3个', [0, 2]],
    ['第一个和第三个，谢谢', [0, 2]],
    ['我要1号和5号', [0, 4]],
    ['2到4', [1, 2, 3]],
    ['全部', [0, 1, 2, 3, 4]],
    ['五个都要', [0, 1, 2, 3, 4]],
    ['除了2都要', [0, 2, 3, 4]],
    ['2以外都要', [0, 2, 3, 4]],
    ['除了第二个以外都要', [0, 2, 3, 4]],
    ['全部，但不要最后一个', [0, 1, 2, 3]],
    ['都不要', []],
    ['只要雨伞', [4]],
    ['三件', undefined],
    ['3个', undefined],
    ['2以外', undefined],
    ['两个都要', undefined],
    ['不', undefined],
    ['我的包裹在哪里', undefined],
  ],
};

describe('the answer to a selection', () => {
  for (const locale of ['en', 'de', 'zh'] as const) {
    for (const [text, expected] of CASES[locale] ?? []) {
      it(`"${text}" (${locale}) is ${expected === undefined ? 'something else' : `[${expected}]`}`, () => {
        expect(readSelection(text, OPTIONS, locale)).to.deep.equal(expected);
      });
    }
  }

  it('is read of a channel with checkboxes: the labels, one a line, in any order and in any language', () => {
    expect(readSelection('Mug\nBlue mug, 250 ml', OPTIONS, 'de')).to.deep.equal([0, 3]);
    expect(readSelection('🎁\n1', ['🎁', '2', '1'], 'en')).to.deep.equal([0, 2]);
  });

  it('takes a label for a label even where it is a word or a number', () => {
    expect(readSelection('2', ['2', '1'], 'en')).to.deep.equal([0]);
    expect(readSelection('all', ['Some', 'All'], 'en')).to.deep.equal([1]);
  });

  it('knows "both" where there are two options', () => {
    expect(readSelection('both', ['A', 'B'], 'en')).to.deep.equal([0, 1]);
    expect(readSelection('beide bitte', ['A', 'B'], 'de')).to.deep.equal([0, 1]);
    expect(readSelection('两个都要', ['A', 'B'], 'zh')).to.deep.equal([0, 1]);
  });
});
