import type { EmailWords } from './email-words.en.ts';

/** The words of mails in German. */
export const de: EmailWords = {
  choose: 'Klicken Sie auf einen der Links, oder antworten Sie auf diese E-Mail in Ihren eigenen Worten.',
  assistant:
    'Geschrieben von unserem automatischen Assistenten. Antworten Sie einfach auf diese E-Mail, oder schreiben Sie, dass Sie mit einem Menschen sprechen möchten.',
  assistantAlone:
    'Geschrieben von unserem automatischen Assistenten. Antworten Sie einfach auf diese E-Mail.',
  missing:
    'Diese Teile Ihrer E-Mail konnten wir nicht annehmen. Eine Datei darf 10 MB groß sein; größere schicken Sie bitte in mehreren Teilen:',
  cut: 'der Rest Ihrer E-Mail, der sich nicht lesen ließ',
  total: 'Gesamt',
  confirm: 'Ihre Auswahl:',
  taken: 'Vielen Dank. Die Antwort kommt per E-Mail.',
  already: 'Diese Frage ist bereits beantwortet.',
  gone: 'Diese Frage ist nicht mehr offen. Bitte antworten Sie auf die neueste E-Mail.',
  done: 'erledigt',
  open: 'steht noch aus',
  product: 'Artikel',
  price: 'Preis',
  unread:
    'Diese E-Mail zu lesen hat mehr Zeit oder Speicher gebraucht, als einer E-Mail zusteht. Nichts davon wurde gelesen; sie hängt als Datei an. Wer sie öffnet, sollte mit einem Angriff rechnen.',
};
