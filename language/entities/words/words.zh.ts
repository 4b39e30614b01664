import type { EntityWords } from './entity-words.ts';
import { multiplesOf, numbersUpToHundred } from './spelling.ts';

const DIGITS = '零一二三四五六七八九';

/** The words of values in Chinese, in simplified and traditional characters. */
export const zh: EntityWords = {
  is: '是|为|的',
  numberLabel: '号码|编号|单号|号',
  order: '(?:订单|訂單|单号|單號|定单)',
  orderAfter: '(?:号|號|这个|这笔|的|这|那个| ){0,4}(?:订单|訂單|单|單)',
  otherNumber: [
    '客户|客戶|会员|會員|账户|帳戶|账号|帳號|发票|發票|快递|快遞|运单|運單|物流|包裹|电话|電話|手机|手機|税|稅|型号|型號|序列|商品|货号|貨號',
    '身份证|身份證|银行|銀行|优惠券|優惠券|房间|微信|传真|傳真|卡',
  ].join('|'),
  ticket:
    '工单|工單|服务单|服務單|客服单|客服單|问题编号|問題編號|受理|案件|案号|反馈|回饋|投诉|投訴|请求|請求|问题|問題',
  closings: '谢谢|多谢|感谢|谢谢您?|謝謝|祝好|此致|敬礼|顺祝商祺|顺颂商祺',
  contact:
    '(?:联系)?电话|電話|手机|手機|传真|傳真|微信号?|客户号|客戶號|会员号|税号|统一社会信用代码|有限公司|发自我的',
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
  score: '(?:打|给)? ?([1-5]|[一二两三四五]) ?(?:颗?星|分)(?!钟|鐘|之|期|座|系)(?:好评|差评)?',
  rating: '打|给|給|评|評',
  scoreWords: [
    '很差|非常差|太差|极差|超差|差评|差評|很不满意|非常不满意|很不滿意|非常不滿意|糟糕|垃圾|很烂|太烂了?',
    '不满意|不滿意|不好|较差|失望|差',
    '一般般?|普通|还行|還行|还可以|還可以|凑合|中等|马马虎虎',
    '满意|滿意|不错|不錯|挺好|还不错|好(?![的吧啊呀像])',
    '非常满意|非常滿意|很满意|很滿意|很好|非常好|太好了?|满分|滿分|好评|好評|五星好评|完美|优秀|優秀|超赞|超讚|超级棒|很棒|太棒了?|棒|赞|讚|极好|特别好',
  ],
  spelledAddress: { at: '艾特|圈a', dot: '点|點' },
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
  address: [
    String.raw`(?:\p{Script=Han}{2,3}(?:省|自治区))?(?<city>(?:(?![省是在到寄为給给址])\p{Script=Han}){2,3}市)`,
    String.raw`(?<street>[\p{Script=Han}\d]{0,20}?(?:路|街|道|巷|弄|胡同)[\p{Script=Han}\d]{0,8}?\d{1,5} ?(?:号|號)(?:院|楼)?(?:\d{1,4}(?:号楼|栋|幢|楼|层|室|单元)){0,3})`,
    String.raw`(?:[ ,]{0,2}(?<postcode>\d{6})(?!\d))?`,
  ].join(''),
};
