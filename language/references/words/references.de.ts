import type { ReferenceWords } from '../reference-words.ts';
import { featuresDe } from './features.de.ts';
import { looksDe } from './looks.de.ts';
import { namesDe } from './names.de.ts';

/** How German refers to things in question. */
export const de: ReferenceWords = {
  everything:
    'alles/alle artikel/alle sachen/sämtliche artikel/die ganze bestellung/ganze bestellung/die gesamte bestellung/gesamte bestellung/die komplette bestellung/komplette bestellung/komplett alles/alles davon/das ganze/den ganzen kram/die ganze lieferung/ganze lieferung/alles außer/alles bis auf/alle außer/alle bis auf/alles zusammen/sie alle/die alle/alle teile/wirklich alles',
  all: 'alle/allen/aller/sämtliche/jede/jeder/jedes/jeden/alle außer/alle bis auf/alle drei/alle vier/komplett/alle davon',
  both: 'beide/beiden/beides/die beiden/den beiden/der beiden/alle beide/alle zwei/beide paar/die zwei/den zwei/alle zweie',
  oneOf:
    'eine der/einer der/eines der/einen der/eins der/einem der/eine von/einen von/eins von/eines von/einer von/eine der beiden/einen der beiden/eines der beiden/eins der beiden/einer der beiden/eine von den/einen von den/eins von den/eine meiner/einen meiner/eins meiner/eines meiner/nur eine/nur einen/nur eins/nur eines/von den zwei/von den drei/von den beiden/von beiden/von meinen beiden/eine von beiden/einen von beiden/eins von beiden/irgendeine/irgendeinen/irgendeins',
  rest: 'der rest/den rest/dem rest/rest/alles andere/alles übrige/alles weitere/die anderen/den anderen/die übrigen/die restlichen/restlichen/restliche/übrigen/das übrige/das andere alles/die anderen sachen/die anderen artikel/das restliche/alle anderen/alle übrigen/sonst alles/die andern/den restlichen/anderen beiden/die anderen beiden/die anderen zwei/die anderen drei',
  other:
    'die andere/der andere/das andere/den anderen/dem anderen/andere/anderen/anderes/anderer/die zweite davon',
  except:
    'außer/ausser/bis auf/ausgenommen/abgesehen von/mit ausnahme von/mit ausnahme des/mit ausnahme der/alles außer/alles bis auf/alle außer/alle bis auf/ausschließlich/ohne/exklusive/nur nicht/minus',
  only: 'nur/sonst nichts/nichts anderes/nichts sonst/bloß/lediglich/allein/einzig/einzige/nichts außer',
  keep: 'brauche ich noch/brauche noch/brauche ich selbst/ich brauche die/ich brauche den/ich brauche das/ist für meine/ist für meinen/ist für mein/ist ein geschenk/nicht schlecht/nicht übel/nur behalten/nur brauchen/behalte nur/nur die behalten/behalte/behalten/behält/behaltet/behielte/bleibt/bleiben/bleibe/bleibt wie/in ordnung/ok/okay/passt/passen/passt gut/gut/super/toll/top/klasse/prima/perfekt/spitze/schön/schick/gefällt/gefallen/gefällt mir/liebe/lieben/liebt/mag/mögen/geil/einwandfrei/tadellos/zufrieden/funktioniert/funktionieren/nichts auszusetzen/keine probleme/kein problem mit/geht klar/wunderbar/großartig/hervorragend/wie sie ist/wie es ist/wie er ist/lass/lassen/lasst/lassen wir/unverändert/nur haben/nur gebrauchen/vergiss/vergessen sie/sitzt/sitzen/sitzt gut/begeistert/stimmt/geht so/will ich haben/wollte ich haben/eigentlich nur/finger weg/hände weg/doch nicht zurück/doch nicht zurückgeben/alles gut/ist gut/nehme ich doch/taugt/läuft/steht mir',
  giveBack:
    'nichts für mich/nicht mein ding/nicht mein fall/nicht mein stil/zurück/retour/zurückgeben/zurückschicken/zurücksenden/zurücknehmen/zurückgehen/geht zurück/gehen zurück/zurückgesendet/zurückgeschickt/retournieren/umtauschen/tauschen/stornieren/storniere/storniert/storno/abbestellen/rückgabe/erstatten/erstattet/erstattung/geld zurück/schicke/schicken/sende/senden/abholen/holt/nehmen sie/nicht mehr/brauche ich nicht/brauche nicht/brauche ich nicht mehr/will ich nicht/möchte ich nicht/will nicht/gefällt mir nicht/gefällt nicht/gefallen mir nicht/weg/kann weg/können weg/kann wieder weg/raus/muss weg/loswerden/streichen/streich/entfernen/canceln/kündigen/reklamieren/reklamiere/will ich nicht behalten/nicht behalten/nicht in ordnung/nicht gut/passt nicht/passt mir nicht/passen nicht/passen mir nicht/funktioniert nicht/funktionieren nicht/geht nicht/kaputt/defekt/beschädigt/zerbrochen/passt leider nicht/passen leider nicht/sitzt nicht/taugt nichts/stimmt nicht/mag ich nicht',
  not: 'nicht/kein/keine/keinen/keiner/keinem/nie/niemals/nich/net/ned/weder/keinesfalls/auf keinen fall/sondern nicht',
  no: 'nein/nee/nö/nicht/ne/nein danke',
  correction:
    'ach nein/nein,/nee,/nein halt/halt nein/halt stopp/moment nein/nein moment/ach nein/nee doch/ich meine/ich meinte/ich meinte natürlich/quatsch/korrektur/beziehungsweise nein/nein ich meine/sorry ich meine/vielmehr/besser gesagt/verzeihung',
  ordinals: [
    'erste/ersten/erster/erstes/obere/oberste/obersten/1te/1ten',
    'zweite/zweiten/zweiter/zweites/2te/2ten',
    'dritte/dritten/dritter/drittes/3te/3ten',
    'vierte/vierten/vierter/viertes/4te/4ten',
    'fünfte/fünften/fünfter/fünftes/5te/5ten',
    'sechste/sechsten/sechster/sechstes',
    'siebte/siebten/siebter/siebtes/siebente',
    'achte/achten/achter/achtes',
    'neunte/neunten/neunter/neuntes',
    'zehnte/zehnten/zehnter/zehntes',
  ],
  middle: 'mittlere/mittleren/mittlerer/mittleres/in der mitte',
  likewise:
    'auch/noch/das gilt auch für/gilt auch für/ebenso/genauso auch/dasselbe gilt für/das gleiche gilt für/gleiches gilt für/ebenfalls',
  keepOnly: 'nur haben/nur behalten/nur gebrauchen/nur brauchen/eigentlich nur/behalte nur',
  last: 'letzte/letzten/letzter/letztes/letztere/letzteres/letzteren/unterste/untersten/unteren/untere/zuletzt',
  place: 'nummer/nr/artikel/position/pos/punkt/#/artikelnummer/option',
  into: 'gegen/durch/lieber/stattdessen/sondern/tauschen in/ändern in/ändern auf/umtauschen in',
  insteadOf:
    'statt/anstatt/anstelle/anstelle von/anstelle der/anstelle des/an stelle/statt dem/statt der/statt des/statt in',
  or: 'oder/oder auch/bzw/beziehungsweise',
  otherwise:
    'sonst/ansonsten/andernfalls/wenn nicht/falls nicht/notfalls/zur not/ersatzweise/oder sonst/wenn nicht dann/falls nicht dann/alternativ/falls nicht vorrätig/wenn nicht da/wenn nicht möglich',
  same: 'gleiche/gleichen/gleiches/gleicher/das gleiche/den gleichen/die gleiche/dasselbe/denselben/dieselbe/derselbe/identisch/identische/identischen/identisches/ersatz/neues exemplar/neue exemplar/genau so/genauso/noch mal genauso/nochmal genauso/noch einmal/noch mal/nochmal/ein neues/eine neue/einen neuen/exakt so/genau denselben/genau das gleiche/wieder den/neu/neues/neue/neuen/austauschgerät',
  free: 'egal/ganz egal/ist egal/mir egal/beliebig/beliebige/beliebigen/spielt keine rolle/keine rolle/wurscht/wurst/schnuppe/gleichgültig/unwichtig/nicht wichtig/ist mir gleich/mir gleich/mir gleichgültig/irgendein/irgendeine/irgendeinen/irgendeins/irgendeines/welche auch immer/was auch immer/kommt nicht drauf an/kein thema/unerheblich/nebensächlich/hauptsache/einerlei/nicht so wichtig',
  tooSmall:
    'zu klein/zu eng/zu kurz/zu schmal/zu knapp/zu niedrig/zu wenig/viel zu klein/etwas klein/bisschen klein/etwas eng/bisschen eng/drückt/drücken/zwickt/kneift/spannt/fällt klein aus/fallen klein aus/fällt zu klein aus',
  tooLarge:
    'zu groß/zu weit/zu lang/zu breit/zu hoch/zu viel/viel zu groß/etwas groß/bisschen groß/etwas weit/bisschen weit/schlabbert/fällt groß aus/fallen groß aus/zu riesig/fällt zu groß aus/zu locker',
  above: 'über/mehr als/teurer als/ab',
  below: 'unter/weniger als/günstiger als/billiger als/bis zu',
  price: 'für/zu/kostet/kosten/um',
  it: 'es/sie/ihn/die/den/das/ihnen',
  secondLast: 'vorletzte/vorletzten/vorletzter/vorletztes',
  cheapest:
    'günstigste/günstigsten/günstigster/günstigstes/billigste/billigsten/billigster/billigstes/am günstigsten/am billigsten/günstigere/günstigeren/günstigeres/günstigerem/günstiger/billiger/billigere/billigeren/billigeres/preiswerteste/preiswertesten/preiswertere/preiswerter',
  dearest:
    'teuerste/teuersten/teuerster/teuerstes/am teuersten/teurere/teureren/teureres/teurer/kostspieligste/hochpreisigste',
  more: {
    size: 'größer/größere/größeren/größerer/größeres/größerem/grösser/grössere/größte/größten/größter/größtes/eine nummer größer/nummer größer/eine größe größer/größe größer/eine größe mehr/eine nummer mehr/nächstgrößere/nächstgrößeren/nächstgrößeres/die nächste größe/nächste größe/mehr volumen/mehr platz',
    height: 'höher/höhere/höheren/höheres/höherem/höchste/höchsten',
    length: 'länger/längere/längeren/längeres/längerem/längste/längsten',
    width: 'breiter/breitere/breiteren/breiteres/breiterem/weiter/weitere/breiteste',
    thickness: 'dicker/dickere/dickeren/dickste',
    weight: 'schwerer/schwerere/schwereren/schwerste',
    brightness: 'heller/hellere/helleren/helleres/hellerem/hellste/hellsten',
    storage: 'mehr speicher/mehr speicherplatz/mehr gb',
    battery: 'längere laufzeit/länger hält/mehr akku/mehr akkulaufzeit/längere akkulaufzeit',
    speed: 'schneller/schnellere/schnelleren',
    pieces: 'mehr teile/mehr teilen',
    difficulty: 'schwieriger/schwierigere/schwierigeres/anspruchsvoller',
  },
  less: {
    size: 'kleiner/kleinere/kleineren/kleinerer/kleineres/kleinerem/kleinste/kleinsten/kleinster/kleinstes/eine nummer kleiner/nummer kleiner/eine größe kleiner/größe kleiner/eine größe weniger/nächstkleinere/nächstkleineren/nächstkleineres',
    height: 'niedriger/niedrigere/niedrigeren/niedrigste/flacher',
    length: 'kürzer/kürzere/kürzeren/kürzeres/kürzeste',
    width: 'schmaler/schmalere/schmaleren/enger/engere',
    thickness: 'dünner/dünnere/dünneren/dünnste',
    weight: 'leichter/leichtere/leichteren/leichtere/leichteste',
    brightness: 'dunkler/dunklere/weniger hell',
    storage: 'weniger speicher',
    speed: 'langsamer/langsamere',
    pieces: 'weniger teile/weniger teilen',
    difficulty: 'einfacher/einfachere/einfacheres',
  },
  without: 'kein/keine/keinen/ohne/nicht/un',
  and: 'und/sowie/auch/plus/nebst/samt/und auch/u',
  subjects: 'ich/wir/es ist/das ist/es sind/er/man',
  but: 'aber/sondern/denn/weil/da/jedoch/doch/während/wohingegen/deshalb/daher/dafür/dann/damit/allerdings/hingegen/dagegen/obwohl/also',
  one: 'artikel/ding/dinge/sache/sachen/teil/teile/stück/modell/variante/version/ausführung/produkt/exemplar/eins/eines/einen',
  several: 'sachen/dinge/teile/artikel/produkte/stücke',
  different:
    'andere/anderer/anderes/anderen/anderem/eine andere/ein anderes/einen anderen/einer anderen/irgendeine andere',
  determiners:
    'der/die/das/den/dem/des/ein/eine/einen/einem/einer/mein/meine/meinen/meinem/meiner/meines/dieser/diese/dieses/diesen/diesem/jene/jener/jenes/unser/unsere/unseren/ihr/ihre/ihren/beim/zum/zur/vom',
  light:
    'bitte/danke/dankeschön/vielen dank/hallo/hi/guten tag/moin/servus/ja/jo/gern/gerne/auch/mir/mich/ich/wir/uns/sie/ihr/möchte/möchten/würde/hätte/will/wollen/kann/können/könnte/könnten/ist/sind/war/und/oder/von/mit/in/an/zu/für/so/noch/wieder/mal/halt/einfach/dann/jetzt/nun/also/eigentlich/doch/es/er/sehr/ganz/wird/wirds/werden/hier/da/dort/schon/leider/das wäre/wäre/mehr/was/die da/lieber/ach/nee',
  idioms:
    'ich weiß/weiß ich/weiß nicht/wer weiß/man weiß/weiß man/weiß jemand/weiß gar/weiß schon/weiß leider/er weiß/sie weiß/weiß noch/weiß es/nichts weiß/alles klar/alles gute/alles liebe/alles paletti/alles roger/vor allem/alle tage/allein/alle zwei wochen/alle paar/das erste mal/zum ersten mal/erste mal/ersten mal/zweite mal/zweiten mal/dritte mal/beim ersten/zum zweiten mal/letzte woche/letzten monat/letztes jahr/letzte mal/letztes mal/letzten mal/letzte nacht/letzten tage/letzten endes/letztendlich/auf jeden fall/auf alle fälle/auf einmal/in letzter zeit/ersten blick/am ersten/am letzten/jeden tag/jedes mal/jeder zeit/jederzeit/melde mich/wie lange/so lange/noch mal nachfragen/guten morgen/guten abend/gute nacht/gut zu wissen/na gut/also gut/sehr gut/gut danke/schon gut/mach ich/kein problem/keine ahnung/keine zeit/geht klar/im großen und ganzen/im grunde/in der regel/zum glück/im kleinen/groß und klein/große auswahl/großes problem/großen dank/kleine frage/kurze frage/eine frage/kleines problem/kleinen moment/einen moment/ein moment/blaues wunder/grünes licht/schwarz auf weiß/rote zahlen/unter anderem/unter anderen/andere frage/eine andere frage/etwas anderes/was anderes/was neues/gibt es neues/von neuem/aufs neue/neue adresse/neue anschrift/alles in ordnung/in ordnung so/ist das in ordnung/passt so/passt schon/das passt/zurück melden/melde mich zurück/rufen sie zurück/rückruf/komme zurück/zurückrufen/ruf zurück/wieder zurück/zu hause/nach hause/in der bahn/am arbeiten',
  numbers: [
    'ein/eins/eine/einen',
    'zwei/beide/beiden',
    'drei',
    'vier',
    'fünf',
    'sechs',
    'sieben',
    'acht',
    'neun',
    'zehn',
    'elf',
    'zwölf',
  ],
  units: {
    l: 'liter/litern/liters',
    ml: 'milliliter/millilitern',
    ft: 'fuß',
    inch: 'zoll/zöller',
    cm: 'zentimeter/zentimetern',
    mm: 'millimeter/millimetern',
    m: 'meter/metern',
    lb: 'pfund',
    kg: 'kilo/kilos/kilogramm',
    hour: 'stunden/stunde/std/stündig/stündige/stündigen',
    gb: 'gigabyte/gigabytes/giga',
    tb: 'terabyte/terabytes',
    mp: 'megapixel',
    w: 'watt',
    cup: 'tassen/tasse',
    piece: 'teilig/teilige/teiligen/teiliges/teiliger/teile/teilen/teil/stück',
    person: 'personen/person',
    '%': 'prozent',
  },
  sets: 'set/sets/paket/garnitur/satz/kollektion',
  names: namesDe,
  features: { ...looksDe, ...featuresDe },
};
