/** The website chat's own texts in English. Every other language has the same ones. */
export const en = {
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
  online: 'Connected',
  offline: 'No connection. Trying again…',
  menu: 'More',
  forget: 'Forget this chat',
  forgotten: 'This chat is forgotten on this device. A new one has begun.',
  blocked: 'The chat is not available on this page.',
  restarted: 'A new conversation has begun.',
  /** `{count}` is the number of messages. */
  unread: '{count} unread',
};

/** The website chat's own texts in one language. */
export type WidgetTexts = Readonly<Record<keyof typeof en, string>>;
