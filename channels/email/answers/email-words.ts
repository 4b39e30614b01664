import type { MailLocale } from './mail-template.ts';

/** What mails and the page of a choice say by themselves; the rest comes in the customer's language already. */
export interface EmailWords {
  readonly choose: string;
  readonly assistant: string;
  /** Above a list of files. */
  readonly missing: string;
  /** What is missing of a mail that could not be read whole. */
  readonly cut: string;
  readonly total: string;
  readonly confirm: string;
  readonly taken: string;
  readonly already: string;
  readonly gone: string;
}

const WORDS: Readonly<Record<MailLocale, EmailWords>> = {
  en: {
    choose: 'Follow one of the links, or answer this mail in your own words.',
    assistant: 'Written by our automatic assistant. Answer this mail to go on, or ask for a person.',
    missing:
      'We could not take these parts of your mail. A file may have 10 MB; please send larger ones in parts:',
    cut: 'the rest of your mail, which could not be read',
    total: 'Total',
    confirm: 'Your choice:',
    taken: 'Thank you. The answer comes by e-mail.',
    already: 'This question has been answered already.',
    gone: 'This question is no longer open. Answer the newest mail instead.',
  },
  zh: {
    choose: '请点击其中一个链接，或直接回复本邮件。',
    assistant: '本邮件由我们的自动助手撰写。回复本邮件即可继续，也可以要求人工服务。',
    missing: '您邮件中的以下内容我们未能接收。单个文件最大 10 MB，更大的文件请分开发送：',
    cut: '邮件的其余部分（无法读取）',
    total: '合计',
    confirm: '您的选择：',
    taken: '谢谢。答复将通过邮件发送给您。',
    already: '这个问题已经回答过了。',
    gone: '这个问题已不再有效，请回复最新的邮件。',
  },
};

/** The language of a mail, from an activity's tag; English where it isn't known. */
export function mailLocale(tag: string | undefined): MailLocale {
  return tag?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
}

/** The words in a language. */
export function emailWords(locale: MailLocale): EmailWords {
  return WORDS[locale];
}
