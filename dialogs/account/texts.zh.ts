import { addressLine } from '../orders/words/address-words.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

/** What is said about a customer's default address. */
export const zh: TextsLike<typeof en> = {
  'account-label': () => '修改默认地址',
  'account-resumed': () => '我们继续修改地址。',
  'account-ask-address': ({ address }) =>
    `您的默认地址是：${addressLine(address, 'zh')}。新的地址是什么？请写完整地址，包括城市和邮编。`,
  'account-confirm': ({ before, address }) =>
    [
      '新的默认地址：',
      `• ${addressLine(address, 'zh')}`,
      `原地址：${addressLine(before, 'zh')}`,
      '已经下的订单仍寄到原来的地址。',
      '确认修改吗？',
    ].join('\n'),
  'account-yes': () => '确认修改',
  'account-no': () => '不改了',
  'account-done': ({ address }) => `您的默认地址已改为：${addressLine(address, 'zh')}。`,
};
