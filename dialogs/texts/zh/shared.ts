import type { Groups, TextGroup } from '../../templates.ts';
import type { HandoffReason, TaskId } from '../../vocabulary.ts';
import { day, name } from './format.ts';

const OFFER: Readonly<Record<HandoffReason, string>> = {
  asked: '需要为您转接人工客服吗？',
  'not-understood': '抱歉，我还是没明白您的意思。需要为您转接人工客服吗？',
  'no-answer': '这个问题在帮助文档里没有找到答案，我不想随便猜。需要转给人工客服吗？',
  'too-many-attempts': '已经试了好几次，为安全起见我只能先停在这里。需要为您转接人工客服吗？',
  'no-mailbox': '收不到那个邮箱的邮件，我就没办法安全地核实您的身份。需要为您转接人工客服吗？',
  'codes-used-up':
    '这个订单已经发送过好几次验证码。请输入最新收到的那个，或者 10 分钟后再试。也可以为您转接人工客服，需要吗？',
  'codes-locked': '这个订单已经发送过好几次验证码，请 10 分钟后再试。也可以为您转接人工客服，需要吗？',
  'shop-unavailable': '暂时连不上订单系统。需要为您转接人工客服吗？',
  'uncertain-outcome': '我不能确定刚才的操作是否成功。需要为您转接人工客服吗？',
  'cannot-cancel': '这个订单我没办法直接取消。需要为您转接人工客服吗？',
  'sent-file': '收到，已为您保存。我无法查看文件，需要为您转接人工客服吗？',
  'poor-rating': '很抱歉没能让您满意。需要再为您转接人工客服吗？',
  'unreadable-state': '抱歉，刚才的对话我没能接上。需要为您转接人工客服吗？',
};

const QUEUED: Readonly<Partial<Record<HandoffReason, string>>> = {
  'uncertain-outcome': '人工客服会核实情况，并在这里回复您。',
  'unreadable-state': '抱歉，刚才的对话我没能接上。',
};

const TASK: Readonly<Record<TaskId, (order: string | null) => string>> = {
  'track-order': (order) => (order === null ? '查询订单' : `查询订单 ${order}`),
  'cancel-order': (order) => (order === null ? '取消订单' : `取消订单 ${order}`),
};

const BACK_TO: Readonly<Record<TaskId, string>> = {
  'track-order': '我们接着查订单。',
  'cancel-order': '我们接着办理取消订单。',
};

const CAN_DO = '我可以帮您查订单到哪了、取消还没发货的订单，也可以回答关于本店的问题。';

/** The texts that several dialogs share, and the labels of buttons. */
export const shared: TextGroup<Groups['shared']> = {
  disclosure: () => '我是本店的自动客服助手（机器人）。想找人工客服，随时说一声就行。',
  busy: () => '请稍等，正在处理。',
  menu: () => `${CAN_DO}请问需要什么帮助？`,
  'not-understood': () => '抱歉，我没太明白。',
  'not-understood-menu': () => `抱歉，我没太明白。${CAN_DO}`,
  'left-it': () => '好的，那就先不办了。',
  'left-queue': () => '好的，已为您退出排队。',
  'back-to': ({ dialog }) => BACK_TO[dialog],
  'back-to-bot': () => '又是我，自动客服助手。还有什么可以帮您？',
  'offer-human': ({ reason }) => OFFER[reason],
  'all-right': () => '好的。',
  queued: ({ reason }) => {
    const what = QUEUED[reason] ?? '人工客服会看到这段对话，并在这里回复您。';
    return `${what}您已进入排队，之前说过的不用再重复。`;
  },
  clarify: () => '请问您指的是哪一个？',
  greeting: () => `您好！${CAN_DO}请问需要什么帮助？`,
  hello: () => '您好！',
  thanks: () => '不客气！',
  bye: () => '再见，祝您生活愉快！',
  'take-your-time': () => '不着急，您确认之前不会有任何改动。',
  'anything-else': () => '好的，还有什么可以帮您的吗？',
  'sorry-for-that': () => '非常抱歉给您带来不便。我可以马上帮您查订单，也可以为您转人工。',
  sorry: () => '非常抱歉给您带来不便。',
  'queue-noted': () => '好的，已经记下，客服会在这里看到。',
  'yes-or-no': () => '请告诉我是或否：需要为您转人工吗？',
  'choice-yes': () => '好的，转人工',
  'choice-no': () => '不用了',
  'choice-cancel-yes': () => '确认取消',
  'choice-cancel-no': () => '不取消，保留订单',
  'choice-leave-queue': () => '退出排队',
  'choice-human': () => '转人工客服',
  'choice-question': () => '关于本店的问题',
  'choice-resend': () => '重新发送验证码',
  'choice-no-access': () => '我收不到这个邮箱的邮件',
  'choice-task': ({ dialog, order }) => TASK[dialog](order),
  'choice-order': ({ order, placedOn, item }) => `${order}：${item ? `${name(item)}，` : ''}${day(placedOn)}`,
};
