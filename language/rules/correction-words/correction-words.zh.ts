import type { CorrectionWords } from './correction-words.ts';

/** How an answer is taken back in Chinese. */
export const zh: CorrectionWords = {
  hesitations: ['哦', '啊', '不', '不好意思', '抱歉', '对不起', '等等', '等一下'],
  openings: [
    '(?:我)?(?:说|写|打|输|弄|搞)错',
    '错了',
    '不对',
    '不是',
    '应该是',
    '更正',
    '改成',
    '改为',
    '其实是',
    '正确的是',
    '是',
  ],
  denials: ['不', '不对', '错了', '不是', '抱歉', '对不起', '等等', '不好意思', '更正'],
  links: ['订单', '号', '是', '应该'],
  statements: ['是'],
  deniedBefore: ['不是', '并非', '而不是'],
  labels: ['[订单号]'],
  copulas: ['是'],
  turns: ['算了', '还是', '改成', '改为', '其实', '而是', '不对', '我?改主意了?'],
  refusedWishes: ['(?:而)?不(?:是)?(?:要|想)?(?:换|退|取消|改)(?:货|款|单|地址)?了?'],
  belongings: ['关于'],
  deniedAfter: ['是?错的', '不对'],
};
