/**
 * Words of Traditional Chinese, of Taiwan, Hong Kong and Cantonese, with the Simplified word that they are understood as. Both have the same length,
 * so that positions in a text stay; what differs by its characters alone is not listed.
 */
export const HANS_WORDS: ReadonlyMap<string, string> = new Map(
  `
    網路 网络 / 資訊 信息 / 線上 在线 / 信箱 邮箱 / 電郵 邮件 / 帳號 账号 / 帳戶 账户 / 宅配 快递 / 刷退 退款 / 折價 优惠 / 貨運 物流 / 客訴 投诉 / 保固 保修 / 專員 客服 /
    唔該 谢谢 / 幾時 何时 / 喺邊度 在哪里 / 喺邊 在哪 / 邊度 哪里 / 點解 为何 / 點樣 怎样 / 而家 现在 / 係咪 是否 / 可唔 可不 / 有冇 有没 / 幾多 多少 / 寄咗 寄了 / 聽日 明天 /
    喺 在 / 嘅 的 / 咗 了 / 唔 不 / 冇 没 / 佢 他 / 嚟 来 / 睇 看 / 畀 给 / 俾 给 / 搵 找 / 啲 些 / 嗰 那 / 係 是 / 咩 啥 / 傾 聊 / 嘢 物
  `
    .split('/')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/**
 * What the conversion leaves as it is or takes for another word, in the order of replacement, with the word that shops of Taiwan and Hong Kong write.
 * Found by reading all texts and articles of the demo shop.
 */
export const HANT_WORDS: readonly (readonly [word: string, instead: string])[] = `
  回複 回覆 / 回復 回覆 / 通過郵件 透過郵件 / 客服線上 客服在線上 / 郵箱 信箱 / 賬 帳 / 登出帳戶 刪除帳戶 / 發貨 出貨 / 訂單號 訂單編號 / 訂單編號碼 訂單號碼 /
  運單號 託運單號 / 郵編 郵遞區號 / 保修 保固 / 質保 保固 / 質量 品質 / 釐米 公分 / 定製 訂製 / 面單 託運單 / 網點 據點 / “ 「 / ” 」
`
  .split('/')
  .map((pair) => pair.trim().split(' ') as [string, string]);
