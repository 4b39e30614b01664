import type { OptOutWords } from './opt-out-words.ts';

/** The keywords in Chinese. */
export const zh: OptOutWords = {
  stop: ['退订', '退訂', '取消订阅', '取消訂閱', 'td', '停止接收'],
  start: ['订阅', '訂閱', '恢复接收', '重新订阅'],
};
