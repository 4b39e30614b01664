import { expect } from 'chai';
import { isMisspelt } from '../../../bots/understanding/misspelling.ts';

describe('a misspelt label', () => {
  const CASES: readonly [text: string, label: string, misspelt: boolean][] = [
    ['track', 'track', false],
    ['trak', 'track', true],
    ['trcak', 'track', true],
    ['trakk', 'track', true],
    ['tracks', 'track', true],
    ['tarkc', 'track', false],
    ['rack', 'track', false],
    ['not', 'note', false],
    ['canecl ordr', 'cancel order', true],
    ['cancel', 'cancel order', false],
    ['deliveyr adress', 'delivery address', true],
    ['delivexxy', 'delivery', true],
    ['delixxxy', 'delivery', false],
    ['delivrxx', 'deliver', false],
    ['adres', 'address', false],
    ['kep', 'keep', false],
    ['keap', 'keep', true],
    ['delvery', 'delivery', true],
    ['dlivrey', 'delivery', false],
    ['order 1043', 'order 1042', false],
    ['取消定单', '取消订单', false],
    ['1042', '1043', false],
  ];
  for (const [text, label, misspelt] of CASES) {
    it(`"${text}" is ${misspelt ? 'one' : 'none'} of "${label}"`, () => {
      expect(isMisspelt(text, label)).to.equal(misspelt);
    });
  }
});
