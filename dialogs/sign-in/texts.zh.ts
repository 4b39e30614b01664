import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

/** What is said to a customer who was proved. */
export const zh: TextsLike<typeof en> = {
  'sign-in-noted': () => '好的，谢谢。还有什么可以帮您？',
  'signed-in': ({ name }) =>
    `谢谢${name === '' ? '' : `，${name}`}。现在可以查看您的订单了，请问要办理什么？`,
};
