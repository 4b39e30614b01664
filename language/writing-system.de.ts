import { foldGerman, stemGerman } from '../models/locale/stem.de.ts';
import { latinWords } from './latin-words.ts';
import type { WritingSystem } from './writing-system.ts';

/** Everyday words, folded, that English has not, and how the words of a shop begin: compounds are made anew every day. */
const OWN_WORD = new RegExp(
  `^(?:${[
    'abbestellen|abbrechen|aber|abmeld\\w*|ach|adresse|agb|alle[mnrs]?|alles|als|andere[mnrs]?|angekommen',
    'anmelden|anschrift|ansprechpartner\\w*|artikel|auch|auf|auftrag\\w*|aus|beenden|bei|beim|bekomme',
    'bekommen|beratung|beschwer\\w*|bestell\\w*|bestimmt|betrag|bezahl\\w*|bis|bisher|bist|bitte|bloed\\w*',
    'brauch|brauche|dank|danke|dankeschoen|dann|darf|das|dass|datenschutz|dein|deine[mnrs]?|dem|denn|der',
    'deutsch|deutsche[nrs]?|dich|diese[mnrs]?|dir|doch|doof|dran|dumm|durch|ebenso|egal|eher|ein|eine[mnrs]?',
    'endlich|englische[nrs]?|erledigt|erst|erstatt\\w*|etwas|euch|euer|eure[mnrs]?|falsch|falsche[mnrs]?',
    'fehler\\w*|fertig|frage\\w*|freitag\\w*|fuer|gar|garantie|gehts?|gekauft|gekommen|gekuendigt|geld',
    'gelieferte?|genau|gerade|gern|gerne|gespraech|gestern|gewaehrleistung|gibts?|gleichfalls|groesse\\w*',
    'grosse[mnrs]?|grueezi|gruess\\w*|gruezi|guete|gute[mnrs]?|gutschein\\w*|gutschrift|hab|habe|haben|habt',
    'haett?e|hallo|hast|hausnummer|heisst?|heute|hilfe|hilft|hoer|ich|ihm|ihn|ihnen|ihre?[mnrs]?|immer',
    'impressum|irgendwie|ist|ja|jemand|jemanden|jetzt|kann|kannst|kaputt|kauf\\w*|kaufen?|kein|keine[mnrs]?',
    'klappt|klein|koennen|koennt|koennte[nst]*|kommen?|kommst|kommt|kontakt|konto|kosten\\w*|kostet|krieg',
    'kriege|kuendig\\w*|kunde\\w*|kurz|laden|lange|leider|leute|licht|lieb|lieber|liebes|liefer\\w*|loeschen',
    'mach|mache|machen|machs|machst|macht|mal|mehr|mein|meine[mnrs]?|mensch|menschen|mich|mindest\\w*|mir|mit',
    'mitarbeiter\\w*|moecht|moechte|moechten|moeglich|moin|montag\\w*|morgen|muessen|musik|muss|nabend|nach',
    'nachnahme|naechste[mnrs]?|nee|nein|nervst|neue[mnrs]?|nicht|nichts|nie|noch|nochmal|nummer|nur|ob',
    'oeffnen|oeffnungszeiten|oesterreich|ohne|paket\\w*|passt|passwort|persoenlich\\w*|postleitzahl|preis',
    'quittung|rabatt\\w*|raten\\w*|rechnung\\w*|reden|reklam\\w*|retour\\w*|rueck\\w*|samstag\\w*|schaden',
    'schaun|scheisse|schicken|schickt|schnell|schoen\\w*|schon|schweiz|sehr|sein|seine[mnrs]?|seit',
    'sendung\\w*|servus|sich|sie|sind|soll|sollen|sonntag\\w*|sonst|spiel|sprechen|stimmt|storn\\w*|suche',
    'tage|tagen|telefon\\w*|teuer|tschau|tschue\\w*|ueber|uebersetze|uhr|umtausch\\w*|und|uns|unser\\w*',
    'unterhaltung|unterwegs|verfolg\\w*|vergessen|versand\\w*|verschick\\w*|versende\\w*|vertrag',
    'viele?[mnrs]?|vom|vor|waesche|wann|warte|warten|warum|waschen|weil|welche[mnrs]?|wenn|wer|werde|werden',
    'werktage|widerruf\\w*|wie|wieder|wiederschaun|wiedersehen|wieso|wir|wird|wo|woche|wochen|wofuer|woher',
    'wohin|wollen|wollte|wurde|wurden|zahlen|zahlung\\w*|zoll\\w*|zu|zugestellt|zum|zur|zurueck\\w*|zusammen',
    'zustell\\w*|zwei',
  ]
    .join('|')
    .replaceAll('\\w*', '\\w{0,40}')})$`,
);

/** The writing system of German. */
export const de: WritingSystem = {
  script: 'Latin',
  evidence: (text) => latinWords(text).length,
  ownWords: (text) => latinWords(text).filter((word) => OWN_WORD.test(foldGerman(word))).length,
  switchThreshold: 3,
  fold: foldGerman,
  stem: stemGerman,
};
