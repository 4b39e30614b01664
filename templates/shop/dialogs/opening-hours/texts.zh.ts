import type { TextsLike } from 'onevoice';
import type { en } from './texts.en.ts';

export const zh: TextsLike<typeof en> = {
  'hours-told': () => '我们的营业时间是周一至周六 9:00 到 18:00。',
  'hours-label': () => '营业时间',
  'hours-ability': () => '告诉您营业时间',
};
