import type { CustomerWords } from './customer-words.en.ts';

/** The words of blocks in Chinese. */
export const zh: CustomerWords = { choose: '请选择', track: '查看物流', view: '查看商品', files: '文件' };
