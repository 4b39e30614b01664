import type { EntityWords } from './entity-words.ts';
import { multiplesOf, numbersUpToHundred } from './spelling.ts';

const DIGITS = '零一二三四五六七八九';

/** The words of values in Chinese, in simplified and traditional characters. */
export const zh: EntityWords = {
  is: '是|为|的',
  numberLabel: '号码|编号|单号|号',
  order: '(?:订单|訂單|单号|單號|定单)',
  orderAfter: '(?:号|號|这个|这笔|的|这|那个| ){0,4}(?:订单|訂單|单|單)',
  postcode: '邮政编码|邮编|郵遞區號|邮政编号',
  code: '验证码|驗證碼|校验码|动态码|密码',
  quantity: '数量|數量|件数',
  pieces: '个|個|件|双|雙|台|份|条|條|套|瓶|盒|辆|輛|枚|箱|袋',
  piecesOfFew: '只|隻|本|张|張|把|包|支|根|副|顶|卷',
  measures: '天|周|年|月|小时|分钟|次|克|公斤|斤|米|人|点|點|星|分|个(?:月|星期|小时|钟头|人)',
  ordinal: '号|號|日|楼|路|岁',
  currencies: {
    EUR: ['欧元', '歐元'],
    USD: ['美元', '美金'],
    GBP: ['英镑', '英鎊'],
    CNY: ['元', '块', '块钱', '人民币', '圆'],
  },
  score: '(?:打|给)? ?([1-5]|[一二两三四五]) ?(?:颗?星|分)(?:好评|差评)?',
  numbers: new Map([
    ...numbersUpToHundred((n, tens, unit) => {
      const last = unit === 0 && n > 0 ? '' : (DIGITS[unit] ?? '');
      if (n < 10) return [DIGITS[n] ?? ''];
      return tens === 1 ? [`十${last}`, `一十${last}`] : [`${DIGITS[tens]}十${last}`];
    }),
    ['两', 2],
    ['兩', 2],
    ...multiplesOf(100, 9, (times) => [`${DIGITS[times]}百`]),
    ...multiplesOf(1000, 9, (times) => [`${DIGITS[times]}千`]),
    ...multiplesOf(10_000, 9, (times) => [`${DIGITS[times]}万`]),
    ['两百', 200],
    ['两千', 2000],
    ['两万', 20_000],
    ['半打', 6],
    ['一打', 12],
  ]),
  articles: [],
  only: '只|就|只要',
  and: '和|还有|還有|以及|跟|与|與|加上|另外',
  of: '的',
  afterItem: '吧|请|請|谢谢|謝謝|吗|嗎|呢|啊|了|给|給|可以|能|要|怎么|是|在',
  part: '只(?:要)?(?:取消|退|买|留)?(?:其中)?(?:一|两|二|三|几|部分|那|这)[件个双条部只套款]|只(?:取消|退)(?!订单|这单|这个订单)|其中(?:的)?(?:一|两|二|三|几|部分)?[件个双条部只套款]?|部分(?:取消|商品)?|除了|其余|其他的?(?:保留|不变|要)|留(?:下)?(?:一|两)[件个双条]|一部分|不是全部|不全部',
  address: [
    String.raw`(?:\p{Script=Han}{2,3}(?:省|自治区))?(?<city>(?:(?![省是在到寄为給给址])\p{Script=Han}){2,3}市)`,
    String.raw`(?<street>[\p{Script=Han}\d]{0,20}?(?:路|街|道|巷|弄|胡同)[\p{Script=Han}\d]{0,8}?\d{1,5} ?(?:号|號)(?:院|楼)?(?:\d{1,4}(?:号楼|栋|幢|楼|层|室|单元)){0,3})`,
    String.raw`(?:[ ,]{0,2}(?<postcode>\d{6})(?!\d))?`,
  ].join(''),
};
