import { casual, hans } from 'chrono-node/zh';
import type { DateReader } from './date-reader.ts';

/** The words of dates in Chinese, in simplified and traditional characters. */
export const zh: DateReader = {
  chronos: [hans.casual, casual],
  noDate: [
    '早上|上午|中午|下午|晚上|傍晚|凌晨|现在|立刻|立即|马上',
    '(?:[一二三四五六七八九十两]{1,3}|\\d{1,2})(?:点|點|时|時)(?:半|[一二三四五六七八九十]{1,3}分?|\\d{1,2}分?)?',
    '[这下上本]个?(?:周末|星期(?![一二三四五六日天])|周(?![一二三四五六日天])|月(?!\\d))',
    '(?:[一二三四五六七八九十两半]{1,3}|\\d{1,3})个?(?:小时|分钟|秒)',
  ].join('|'),
  past: '上',
};
