import type { WhatsappWords } from './whatsapp-words.en.ts';

/** The channel's words in Chinese. */
export const zh: WhatsappWords = {
  choose: '选择',
  optedOut: '您已选择不再接收我们的消息。回复“订阅”即可恢复。',
  fallbackSubject: '我们在 WhatsApp 上的回复',
};
