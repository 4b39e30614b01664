import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { BUILT_IN_KINDS } from '../../../../language/entities/built-in-kinds.ts';
import { address } from '../../../../language/entities/kinds/address.ts';
import { understand } from '../../../../language/understand.ts';
import { localeOf } from '../../../../models/locale/known-locales.ts';
import type { Address } from '../../../../models/values/value-types.ts';
import { growthOf, MOST_GROWTH } from '../../../support/growth.ts';

/** A message, and the address that it holds; none if there is none. */
interface Message {
  readonly locale: string;
  readonly text: string;
  readonly address?: Address;
}

const COUNTRIES = ['us', 'gb', 'de', 'cn'];

function messagesOf(file: string): Message[] {
  const lines = readFileSync(new URL(`../../../fixtures/addresses/${file}.jsonl`, import.meta.url), 'utf8');
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Message);
}

/** The addresses among all the built-in kinds, so that they compete for the text as in a conversation. */
function found({ locale, text }: Message): Address[] {
  return understand(text, { locale: localeOf(locale), kinds: BUILT_IN_KINDS })
    .entities.filter(({ kind }) => kind === 'address')
    .map(({ value }) => value as Address);
}

function isRead(message: Message): boolean {
  const expected = message.address === undefined ? [] : [message.address];
  return JSON.stringify(found(message)) === JSON.stringify(expected);
}

function rateOf(files: readonly string[]): { readonly share: number; readonly shown: string } {
  const messages = files.flatMap(messagesOf);
  const read = messages.filter(isRead).length;
  return { share: read / messages.length, shown: `${read} of ${messages.length}` };
}

const SETS = [
  { name: 'seen', folder: '', least: 0.9 },
  { name: 'set aside', folder: 'held-out/', least: 0.8 },
];

describe('the kind address', () => {
  for (const { name, folder, least } of SETS) {
    for (const country of COUNTRIES) {
      const { share, shown } = rateOf([`${folder}${country}`]);
      it(`reads every part of most addresses that were ${name} (${country}: ${shown})`, () =>
        expect(share).to.be.at.least(least));
    }
    const all = rateOf(COUNTRIES.map((country) => `${folder}${country}`));
    it(`reads every part of at least ${least * 100} % of the addresses that were ${name} (${all.shown})`, () =>
      expect(all.share).to.be.at.least(least));
  }

  const none = rateOf(['none', 'held-out/none']);
  it(`finds none in sentences without one, but for one in eighty at most (${none.shown})`, () =>
    expect(none.share).to.be.at.least(79 / 80));

  const CASES: readonly (readonly [why: string, text: string, parts: Partial<Address>])[] = [
    [
      'a village',
      '12 The Green, Little Milton, Oxford OX44 7QB',
      { street2: 'Little Milton', city: 'Oxford' },
    ],
    ['a postcode at the end', '522 Lakeview Drive, New York, USA with zip code 10120', { postcode: '10120' }],
    ['a suite at the end', '230 Park Avenue, New York, NY 10169, suite 1500', { street2: 'suite 1500' }],
    [
      'a grid',
      '6641 N 2200 W Apt D304, Park City, UT 84098',
      { street: '6641 N 2200 W', street2: 'Apt D304' },
    ],
    ['a half', '3813 1/2 Some Road, Los Angeles, CA', { street: '3813 1/2 Some Road', region: 'CA' }],
    ['a route', '36401 County Road 43, Eaton, CO 80615', { street: '36401 County Road 43', city: 'Eaton' }],
    ['a genitive', 'Straße des 17. Juni 135, 10623 Berlin', { street: 'Straße des 17. Juni 135' }],
    ['a preposition', 'Am Alten Markt 3a, 18055 Rostock', { street: 'Am Alten Markt 3a' }],
    ['a query', 'street=12 Baker Street&city=London&zip=NW1 6XE', { city: 'London', postcode: 'NW1 6XE' }],
    [
      'an empty field',
      "{'address1': '1 Elm St', 'address2': '', 'city': 'Ely'}",
      { street2: null, city: 'Ely' },
    ],
    [
      'a form on one line',
      '地址：北京市 海淀区 学院路 37 号 100191',
      { street: '海淀区 学院路 37 号', city: '北京市' },
    ],
  ];
  for (const [why, text, parts] of CASES)
    it(`reads an address with ${why}`, () =>
      expect(found({ locale: 'en', text })[0], text).to.deep.include(parts));

  it('leaves null what the customer left out', () =>
    expect(found({ locale: 'en', text: 'send it to 816 Spruce Street, Suite 114' })).to.deep.equal([
      {
        street: '816 Spruce Street',
        street2: 'Suite 114',
        city: null,
        region: null,
        postcode: null,
        country: null,
      },
    ]));

  it('takes no way for a street', () =>
    expect(found({ locale: 'de', text: 'auf dem Weg 5 Kilometer' })).to.deep.equal([]));

  it('takes no year for a postcode', () => {
    for (const text of ['list 4217, list one, published 2024', 'am 8 August 6, 2017, Hans Meier schrieb'])
      expect(found({ locale: 'en', text }), text).to.deep.equal([]);
  });

  const blocks = [
    '12 Mill Lane, ',
    'flat 3, ',
    '1 straße ',
    'po box 1 ',
    '路1号',
    '深圳市',
    'street: a ',
    'zip ',
  ];
  it('takes a time that grows no faster than a text that is made to have addresses begin everywhere', async () => {
    const growth = await growthOf(
      (size) => blocks.map((block) => block.repeat(size / blocks.length / block.length)).join('\n'),
      (text) => address.find(text, { locale: 'en', now: new Date(0) }),
    );
    expect(growth).to.be.at.most(MOST_GROWTH);
  });
});
