/** The demo pages' words; English is in the HTML already and stands for every other language. */
const TEXTS = {
  en: {
    shop: 'Onevoice demo shop',
    outbox: 'Outbox',
    customer: 'Customer',
    nobody: 'Not signed in',
    language: 'Language',
    headline: 'Good things for every day.',
    lead: 'A shop that is not real, with customer service that is. Open the chat and ask.',
    orders: 'Your orders',
    noOrders: 'No orders yet.',
    products: 'From the catalogue',
    footer: 'Demo data only. Nothing is sold, sent or charged.',
    back: 'Back to the shop',
    outboxLead: 'Mails the shop would have sent, newest first. One-time codes arrive here.',
    noMail: 'No mail yet.',
    to: 'To',
    from: 'from',
  },
  zh: {
    shop: 'Onevoice 演示商店',
    outbox: '发件箱',
    customer: '顾客',
    nobody: '未登录',
    language: '语言',
    headline: '每一天的好物。',
    lead: '商店是虚构的，客户服务是真的。打开聊天窗口问一问吧。',
    orders: '我的订单',
    noOrders: '暂无订单。',
    products: '商品精选',
    footer: '仅为演示数据，不会真的销售、发货或扣款。',
    back: '返回商店',
    outboxLead: '商店本应发出的邮件，最新的在最前面。验证码会出现在这里。',
    noMail: '暂无邮件。',
    to: '收件人',
    from: '起价',
  },
};

/** @type {Record<'en' | 'zh', string[]>} */
const HINTS = {
  en: ['Where is order #1042?', 'How long can I return something?', 'Cancel my order', 'A person, please'],
  zh: ['我的订单1042到哪了？', '退货期限是多久？', '取消订单', '转人工客服'],
};

const KEY = 'onevoice-demo-language';

/** @typedef {'en' | 'zh'} Language */

/** @returns {Language} the language chosen last, else the browser's */
export function language() {
  const chosen = localStorage.getItem(KEY) ?? navigator.language;
  return chosen.startsWith('zh') ? 'zh' : 'en';
}

/** @param {string} chosen */
export function chooseLanguage(chosen) {
  localStorage.setItem(KEY, chosen);
}

/** @param {keyof typeof TEXTS.en} key */
export function text(key) {
  return TEXTS[language()][key];
}

/** The states of an order in Chinese; in English the shop's own words do. */
const STATUSES = new Map([
  ['placed', '待付款'],
  ['payment-failed', '付款失败'],
  ['paid', '已付款'],
  ['packed', '已打包'],
  ['partly-shipped', '部分发货'],
  ['shipped', '已发货'],
  ['in-transit', '运输中'],
  ['out-for-delivery', '派送中'],
  ['delivery-failed', '派送失败'],
  ['delivered', '已送达'],
  ['return-requested', '已申请退货'],
  ['returned', '已退货'],
  ['cancelled', '已取消'],
]);

/** @param {string} name */
export function status(name) {
  return (language() === 'zh' && STATUSES.get(name)) || name.replaceAll('-', ' ');
}

/** Example questions for the front page. */
export function hints() {
  return HINTS[language()];
}

/** Writes every `data-text` element in the chosen language. */
export function translatePage() {
  document.documentElement.lang = language();
  for (const node of document.querySelectorAll('[data-text]')) {
    node.textContent =
      TEXTS[language()][/** @type {keyof typeof TEXTS.en} */ (node.getAttribute('data-text'))];
  }
}
