import type { MailPhrases } from './mail-phrases.ts';
import { words } from './words.ts';

/** What mails say in German. */
export const de: MailPhrases = {
  wrote: words('schrieb, geschrieben'),
  labelFrom: words('von, absender'),
  labelDate: words('datum, gesendet, gesendet am'),
  labelTo: words('an'),
  labelCc: words('kopie'),
  labelSubject: words('betreff'),
  labelOther: words('antwort an, wichtigkeit, anlagen'),
  datePrepositions: words('am, den'),
  weekdays: [],
  message: words('nachricht, termin'),
  forwarded: words('weitergeleitet'),
  begin: words('anfang'),
  subjectPrefixes: words('aw, antw, antwort, wg'),
  salutations: words(
    'hallo, guten (?:tag|morgen|abend), sehr geehrte\\S*, liebe[rs]?, moin, servus, grüezi,',
    'grüß gott, grüss gott',
  ),
  thanksAndClosings: words(
    '(?:vielen |besten |herzlichen |schönen )?dank, danke,',
    '(?:mit )?(?:freundlichen?|freundlichem|besten?|vielen?|lieben?|schönen?|herzlichen?) gr(?:ü|ue)(?:ß|ss)(?:en?)?,',
    'gr(?:ü|ue)(?:ß|ss)e?, mfg, lg, vg',
  ),
  closings: words(
    'mit freundlichen grüßen, freundliche grüße, viele grüße, beste grüße, liebe grüße,',
    'schöne grüße, herzliche grüße, mit besten grüßen, mit freundlichen grüssen,',
    'freundliche grüsse, viele grüsse, liebe grüsse, mfg, lg, vg',
  ),
  sentFrom: words('gesendet von, von meinem, gesendet mit, diese nachricht wurde von'),
  disclaimers: words(
    'diese e-mail enthält vertrauliche, diese e-mail kann, diese nachricht ist vertraulich,',
    'der inhalt dieser e-mail',
  ),
  confidential: words('vertraulich'),
  autoReplySubjects: words('automatische antwort, abwesenheitsnotiz, abwesend, abwesenheit, nicht im büro'),
  autoReplyBodies: words(
    'ich bin derzeit nicht, ich bin nicht im büro, ich bin bis, nicht im haus, im urlaub,',
    'ihre e-mail wird nicht weitergeleitet, wieder erreichbar',
  ),
  bounceSubjects: words('unzustellbar, nicht zugestellt, zustellung fehlgeschlagen'),
  bounceBodies: words('nicht zugestellt werden'),
};
