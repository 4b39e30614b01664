import { de as address } from './addresses/addresses.de.ts';
import type { EntityWords } from './entity-words.ts';
import { multiplesOf, numbersUpToHundred } from './spelling.ts';

const UNITS = [
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn',
  'sechzehn siebzehn achtzehn neunzehn',
]
  .join(' ')
  .split(' ');
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

/** A spelled number also without umlauts, as many write it. */
function withAscii(word: string): string[] {
  const ascii = word.replaceAll('ü', 'ue').replaceAll('ö', 'oe').replaceAll('ß', 'ss');
  return ascii === word ? [word] : [word, ascii];
}

/** The words of values in German. */
export const de: EntityWords = {
  is: 'ist|lautet|war',
  numberLabel: 'nummer|nr',
  // What may stand between the inflected words and the number: "Bestellung mit der Nr. 1042".
  order: String.raw`(?<!\p{Script=Latin})(?:bestell(?:ung(?:en|s)?)?|auftrags?|vorgangs?)(?: ?-? ?(?:mit der )?(?:nummer|nr|no|id))?`,
  otherNumber: [
    'kunden?|kd|rechnungs?|mitglieds?|kontos?|iban|bic|blz|steuer|ust-?id|ust|mwst|umsatzsteuer|hrb|hra|gnr|amtsgericht|handelsregister(?: [ab])?',
    'tel|telefon|fon|handy|mobil|fax|durchwahl|(?:sendungs|sendungsverfolgungs|paket)(?=[ -]?(?:nummer|nr|code|id))|gutscheins?|artikel|art|serien|modell|teile?|postfach',
    'versicherungs?|vertrags?|karten?|(?:endet|endend|ende) (?:auf|mit)|(?:den )?end(?:ziffern?|nummern?)|lieferschein|personal|ausweis|zimmer',
  ].join('|'),
  ticket: 'tickets?|anliegens?|anfragen?|fall(?:s|es)?|reklamations?',
  closings:
    '(?:mit )?(?:freundlichen|freundliche|besten|beste|herzlichen|herzliche|viele|liebe|schöne|sonnigen) (?:grüßen|grüße|gruß|gruesse|gruß|dank)|mit freundlichem gruß|gruß|grüße|mfg|lg|vg|danke(?: (?:schön|im voraus|und .{1,20}))?|dankeschön|vielen dank|hochachtungsvoll',
  contact: [
    'tel|telefon|fon|mobil|handy|fax|kunden-?(?:nummer|nr)|ust-?id(?:-?nr)?|steuer-?(?:nummer|nr)|hrb|hra|amtsgericht|handelsregister',
    'geschäftsführer(?:in)?|gf|sitz der gesellschaft|gmbh(?: & co\\.? kg)?|mbh|ug|ohg|kg|e\\.? ?k\\.?|e\\.? ?v\\.?|von meinem (?:iphone|handy|ipad) gesendet',
  ].join('|'),
  nameLabel:
    'mein name(?: ist)?|ich hei(?:ß|ss)e|ich bin(?: (?:der|die))?(?= \\p{Script=Latin}{2,30} \\p{Script=Latin}{2,30}[.,;])|name',
  weakNameLabel: 'ich bin(?: (?:der|die))?|hier ist|hier spricht|ich bins',
  nameTrail: 'hier|am apparat',
  afterName:
    'hallo|guten|und|meine|mein|mit|aus|plz|postleitzahl|die|der|das|ich|ist|bestellung|hier|aber|bitte|email|e-mail|wohne|wohnhaft',
  postcode: 'plz|postleitzahl',
  code: 'kode',
  otherCode: 'bestell|gutschein|rabatt',
  quantity: 'anzahl|menge|stückzahl',
  pieces: 'stück|stk|exemplare?n?|einheit(?:en)?|davon',
  measures: [
    'tage?n?|wochen?|stunden?|std|minuten?|monate?n?|jahre?n?|mal|uhr|prozent|punkte?',
    'personen|leute|sterne?n?|zoll|sekunden?',
  ].join('|'),
  ordinal: String.raw`\.(?= ?\p{L})`,
  currencies: { CHF: ['chf', 'sfr', 'franken', 'fr.'] },
  score:
    '([1-5]|eins?|zwei|drei|vier|f(?:ü|ue)nf) ?(?:(?:stern(?:en?|chen)?|punkte?n?)(?: von (?:5|fünf|fuenf)(?: sternen| punkten)?)?|von (?:5|fünf|fuenf)(?: sternen| punkten)?)',
  rating: 'gebe|geben|vergebe|bewerte|bewertung|note',
  scoreWords: [
    'sehr schlecht|schrecklich|furchtbar|katastrophal|katastrophe|miserabel|unterirdisch|mangelhaft|ungenügend|grottenschlecht|das letzte|unmöglich',
    'schlecht|enttäuschend|enttäuscht|unzufrieden|ausreichend',
    'mittelmäßig|mittelmaessig|durchschnittlich|geht so|okay|befriedigend|naja|na ja|durchwachsen',
    'gut|zufrieden|ordentlich|nett|hilfreich',
    'sehr gut|ausgezeichnet|hervorragend|super|perfekt|toll|spitze|klasse|prima|großartig|grossartig|top|sehr zufrieden|bestens|exzellent|einwandfrei|fantastisch',
  ],
  not: 'nicht|kein(?:e|er|en|em|es)?|nie|weniger|kaum|könnte',
  spelledAddress: { at: 'at|ät|klammeraffe', dot: 'punkt|dot' },
  numbers: new Map([
    ...numbersUpToHundred((n, tens, unit) =>
      withAscii(
        n < 20
          ? (UNITS[n] ?? '')
          : `${unit === 0 ? '' : `${unit === 1 ? 'ein' : UNITS[unit]}und`}${TENS[tens - 2]}`,
      ),
    ),
    ['zwo', 2],
    ...multiplesOf(100, 19, (times) => withAscii(`${times === 1 ? 'ein' : UNITS[times]}hundert`)),
    ...multiplesOf(1000, 19, (times) => withAscii(`${times === 1 ? 'ein' : UNITS[times]}tausend`)),
    ['hundert', 100],
    ['tausend', 1000],
    ['dutzend', 12],
    ['halbes dutzend', 6],
  ]),
  articles: ['ein', 'eine', 'einen', 'einem', 'einer'],
  only: 'nur|bloß|genau',
  and: 'und|sowie|plus',
  of: 'von den|von|der|weitere|mal',
  afterItem: [
    'für|fuer|von|aus|bitte|in|im|an|am|auf|zu|zum|zur|mit|bei|das|die|der|den|dem|ist|sind|war|waren|ich|wir|sie',
    'es|aber|oder|zurück|zurueck|bestellen|bestellt|kaufen|haben|habe|hätte|retournieren|zurückgeben|danke|umtauschen',
    'letzte[nrs]?|gestern|diese[nrs]?|nächste[nrs]?|vor|wenn|weil|da|heute|morgen|pro|je|reservieren|stornieren',
  ].join('|'),
  part: [
    String.raw`\b(?:nur|bloß|lediglich) (?:einen?|eins|zwei|drei|einige|einen teil|teile|die hälfte|(?:den|die|das) (?!bestellung|ganze|nummer)\p{Script=Latin}{1,40})\b`,
    String.raw`\b(?:einen?|einer|eines|eins|zwei|einige|ein teil|einen teil) (?:von|davon|der|dieser|meiner)\b`,
    String.raw`\b(?:teilweise|teilstorno|nicht alles|nicht die ganze|alles außer|alles bis auf|außer (?:der|dem|den)|aber (?:nicht|behalten?)|den rest)\b`,
    String.raw`\b(?:einzelnen?|einen) artikel\b`,
  ].join('|'),
  address,
};
