import { expect } from 'chai';
import { understand } from '../../../../language/understand.ts';
import { builtIn } from '../../../support/dialogs/built-in.ts';

describe('the name of a customer', () => {
  const nameIn = (text: string, locale = 'en') =>
    understand(text, { locale, kinds: builtIn.kinds }).entities.find(({ kind }) => kind === 'person')?.value;

  for (const [text, name] of [
    ['My name is Ann Smith and my email is ann@example.com', 'Ann Smith'],
    ["I'm Isabella Brown, zip code 80257", 'Isabella Brown'],
    ["i'm omar kim, my postcode is 32214", 'omar kim'],
    ['hey there, Olivia Ito here, zip 80218', 'Olivia Ito'],
    ['Mei Martin here, I ordered with mei@example.com.', 'Mei Martin'],
    ['My full name is James Kim, and I live in 92199.', 'James Kim'],
    ["This is Anne-Marie O'Neill speaking", "Anne-Marie O'Neill"],
    ['Ich bin Lena Schäfer, PLZ 50667', 'Lena Schäfer'],
    ['Lena Schäfer hier, es geht um 1068', 'Lena Schäfer'],
    ['我叫王小明，邮编 200070', '王小明'],
  ] as const)
    it(`is read in "${text}"`, () => {
      expect(nameIn(text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en')).to.equal(name);
    });

  for (const text of [
    "I'm waiting for my order",
    "I'm really angry here",
    'I am not happy with it',
    'is anybody here',
    'Ich bin sehr unzufrieden',
    'es ist keiner hier',
    'I want to return the Desk Lamp here',
  ])
    it(`is none in "${text}"`, () => {
      expect(nameIn(text)).to.equal(undefined);
    });
});
