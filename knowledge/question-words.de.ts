import { stemGerman } from '../models/locale/stem.de.ts';
import type { QuestionWords } from './question-words.ts';
import { wordSet } from './word-set.ts';

/** The words of questions in German. */
export const de: QuestionWords = {
  stop: wordSet(`
    ab aber ach alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim bereits bin bis bist bitte da
    dabei dafür dafuer damit dann daran darauf darf dürfen duerfen das dass dazu dein deine deinen dem den denn der des dessen deswegen dich die dies diese diesem diesen
    dieser dieses dir doch dort du durch eben eigentlich ein eine einem einen einer eines einfach einmal er es etwas euch euer eure eurem euren eurer
    falls für fuer gar geben gebt geht gehts gerade gern gerne gibt gibts hab habe haben habt hallo hast hat hatte hattet hätte haette hätten hey hi hier hin hilfe helfen ich
    ihm ihn ihnen ihr ihre ihrem ihren ihrer im in info infos information informationen ins irgendwas irgendwie ist ja je jemand jetzt kann kannst kein keine keinen keiner
    klappt können koennen könnt könnte koennte könnten lassen lässt liebe liebes mach mache machen macht mal man mehr mein meine meinem meinen meiner meines mich mir mit
    möchte moechte möchten mögen muss müssen muessen musste na nach nämlich nein nicht nichts noch nochmal nun nur ob oder ohne ok okay per sage sagen schon sehr sein seine seit
    sich sie sind so sofort sogar soll sollen sollte sonst sowas tun um und uns unser unsere unseren unter vielleicht vom von vor wann war waren warum was weil weiß weiss
    welche welchem welchen welcher welches wenn wer werde werden wie wieder wieso will wir wird wirklich wo woher wohin wollen wollte wollten würde wuerde wurde wurden zu zum
    zur zwar über ueber euren frage fragen danke dank guten tag morgen abend moin servus eh halt wegen regelung regelungen bestimmungen bedingungen richtlinie richtlinien möglich moeglich
    stimmt ganz genau eins viel viele vielen bzw usw nen ne nem dran drauf rein raus etwa ungefähr ungefaehr sag gilt gelten e
  `),
  weak: wordSet(`
    angeben artikel auswählen bekomme bekommen bestellen bestellt bestellte bestellung bestellungen brauche brauchen dauert erhalten ersten euro
    finde finden heute hoch ihren kaufen kommen kommt lange letzte machen mail nehmen neu neue neuen nummer offen     schicken schreiben sehen spät später stellen suchen tage tagen uhr unterwegs wählen warten ware waren wochen woche zeit zwei arbeiten fehler falsch falsche
  `),
  stem: stemGerman,
  hasCompounds: true,
};
