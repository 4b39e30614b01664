import { expect } from 'chai';
import { signatureOf } from '../../../desk/settings/signature.ts';

describe('the signature of staff', () => {
  const texts = { en: '{staff}\nExample Shop', zh: '{staff}，示例商店' };

  it('is in the language of the customer, else in English', () => {
    expect(signatureOf(texts, 'Ann', 'zh-TW')).to.equal('Ann，示例商店');
    expect(signatureOf(texts, 'Ann', 'de')).to.equal('Ann\nExample Shop');
  });

  it('is the name alone where the shop has written nothing', () => {
    expect(signatureOf({}, 'Ann', 'en')).to.equal('Ann');
  });

  it('takes a name as it is', () => {
    expect(signatureOf(texts, '$& {staff} $1', 'zh')).to.equal('$& {staff} $1，示例商店');
  });
});
