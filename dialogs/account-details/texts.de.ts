import { addressLine, isSameAddress } from '../orders/words/address-words.ts';
import { money, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { AccountFacts } from './account-facts.ts';
import type { en } from './texts.en.ts';

/** What is told of a customer's account. */
export const de: TextsLike<typeof en> = {
  'account-details-label': () => 'Mein Konto',
  'account-details-resumed': () => 'Nun zurück zu Ihrem Konto.',
  'account-details-balance': ({ payments }) =>
    balances(payments) || 'In Ihrem Konto ist keine Geschenkkarte hinterlegt.',
  'account-details-address': (account) => addressLines(account).join('\n'),
  'account-details-payments': ({ payments }) => waysToPay(payments),
  'account-details-email': ({ email }) => `Die E-Mail-Adresse Ihres Kontos ist ${email}.`,
  'account-details-all': (account) =>
    [
      'Das steht in Ihrem Konto:',
      `E-Mail: ${account.email}`,
      ...addressLines(account),
      waysToPay(account.payments),
    ].join('\n'),
};

function addressLines({ address, addresses }: AccountFacts): string[] {
  const others = addresses.filter((each) => !isSameAddress(each, address));
  return [
    `Ihre Standardadresse: ${addressLine(address, 'de')}`,
    ...others.map((each) => `Eine weitere: ${addressLine(each, 'de')}`),
  ];
}

function waysToPay(payments: AccountFacts['payments']): string {
  if (payments.length === 0) return 'In Ihrem Konto ist keine Zahlungsart hinterlegt.';
  return `Ihre Zahlungsarten: ${payments.map(wayLine).join('; ')}.`;
}

function wayLine({ payment, balance }: AccountFacts['payments'][number]): string {
  return `${name(payment.label)}${balance === undefined ? '' : ` mit ${money(balance)} Guthaben`}`;
}

function balances(payments: AccountFacts['payments']): string {
  return payments
    .flatMap(({ payment, balance }) =>
      balance === undefined ? [] : [`Guthaben (${name(payment.label)}): ${money(balance)}.`],
    )
    .join('\n');
}
