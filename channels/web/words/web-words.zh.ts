import type { WebWords } from './web-words.en.ts';

/** The words of the website chat's mails in Chinese. */
export const zh: WebWords = {
  answerSubject: '您在在线咨询中的问题已有回复',
  answerFooter: '您也可以在聊天窗口中查看并回复：{link}',
  answerFooterPlain: '您也可以在我们网站的聊天窗口中查看并回复。',
  files: '聊天窗口中有 {count} 个文件等您查看',
  noticeSubject: '在线咨询中有给您的回复',
  notice:
    '您在我们网站的在线咨询中留过言，我们已经回复。请使用当时的浏览器打开聊天窗口，或登录后查看回复：{link}',
  noticePlain:
    '您在我们网站的在线咨询中留过言，我们已经回复。请使用当时的浏览器打开聊天窗口，或登录后查看回复。',
  notYou: '如果您没有联系过我们，可能是有人填错了邮箱地址，您无需理会此邮件。',
};
