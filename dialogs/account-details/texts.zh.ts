import { addressLine, isSameAddress } from '../orders/words/address-words.ts';
import { money, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { AccountFacts } from './account-facts.ts';
import type { en } from './texts.en.ts';

/** What is told of a customer's account. */
export const zh: TextsLike<typeof en> = {
  'account-details-label': () => '我的账户',
  'account-details-resumed': () => '我们继续看您的账户信息。',
  'account-details-balance': ({ payments }) => balances(payments) || '您的账户里没有礼品卡。',
  'account-details-address': (account) => addressLines(account).join('\n'),
  'account-details-payments': ({ payments }) => waysToPay(payments),
  'account-details-email': ({ email }) => `您账户的邮箱是 ${email}。`,
  'account-details-all': (account) =>
    ['您的账户信息：', `邮箱：${account.email}`, ...addressLines(account), waysToPay(account.payments)].join(
      '\n',
    ),
};

function addressLines({ address, addresses }: AccountFacts): string[] {
  const others = addresses.filter((each) => !isSameAddress(each, address));
  return [
    `默认地址：${addressLine(address, 'zh')}`,
    ...others.map((each) => `其他地址：${addressLine(each, 'zh')}`),
  ];
}

function waysToPay(payments: AccountFacts['payments']): string {
  if (payments.length === 0) return '您的账户里没有保存支付方式。';
  return `支付方式：${payments.map(wayLine).join('；')}。`;
}

function wayLine({ payment, balance }: AccountFacts['payments'][number]): string {
  return `${name(payment.label)}${balance === undefined ? '' : `（余额 ${money(balance)}）`}`;
}

function balances(payments: AccountFacts['payments']): string {
  return payments
    .flatMap(({ payment, balance }) =>
      balance === undefined ? [] : [`${name(payment.label)}的余额是 ${money(balance)}。`],
    )
    .join('\n');
}
