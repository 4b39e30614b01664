/**
 * The widget's own words in one language; what the bot says comes from the server.
 * @typedef {object} Texts
 * @property {string} open
 * @property {string} title
 * @property {string} close
 * @property {string} log
 * @property {string} placeholder
 * @property {string} send
 * @property {string} choices
 * @property {string} sending
 * @property {string} sent
 * @property {string} failed
 * @property {string} retry
 * @property {string} busy
 * @property {string} attach
 * @property {string} tooLarge
 * @property {string} tooMany
 * @property {string} wrongType
 * @property {string} edited
 * @property {string} deleted
 * @property {string} you
 * @property {string} bot
 * @property {string} connecting
 * @property {string} online
 * @property {string} offline
 * @property {string} restarted
 * @property {(count: number) => string} unread
 */

/** @type {Texts} */
const en = {
  open: 'Chat with us',
  title: 'Customer service',
  close: 'Close the chat',
  log: 'Conversation',
  placeholder: 'Write a message…',
  send: 'Send',
  choices: 'Suggested answers',
  sending: 'Sending…',
  sent: 'Sent',
  failed: 'Not sent.',
  retry: 'Try again',
  busy: 'Too many messages at once. Wait a moment.',
  attach: 'Attach pictures or a PDF',
  tooLarge: 'Too large: at most 10 MB a file, 20 MB together.',
  tooMany: 'At most 5 files at once.',
  wrongType: 'Only pictures and PDF files can be sent.',
  edited: 'edited',
  deleted: 'Message deleted',
  you: 'You',
  bot: 'Assistant',
  connecting: 'Connecting…',
  online: 'We answer right away',
  offline: 'No connection. Trying again…',
  restarted: 'A new conversation has begun.',
  unread: (count) => `${count} unread`,
};

/** @type {Texts} */
const zh = {
  open: '在线咨询',
  title: '客户服务',
  close: '关闭聊天窗口',
  log: '对话内容',
  placeholder: '请输入消息…',
  send: '发送',
  choices: '建议回复',
  sending: '发送中…',
  sent: '已发送',
  failed: '未发送。',
  retry: '重试',
  busy: '发送太频繁，请稍候再试。',
  attach: '添加图片或 PDF',
  tooLarge: '文件过大：单个文件不超过 10 MB，合计不超过 20 MB。',
  tooMany: '一次最多发送 5 个文件。',
  wrongType: '只能发送图片和 PDF 文件。',
  edited: '已编辑',
  deleted: '消息已删除',
  you: '您',
  bot: '助手',
  connecting: '连接中…',
  online: '即时回复',
  offline: '网络中断，正在重新连接…',
  restarted: '新的对话已开始。',
  unread: (count) => `${count} 条未读`,
};

/**
 * The words for a language tag; English where there are none.
 * @param {string} locale
 * @returns {Texts}
 */
export function textsFor(locale) {
  return locale.toLowerCase().startsWith('zh') ? zh : en;
}
