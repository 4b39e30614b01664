import { soon, time, zone } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** What a customer in the queue reads of the wait. */
export const zh: TextsLike<typeof english> = {
  'queue-closed': ({ opens, ...at }) => {
    const back =
      opens === null
        ? '现在没有客服在线，恢复服务的时间还不确定。'
        : `现在没有客服在线，${soon(opens)} ${time(opens)}（${zone(at.zone, opens)}）恢复服务。`;
    return `您还在排队中。${back}您的排队位置会保留。`;
  },
  'queue-waiting': () => '您还在排队中。需要等多久我不能确定，客服会在这里回复您。',
};
