import type { AddressWords } from './address-words.ts';

/** Addresses in German: of Germany, Austria and Switzerland. */
export const de: AddressWords = {
  openings:
    'es|ist|das|die|der|dann|nach|ort|stadt|straße|adresse|anschrift|und|nein|doch|also|lautet|heißt|meine|sollte|soll|muss|sein|ich|wohne|sorry|bitte|neue',
  houseNumber: 'hausnummer|hausnr|haus nr|nummer|nr',
  labels: {
    street:
      'straße und hausnummer|straße und nr|straße ?/ ?(?:hausnummer|hausnr|nr)|straße|strasse|str|anschrift|adresse|lieferadresse|lieferanschrift',
    street2: 'adresszusatz|zusatz|etage|wohnung|stockwerk',
    city: 'ort|stadt|wohnort',
    region: 'bundesland|kanton',
    postcode: 'plz|postleitzahl',
    country: 'land',
    place: 'plz ?[/,]? ?(?:und )?(?:ort|stadt|wohnort)|postleitzahl ?[/,]? ?(?:und )?(?:ort|stadt)',
    other:
      'name|vorname|nachname|empfänger|telefon|tel|handy|mobil|firma|bestellung|bestellnummer|hausnummer|hausnr',
  },
  streetEndings:
    'straße|strasse|str|weg|platz|allee|gasse|ring|damm|ufer|steig|stieg|chaussee|hof|markt|berg|graben|wall|kamp|pfad|promenade|zeile|steg|siedlung|park',
  surely: 'straße|strasse|str|weg|platz|allee|gasse|chaussee|damm|ufer|promenade',
  noStreets:
    'arbeitsplatz|sitzplatz|stellplatz|parkplatz|liegeplatz|schlafplatz|lagerplatz|ladeplatz|speicherplatz|umweg|heimweg|hinweg|rückweg|postweg|versandweg|durchweg|keineswegs|unterweg',
  streetStarts: [
    'am|an der|an den|an dem|auf der|auf dem|auf den|im|in der|in den|in dem|zum|zur|unter den|unter der|bei der|bei dem|beim|vor der|vor dem|hinter der|hinter dem|über der|hinterm|vorm',
  ].join('|'),
  streetAdjectives:
    'alter|alte|alten|altes|neuer|neue|neuen|neues|großer|große|großen|grosse|kleiner|kleine|kleinen|oberer|obere|oberen|unterer|untere|langer|lange|langen|breiter|breite|hohe|hoher|kurze',
  boxes: 'packstation|postfach|postfiliale|dhl packstation|paketbox',
  units:
    'whg|wohnung|whgnr|apartment|app|apt|haus|hs|zimmer|zi|aufgang|eingang|tür|top|stiege|block|etage|stock|postnummer|post-nr|postnr|gebäude|halle',
  floors: 'og|obergeschoss|stock|stockwerk|etage|ug|hinterhof|hinterhaus|hh|dg',
  sides: 'links|rechts|mitte|li|re|hinten|vorne|vorn',
  parts:
    'hinterhaus|hinterhof|vorderhaus|seitenflügel|dachgeschoss|dg|eg|erdgeschoss|parterre|souterrain|gartenhaus|im hinterhaus|im hinterhof',
  careOf: 'c/o|bei|z hd|zhd',
  regions:
    'baden-württemberg|bayern|brandenburg|hessen|mecklenburg-vorpommern|niedersachsen|nordrhein-westfalen|nrw|rheinland-pfalz|saarland|sachsen|sachsen-anhalt|schleswig-holstein|thüringen|tirol|steiermark|kärnten|oberösterreich|niederösterreich|vorarlberg|burgenland',
  countries: 'brd|bundesrepublik deutschland|schweiz|österreich|oesterreich',
  cityStarts: 'bad|sankt|st|neu|alt|groß|klein|markt|hann',
  cityPrepositions: 'in',
  particles: 'am|an|der|im|in|ob|bei|v|d|vor|dem|a|b|i|unter|ot|zu',
  postcodes: String.raw`(?:d|de)-\d{5}|(?:a|at|ch)-\d{4}|\d{4,5}`,
  abbreviations: 'str|nr|whg|hs|app|og|eg|dg|st|hann|dr|prof|tel|z|zi|li|re',
  sentenceWords: [
    'aber|ab|alle|als|also|an|ändern|ab|auch|auf|aus|bei|beim|bin|bis|bitte|da|dann|danke|das|dass|dein|dem|den|denn|der|des|die|dies|diese|dieser|doch|du|ein|eine',
    'einen|einer|er|es|euch|falls|für|ganz|gern|gerne|geht|gruß|grüße|hab|habe|haben|hallo|hat|heute|hier|hin|ich|ihr|ihre|ihnen|ihren|im|in|ins|ist|ja|jetzt|kann',
    'können|könnt|könnten|lautet|lauten|lg|liefern|liefert|mal|mein|meine|meinen|meiner|mfg|mich|mir|mit|möchte|morgen|muss|nach|nein|nicht|noch|nun|nur|ob|oder',
    'schicken|schickt|schick|sei|sein|senden|sendet|sie|sind|sofort|soll|sollte|sondern|statt|stattdessen|um|umleiten|und|uns|unser|unsere|verschicken|vielen|von',
    'vor|war|warum|was|weil|wenn|wer|werden|wie|wir|wird|wo|wohne|wohnen|wurde|zu|zum|zur|zurück|zustellen|heißen|heißt|adresse|anschrift|lieferadresse|bestellung|paket|ware|umgezogen',
  ].join('|'),
};
