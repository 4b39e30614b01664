import type { HandoffReason } from '../shared/handoff-reason.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

const OFFER: Readonly<Record<HandoffReason, string>> & { readonly [reason: string]: string | undefined } = {
  asked: '需要为您转接人工客服吗？',
  'not-understood': '抱歉，我还是没明白您的意思。需要为您转接人工客服吗？',
  'no-answer': '这个问题在帮助文档里没有找到答案，我不想随便猜。需要转给人工客服吗？',
  unsupported: '这件事我自己办不了。需要为您转接人工客服吗？',
  'too-many-attempts': '已经试了好几次，为安全起见我只能先停在这里。需要为您转接人工客服吗？',
  'unknown-order': '您提供的订单号我都没有找到，只能先停在这里。需要为您转接人工客服吗？',
  'not-provable': '在这里我没办法安全地核实您的身份。需要为您转接人工客服吗？',
  'not-allowed': '这件事我没办法直接办理。需要为您转接人工客服吗？',
  'no-mailbox': '收不到那个邮箱的邮件，我就没办法安全地核实您的身份。需要为您转接人工客服吗？',
  'codes-used-up':
    '这个订单已经发送过好几次验证码。请输入最新收到的那个，或者 10 分钟后再试。也可以为您转接人工客服，需要吗？',
  'codes-locked': '这个订单已经发送过好几次验证码，请 10 分钟后再试。也可以为您转接人工客服，需要吗？',
  'shop-unavailable': '暂时连不上我们的系统。需要为您转接人工客服吗？',
  'uncertain-outcome': '我不能确定刚才的操作是否成功。需要为您转接人工客服吗？',
  'cannot-cancel': '这个订单我没办法直接取消。需要为您转接人工客服吗？',
  'sent-file': '收到，已为您保存。我无法查看文件，需要为您转接人工客服吗？',
  'poor-rating': '很抱歉没能让您满意。需要再为您转接人工客服吗？',
  'unreadable-state': '抱歉，刚才的对话我没能接上。需要为您转接人工客服吗？',
};

/** The offer of a person, by its reason. */
export const zh: TextsLike<typeof english> = {
  'offer-human': ({ reason }) => OFFER[reason] ?? OFFER.asked,
  'yes-or-no': () => '请告诉我是或否：需要为您转人工吗？',
};
