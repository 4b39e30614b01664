import type { EmailWords } from './email-words.en.ts';

/** The words of mails in Chinese. */
export const zh: EmailWords = {
  choose: '请点击其中一个链接，或直接回复本邮件。',
  assistant: '本邮件由我们的自动助手撰写。回复本邮件即可继续，也可以要求人工服务。',
  assistantAlone: '本邮件由我们的自动助手撰写。回复本邮件即可继续。',
  missing: '您邮件中的以下内容我们未能接收。单个文件最大 10 MB，更大的文件请分开发送：',
  cut: '邮件的其余部分（无法读取）',
  total: '合计',
  confirm: '您的选择：',
  taken: '谢谢。答复将通过邮件发送给您。',
  already: '这个问题已经回答过了。',
  gone: '这个问题已不再有效，请回复最新的邮件。',
  done: '已完成',
  open: '待进行',
  product: '商品',
  price: '价格',
  unread:
    '读取这封邮件所需的时间或内存超出了单封邮件的上限，因此其内容未被读取。原邮件作为文件附上；打开时请当心，这可能是攻击。',
};
