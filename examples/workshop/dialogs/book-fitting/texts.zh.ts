import type { TextsLike } from 'onevoice';
import { formats } from '../../words/formats.ts';
import type { en } from './texts.en.ts';

const { day: written } = formats('zh-CN');

/** The texts in Chinese. */
export const zh: TextsLike<typeof en> = {
  'fitting-label': () => '预约维修',
  'fitting-ability': () => '为您的自行车预约维修',
  'fitting-resumed': () => '我们继续预约维修。',
  'fitting-ask-frame': () => '请问是哪辆车？请告诉我车架号，例如 WB 123 456 6。',
  'fitting-where-is-frame-number': () =>
    '我需要车架上的号码：WB 加七位数字，刻在脚踏下方，例如 WB 123 456 6。',
  'fitting-ask-day': () => '您想哪天送来？最近有空位的是这几天。',
  'fitting-day': ({ day }) => written(day),
  'fitting-day-not-free': ({ day }) => `${written(day)}没有空位了。`,
  'fitting-taken': ({ day }) => `抱歉，${written(day)}的最后一个位置刚刚被订走了，还没有预约成功。`,
  'fitting-ask-wish': () => '需要我们做什么？请用您自己的话告诉我。',
  'fitting-ask-photo': () => '要不要发一张照片？这样我们可以提前备好零件。',
  'fitting-no-photo': () => '没有照片',
  'fitting-confirm': ({ frame, day, wish, photos }) =>
    [
      '我将为您预约：',
      `• 车架号 ${frame}，${written(day)}，9 点起`,
      `• 维修内容：${wish}`,
      ...(photos.length === 0 ? [] : [`• 照片 ${photos.length} 张`]),
      '要预约吗？',
    ].join('\n'),
  'fitting-yes': () => '是的，预约',
  'fitting-no': () => '不，要改',
  'fitting-change': () => '您想改什么？',
  'fitting-other-day': () => '换一天',
  'fitting-other-wish': () => '改维修内容',
  'fitting-leave': () => '不预约了',
  'fitting-booked': ({ booking, day }) => `已预约：维修单 ${booking}，${written(day)}。请 9 点以后把车送来。`,
  'fitting-already-booked': () => '这辆车已经有预约了，所以没有再预约。',
  'fitting-full': () => '抱歉，接下来两个月都没有空位，没有预约成功。',
};
