import type { WebWords } from './web-words.en.ts';

/** The words of the website chat's mails in German. */
export const de: WebWords = {
  answerSubject: 'Unsere Antwort auf Ihre Nachricht im Chat',
  answerFooter: 'Sie können das auch im Chat lesen und beantworten: {link}',
  answerFooterPlain: 'Sie können das auch im Chat auf unserer Website lesen und beantworten.',
  files: 'Dateien, die im Chat für Sie bereitliegen: {count}',
  noticeSubject: 'In unserem Chat wartet eine Antwort auf Sie',
  notice:
    'Sie haben uns im Chat auf unserer Website geschrieben, und wir haben geantwortet. Öffnen Sie den Chat in dem Browser, mit dem Sie geschrieben haben, oder melden Sie sich an, um die Antwort zu lesen: {link}',
  noticePlain:
    'Sie haben uns im Chat auf unserer Website geschrieben, und wir haben geantwortet. Öffnen Sie den Chat in dem Browser, mit dem Sie geschrieben haben, oder melden Sie sich an, um die Antwort zu lesen.',
  notYou:
    'Falls Sie uns nicht geschrieben haben, hat sich jemand bei der Adresse vertippt, und Sie müssen nichts tun.',
};
