import { expect } from 'chai';
import { format } from '../../../dialogs/texts/format.ts';

const { money } = format('en', ', ');
const plain = (amount: number, currency: string) => money({ amount, currency }).replaceAll('\u00A0', ' ');

describe('an amount', () => {
  it('is in minor units of ISO 4217, whatever decimals Intl shows of the currency', () => {
    expect(plain(12345, 'HUF')).to.equal('HUF 123.45');
    expect(plain(12345, 'IDR')).to.equal('IDR 123.45');
    expect(plain(12345, 'IQD')).to.equal('IQD 12.345');
    expect(plain(12345, 'KWD')).to.equal('KWD 12.345');
    expect(plain(12345, 'JPY')).to.equal('JP¥12,345');
    expect(plain(12345, 'EUR')).to.equal('€123.45');
  });

  it('has the usual decimals where the fraction that they leave out is zero', () => {
    expect(plain(1234500, 'HUF')).to.equal('HUF 12,345');
    expect(plain(-1234500, 'COP')).to.equal('-COP 12,345');
    expect(plain(12000, 'IQD')).to.equal('IQD 12');
    expect(plain(12000, 'EUR')).to.equal('€120.00');
    expect(plain(0, 'PKR')).to.equal('PKR 0');
  });

  it('is the amount itself in every currency', () => {
    for (const currency of Intl.supportedValuesOf('currency')) {
      const shown = plain(1234567, currency).replace(/\D/g, '');
      expect(shown, currency).to.equal('1234567');
    }
  });
});
