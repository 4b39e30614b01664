import { foldGerman, stemGerman } from '../models/locale/stem.de.ts';
import { latinWords } from './latin-words.ts';
import type { WritingSystem } from './writing-system.ts';

/** Everyday words, folded, that English has not, and how the words of a shop begin: compounds are made anew every day. */
const OWN_WORD = new RegExp(
  `^(?:${[
    'aber|ach|alle[mnrs]?|alles|als|andere[mnrs]?|auch|auf|aus|bei|beim|bekomme|bekommen|bestimmt|bis|bisher',
    'bitte|brauch|brauche|dann|dank|danke|dankeschoen|dass|dein|deine[mnrs]?|dem|den|denn|der|deutsch|dich',
    'dir|diese[mnrs]?|doch|dran|durch|eher|ein|eine[mnrs]?|endlich|erst|es|etwas|euch|euer|eure[mnrs]?|falsch',
    'falsche[mnrs]?|fuer|gar|gehts?|gekauft|gekommen|geld|genau|gerade|gern|gerne|gestern|gibts?',
    'grosse[mnrs]?|guten?|guter|gutes|hab|habe|haben|habt|haett?e|hallo|heisst?|heute|hilfe|hoch|hoer|ich|ihm',
    'ihn|ihnen|ihre?[mnrs]?|immer|irgendwie|ist|ja|jemand|jemanden|jetzt|kann|kannst|kaputt|kaufen?|kein',
    'keine[mnrs]?|klappt|klein|kommen?|kommt|kommst|koennen|koennt|koennte[nst]*|krieg|kriege|kurz|lange',
    'leider|lieber|los|mal|mehr|mein|meine[mnrs]?|mensch|menschen|mich|mir|mit|mitarbeiter\\w*|moechte',
    'moechten|moin|morgen|muss|muessen|nach|naechste[mnrs]?|nee|nein|neue[mnrs]?|nicht|nichts|nie|noch',
    'nochmal|nur|ob|ohne|passt|preis|reden|schicken|schickt|schnell|schoen\\w*|schon|sehr|sein|seine[mnrs]?',
    'seit|servus|sich|sie|sind|soll|sollen|sonst|sprechen|stimmt|suche|tage|tagen|telefon\\w*|teuer|tschau',
    'tschuess|ueber|uhr|und|uns|unser\\w*|unterwegs|viele?[mnrs]?|vom|vor|wann|warte|warten|warum|weg|weil',
    'welche[mnrs]?|wenn|wer|werde|werden|wie|wieder|wieso|wir|wird|wo|woche|wochen|wofuer|woher|wohin|wollen',
    'wollte|wurde|wurden|zahlen|zu|zum|zur|zwei|abmeld\\w*|abbrechen|adresse|anschrift|angekommen|artikel',
    'auftrag\\w*|bestell\\w*|betrag|beschwer\\w*|bezahl\\w*|bezahlung|erstatt\\w*|fehler\\w*|garantie',
    'gelieferte?|gekuendigt|groesse\\w*|gutschein\\w*|gutschrift|kauf|kosten\\w*|kunde\\w*|kuendig\\w*',
    'liefer\\w*|nummer|paket\\w*|passwort|postleitzahl|rabatt\\w*|rechnung\\w*|reklam\\w*|retoure?n?',
    'rueck\\w*|schaden|sendung\\w*|storn\\w*|umtausch\\w*|verfolg\\w*|verschick\\w*|versand\\w*|versende\\w*',
    'vertrag|widerruf\\w*|zahlung\\w*|zoll\\w*|zugestellt|zurueck\\w*|zustell\\w*',
  ].join('|')})$`,
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
