import { addressLine, isSameAddress } from '../orders/words/address-words.ts';
import { money, name } from '../texts/format.en.ts';
import type { AccountFacts } from './account-facts.ts';

/** What is told of a customer's account. */
export const en = {
  'account-details-label': () => 'My account',
  'account-details-resumed': () => 'Now back to your account.',
  'account-details-balance': ({ payments }: AccountFacts) =>
    balances(payments) || 'There is no gift card in your account.',
  'account-details-address': (account: AccountFacts) => addressLines(account).join('\n'),
  'account-details-payments': ({ payments }: AccountFacts) => waysToPay(payments),
  'account-details-email': ({ email }: AccountFacts) => `The e-mail address of your account is ${email}.`,
  'account-details-all': (account: AccountFacts) =>
    [
      'This is in your account:',
      `E-mail: ${account.email}`,
      ...addressLines(account),
      waysToPay(account.payments),
    ].join('\n'),
};

function addressLines({ address, addresses }: AccountFacts): string[] {
  const others = addresses.filter((each) => !isSameAddress(each, address));
  return [
    `Your default address: ${addressLine(address, 'en')}`,
    ...others.map((each) => `Another one: ${addressLine(each, 'en')}`),
  ];
}

function waysToPay(payments: AccountFacts['payments']): string {
  if (payments.length === 0) return 'No way to pay is stored in your account.';
  return `Your ways to pay: ${payments.map(wayLine).join('; ')}.`;
}

function wayLine({ payment, balance }: AccountFacts['payments'][number]): string {
  return `${name(payment.label)}${balance === undefined ? '' : ` with ${money(balance)} on it`}`;
}

function balances(payments: AccountFacts['payments']): string {
  return payments
    .flatMap(({ payment, balance }) =>
      balance === undefined ? [] : [`There is ${money(balance)} left on your ${name(payment.label)}.`],
    )
    .join('\n');
}
