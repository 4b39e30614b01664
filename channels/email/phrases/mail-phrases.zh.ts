import type { MailPhrases } from './mail-phrases.ts';
import { words } from './words.ts';

/** What mails say in Chinese. */
export const zh: MailPhrases = {
  wrote: words('写道, 寫道, 写到'),
  labelFrom: words('发件人, 寄件者, 寄件人'),
  labelDate: words('发送时间, 发送日期, 日期, 时间, 時間, 寄件日期, 傳送時間, 傳送日期'),
  labelTo: words('收件人, 收件者'),
  labelCc: words('抄送, 副本'),
  labelSubject: words('主题, 主題, 主旨, 标题'),
  labelOther: [],
  datePrepositions: words('于, 在'),
  weekdays: [],
  message: words('邮件, 郵件, 信件'),
  forwarded: words('转发, 轉寄, 轉發'),
  begin: [],
  subjectPrefixes: words('回复, 回覆, 答复, 答覆, 转发, 轉寄, 轉發'),
  salutations: words('你好, 您好, 大家好, 尊敬的, 早上好, 下午好'),
  thanksAndClosings: words('谢谢, 多谢, 祝好, 此致'),
  closings: words('此致'),
  sentFrom: words('发自, 從我的, 发送自, 来自我的, 傳送自, 寄自, 从我的'),
  disclaimers: words('本邮件, 此邮件, 本電子郵件'),
  confidential: words('保密, 機密'),
  autoReplySubjects: words('自动回复, 自動回覆, 自动答复'),
  autoReplyBodies: words(
    '我正在休假, 我不在办公室, 目前不在, 您的邮件我已收到, 您的来信已收到, 已收到您的邮件, 這是自動回覆, 这是一封自动回复',
  ),
  bounceSubjects: words('退信, 系统退信, 投递失败'),
  bounceBodies: words('无法投递, 未能送达'),
};
