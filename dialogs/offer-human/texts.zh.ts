import { reach } from '../contact-staff/texts.zh.ts';
import type { HandoffReason } from '../shared/handoff-reason.ts';
import { canDo } from '../shared/texts.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

const WHY: Readonly<Record<HandoffReason, string>> & { readonly [reason: string]: string | undefined } = {
  asked: '',
  'not-understood': '抱歉，我还是没明白您的意思。',
  'no-answer': '这个问题在帮助文档里没有找到答案，我不想随便猜。',
  unsupported: '这件事需要由我们的同事处理，我自己办不了。',
  'too-many-attempts': '已经试了好几次，为安全起见我只能先停在这里。',
  'unknown-order': '您提供的订单号我都没有找到，只能先停在这里。',
  'not-provable': '在这里我没办法安全地核实您的身份。',
  'not-allowed': '这件事我没办法直接办理。',
  'no-mailbox': '收不到那个邮箱的邮件，我就没办法安全地核实您的身份。',
  'codes-used-up': '已经发送过好几次验证码。请输入最新收到的那个，或者稍后再试。',
  'codes-locked': '已经发送过好几次验证码，请稍后再试。',
  'shop-unavailable': '暂时连不上我们的系统。',
  'uncertain-outcome': '我不能确定刚才的操作是否成功。',
  'cannot-cancel': '这个订单我没办法直接取消。',
  'sent-file': '收到，已为您保存，不过我无法查看文件。',
  'poor-rating': '很抱歉没能让您满意。',
  'unreadable-state': '抱歉，刚才的对话我没能接上。',
};

/** Reasons in other words where nobody of the shop gets the conversation. */
const WHY_ALONE: { readonly [reason: string]: string | undefined } = {
  'sent-file': '抱歉，我无法查看文件。',
};

/** The offer of a person, by its reason. */
export const zh: TextsLike<typeof english> = {
  'offer-human': ({ reason }) =>
    sentences(why(reason), reason === 'no-answer' ? '需要转给人工客服吗？' : '需要为您转接人工客服吗？'),
  'offer-mail': ({ reason }) => sentences(why(reason), '需要转给人工客服，由他们通过邮件回复您吗？'),
  'offer-details': ({ reason, ...at }) => sentences(WHY_ALONE[reason] ?? why(reason), reach(at)),
  'offer-nobody': ({ reason }, { abilities }) =>
    sentences(WHY_ALONE[reason] ?? why(reason), canDo(abilities)),
  'yes-or-no': () => '请问需要为您转人工吗？回复“是”或“否”就行。',
  'yes-or-no-mail': () => '请问需要转给人工客服，由他们通过邮件回复您吗？回复“是”或“否”就行。',
};

function why(reason: string): string {
  return WHY[reason] ?? WHY.asked;
}

function sentences(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('');
}
