import { phraseList } from '../../phrase-list.ts';
import type { AnswerPhrases } from './answer-phrases.ts';

/** Answers to a question for a yes or no in German. */
export const de: AnswerPhrases = {
  yes: phraseList(`
    jo mach / jo machen / mach schon / mach endlich / endlich ja / ja endlich / nur zu bitte / sehr wohl /
    mit vergnügen / aber ja / oh ja / ja doch bitte / jaja stornier / gerne doch / ja wie oft noch / ja / jaa /
    ja klar / ja gern / ja gerne / ja genau / ja stimmt / ja passt / ja sicher / ja natürlich / ja bitte / jap /
    jep / jup / jawohl / jawoll / joh / jou / jepp / japp / jow / yep / freilich / eh klar / na klar / klar /
    klaro / klar doch / gern / gerne / sehr gern / sehr gerne / aber gern / aber gerne / liebend gern /
    genau so / genau das / stimmt so / stimmt genau / das ist richtig / korrekt / das ist korrekt / passt so /
    so passt es / einverstanden / ich bin einverstanden / bin einverstanden / in ordnung / das ist in ordnung /
    natürlich / selbstverständlich / aber sicher / auf jeden fall / auf alle fälle / unbedingt / absolut /
    definitiv / bestätigt / bestätige / ich bestätige / hiermit bestätige ich / ich stimme zu / zugestimmt /
    bin dafür / mach das / mach es / machs / mach mal / macht das / machen sie das / machen sie es /
    machen sie mal / machen sie / tun sie das / tu das / bitte machen / bitte tun / ja machen / ja mach /
    nur zu / los gehts / los geht's / bitte sehr gern / ich bin sicher / ich bin mir sicher / bin sicher /
    bin mir sicher / ganz sicher / ja das will ich / ja ich will / ja will ich / ja möchte ich /
    das möchte ich / ja ich möchte / ja das möchte ich / das will ich / so machen wir das / so machen wir es /
    machen wir so / so ist es / exakt / sie können / du kannst / dürfen sie / darfst du / können sie machen /
    kannst du machen / kann weg / bitte durchführen / bitte ausführen / fix / weg damit / ja weg damit /
    raus damit
  `),
  ok: phraseList(`
    genau / stimmt / das stimmt / richtig / sicher / sicherlich / jo / joa / jo passt / jo eh / doch / ja doch /
    ok / okay / okey / oki / okidoki / alles klar / geht klar / geht in ordnung / is ok / ist ok / ist okay /
    das ist ok / das ist okay / passt / das passt / passt schon / gut / fein / prima / super / bestens / toll /
    perfekt / spitze / klasse / sehr gut / wunderbar / klingt gut / hört sich gut an / gute idee / gut so
  `),
  vague: phraseList(`
    ist wohl besser / wohl besser / wird wohl das beste sein / wohl das beste / das beste / das wär spitze /
    wär spitze / wäre spitze / das wäre spitze / das wäre sehr nett / sehr nett von ihnen /
    das wäre sehr nett von ihnen / wäre lieb / das wäre lieb / wär lieb / hol wen / hol jemanden / ja ja /
    jaja / ja schon / ja gut / ja eh / na gut / nagut / meinetwegen / von mir aus / mhm / hm ja /
    wenn es sein muss / wenns sein muss / geht / das wäre gut / das wäre super / das wäre toll / das wäre nett /
    das wäre schön / das wäre prima / das wäre hilfreich / wäre gut / wäre super / wäre toll / wäre nett /
    wäre schön / wär gut / wär super / wär toll / wär nett / das wär gut / das wär super / das wär toll /
    das wär nett / ich glaube schon / ich denke schon / denke schon / glaub schon / wahrscheinlich / bitte /
    ich bitte darum / das hilft / das würde helfen / würde mir helfen / das brauche ich / brauche ich /
    hätte ich gern / hätte ich gerne / das hätte ich gern / das hätte ich gerne
  `),
  no: phraseList(`
    schon gelöst / gelöst / doch behalten / doch lieber behalten / brauche keinen / brauch keinen /
    brauche niemanden / brauch niemanden / ich mach das selber / mach ich selber / mache ich selber /
    ich schaff das allein / schaff ich allein / schaffe ich allein / das schaffe ich / geht auch so /
    kann so bleiben / passt schon so wie es ist / nicht mehr nötig / bleib lieber / lieber mit dir /
    lieber hier / lieber weiter hier / lieber bleiben / lieber selbst / kein mensch / keinen mensch /
    keinen menschen / kein mitarbeiter / keine person / lieber doch nicht / mach ich selbst / mache ich selbst /
    das mache ich selbst / das mach ich selbst / ich mach das selbst / komm schon klar / komme schon klar /
    ich komm schon klar / momentan nicht / lassen sie nur / lass nur / lassen sie es so / lass es so /
    bleibt so / das bleibt so / soll so bleiben / alles bestens / schon gefunden / hat sich geklärt /
    schon geklärt / aber nein / brauchen wir nicht / bitte keinen / bloß kein / bloß keinen / nur das nicht /
    mit niemandem / dann behalt / dann behalte / ich behalt / hat zeit / nein / nee / ne / nö / noe / nä / naa /
    nein nein / nein doch nicht / nicht / nichts / nichts mehr / sonst nichts / nein lieber nicht /
    lieber nicht / doch nicht / doch lieber nicht / dann doch nicht / besser nicht / bloß nicht / bloss nicht /
    auf keinen fall / auf gar keinen fall / keinesfalls / keineswegs / niemals / nie / nimmer / jetzt nicht /
    nicht jetzt / noch nicht / erstmal nicht / erst mal nicht / vorerst nicht / im moment nicht / gerade nicht /
    heute nicht / eher nicht / nicht wirklich / nicht nötig / ist nicht nötig / ist nicht mehr nötig /
    brauche ich nicht / brauch ich nicht / brauchts nicht / nein brauche ich nicht / nicht notwendig /
    kein bedarf / kein interesse / falsch / das ist falsch / stimmt nicht / das stimmt nicht / nicht richtig /
    das ist nicht richtig / will ich nicht / das will ich nicht / ich will nicht / ich will das nicht /
    ich will doch nicht / möchte ich nicht / das möchte ich nicht / ich möchte nicht / ich möchte das nicht /
    ich möchte doch nicht / bitte nicht / nicht machen / machen sie das nicht / mach das nicht /
    tun sie das nicht / tu das nicht / passt nicht / das passt nicht / nicht gut / bin nicht einverstanden /
    ich bin nicht einverstanden / nicht einverstanden / nicht bestätigen / sicher nicht / natürlich nicht /
    bestimmt nicht / lass mal / lassen sie mal / lass stecken / ich behalte / behalte ich /
    ich behalte sie doch / das wars / das war's / das war alles / das ist alles / das reicht / mehr nicht /
    mehr brauche ich nicht / alles gut / danke nein / no / nope / um gottes willen / bloß das nicht /
    muss nicht sein / ich habs mir anders überlegt / ich hab's mir anders überlegt /
    ich habe es mir anders überlegt / hab es mir anders überlegt / habs mir anders überlegt /
    habe mich anders entschieden / ich habe mich anders entschieden / geht schon / komme zurecht /
    komm zurecht / ich komme klar / komme klar / mit niemanden / mit keinem / niemanden / niemand /
    kein mensch bitte / bloß kein mensch
  `),
  unclear: phraseList(`
    ja hallo / ja warte / ja moment / ja warten / ok so / ok und / okay und / ja und / ja aber /
    keine bestellbestätigung / keine bestätigung / keine mail / keine lieferung / keine sendungsnummer /
    kein paket / versteh ich nicht / verstehe ich nicht / versteh nicht / verstehe nicht / weiß nicht /
    weiss nicht / weiß ich nicht / weiß ich noch nicht / jaein / na toll / na super / kein problem /
    keine ahnung / kein plan / kein thema / kein wunder / keine antwort / keine reaktion / nicht schlecht /
    nicht wahr / nicht sicher / nicht ganz / nicht verstanden / nicht bekommen / nicht da / nichts bekommen /
    nichts passiert / nichts gekommen / nie bekommen / nie angekommen / nie erhalten / nicht erhalten /
    nicht angekommen / ja und nein / ja oder nein / nein und ja / gern geschehen / gerne wieder / gut danke /
    ja wie / ja was / ja wo / ja wann / klar ist / klar wie / sicher ist / guten tag / guten morgen /
    guten abend / gute nacht / gute frage / gut gemacht / genau das ist / genau das gleiche /
    genau das problem / natürlich ärgert / falsche bestellung / falscher artikel / falsche nummer /
    falsche größe / falsche farbe / falsch geliefert / ich will nicht warten / ich möchte nicht warten /
    bitte sehr / bitte schön / bitteschön / bitte um / bitte warten / moment / los jetzt / nicht nur /
    wie bitte / bitte was / doch was / ja super / ja toll / ja klasse / ganz toll / ganz super / schön gut /
    gut aber / gut und / super aber / na ja / naja / nein doch / nein moment / nein warte / nein warten /
    ne moment / ne warte / nee moment / nee warte / nein halt / ich bestätige die bestellung /
    bestätige die bestellung / bestätige meine bestellung / ich bestätige meine bestellung / ist das /
    bestellung bestätigen
  `),
  polite: phraseList(`
    bitte / bitteschön / büdde / ach / äh / ähm / mal / dann / so / also / sie / oh / oha / ah / aha / sehr / wirklich / hallo / hi / hey / moin / guten tag / guten morgen / na / nun / tja / entschuldigung / sorry / ihr lieben / hm / hmm
  `),
  thanks: phraseList(`
    mfg / mit freundlichen grüßen / freundliche grüße / beste grüße / lg / liebe grüße / viele grüße /
    danke / dankeschön / danke schön / danke sehr / vielen dank / herzlichen dank / besten dank / dank / merci / lieben dank /
    danke ihnen / danke dir / danke vielmals / vielmals / vielen lieben dank / schönen dank / ich danke / ich danke ihnen / das ist nett / das ist lieb / sehr nett / sehr freundlich / nett von ihnen / lieb von dir
  `),
  closing: phraseList(`
    für die hilfe / für ihre hilfe / für deine hilfe / für die info / für die auskunft / für die antwort / für die schnelle / für ihre mühe / für deine mühe / für alles / für ihren / für ihre / für deine / nochmal / nochmals / tschüss / tschüs / auf wiedersehen / schönen tag / schönen abend / schönes wochenende / das wars / das war's / das war alles / das ist alles / bis dann / ciao / gleichfalls / ebenfalls / hat geholfen / geholfen / erledigt / wiedersehen
  `),
  neutral: phraseList(`
    beide / beide artikel / beiden / artikel / hab mich verklickt / verklickt / halt / endlich / die beiden /
    ich / ich's / mich / mir / mein / meine / meinen / meiner / wir / uns / sie / du / ihr / es / das / dies /
    diese / dieser / die / der / den / dem / ein / eine / einen / und / bin / ist / sind / war / habe / hab /
    haben / will / wollen / möchte / möchten / würde / werde / wird / kann / können / könnt / soll / sollen /
    darf / muss / bitte / gern / gerne / sehr / wirklich / ganz / auf / mit / von / für / zu / im / in / an /
    am / so / da / hier / jetzt / gleich / sofort / heute / schnell / möglichst / schnellstmöglich / umgehend /
    bald / alles / komplett / ganze / gesamte / vollständig / bestellung / bestellungen / auftrag / brauche /
    brauch / nehme / machen / mach / macht / tun / geht / los / weil / da ich / versehen / aus versehen /
    versehentlich / fehler / doppelt / falsch / bestellt / gekauft / gefunden / billiger / günstiger / zu spät /
    zu lange / dauert / lange / klar / richtig / korrekt / passt / genau / gut / ok / okay / super / prima /
    entschieden / entscheidung / endgültig / doch / schon / einfach / ruhig / mal / eben / wie besprochen /
    wie gesagt / ich warte / warte gern / kein stress / nicht mehr brauche / nicht mehr gebraucht /
    brauche ich nicht mehr / brauche sie nicht mehr / brauche es nicht mehr / brauch ich nicht mehr /
    brauch sie nicht mehr / brauch es nicht mehr / brauche die nicht mehr / will sie nicht mehr /
    will es nicht mehr / will ich nicht mehr / nicht mehr haben / nicht mehr / führen / durch / durchführen /
    vornehmen / ausführen / ware / sachen / produkt / zum dritten mal / zum zweiten mal / zum letzten mal
  `),
  limits: phraseList(`
    wenns / wenn es / unterwegs / warte / hm / hmm / ähm / noch da / hier / bezahlt / name / haha / witzig /
    aber / nur / außer / ausser / ohne / wenn / falls / sofern / solange / bevor / nachdem / erst / zuerst /
    vorher / nachher / danach / dann erst / bis / sobald / jedoch / allerdings / obwohl / statt / stattdessen /
    anstatt / sondern / lieber / eher / kommt drauf an / vielleicht / eventuell / evtl / möglicherweise /
    vermutlich / wahrscheinlich / glaube / denke / überlege / unsicher / später / morgen / übermorgen /
    nächste / nächsten / gestern / letzte / letzten / vorhin / neulich / ander / andere / anderen / anderer /
    anderes / halb / teil / teilweise / einzeln / einzelne / eins / zwei / drei / rest / restliche / gesagt /
    sagt / sagte / sagen / gemeint / meine frau / mein mann / behalten / behalte / frage / fragen / verstanden /
    verstehe / weiß / weiss / gelesen / warten / moment / stop / stopp / auch / auch noch / außerdem /
    zusätzlich / oder / noch / nicht / kein / keine / keinen / nie / niemals / nein / nee / nichts / ändern /
    ändere / geändert / tauschen / umtauschen / ersetzen / ersatz / zurückschicken / retoure / retournieren /
    senden / schicken / liefern / lieferung / verschicken / adresse / mail / email / anrufen / telefon /
    rechnung / gutschein / rabatt / hinzufügen / größe / farbe / rot / rote / roten / blau / blaue / blauen /
    schwarz / angekommen / kaputt / beschädigt / fehlt / beschwerde / fehler bei / problem / passwort / konto /
    mensch / mitarbeiter / bot / scherz / witz / halt stopp / halt mal / halt stop / rückgängig / zurückziehen /
    zurückziehe / ziehe zurück / zurücknehmen / widerrufen / lass / lasst / lassen / lasse / schickt / schick /
    schicke / sendet / liefert / bestätige die bestellung / bestellung bestätigen / hätte / hätten /
    die bestellung weiter / weiterführen / fortsetzen / wiederherstellen / reaktivieren / aktivieren /
    aufheben / aufhebung / belassen / belasst / behaltet / behält / erhalten / bringt / bringen /
    kommen lassen / her damit / möchte sie gern / sie gern / sie gerne
  `),
  negations: phraseList(`
    nicht / kein / keine / keinen / nie / niemals / ohne / bloß nicht / statt / anstatt
  `),
  asks: phraseList(`
    was / welche / welcher / welchen / welches / wie / warum / wieso / weshalb / wer / wo / wann / woher / wohin / ob / ? / gibt es / kann ich / können sie mir sagen / bekomme ich / muss ich / ist das
  `),
  unwanted: phraseList(`
    will ich nicht mehr / brauche ich nicht mehr / brauch ich nicht mehr / ich brauche sie nicht mehr / ich brauche es nicht mehr / ich will sie nicht mehr / ich will es nicht mehr / brauche sie nicht mehr / brauche es nicht mehr / brauch sie nicht mehr / brauch es nicht mehr / will sie nicht mehr / will es nicht mehr / möchte ich nicht mehr / ich möchte sie nicht mehr / nicht mehr nötig / brauch das nicht mehr / brauche das nicht mehr
  `),
  laterNegations: phraseList('nicht / keinesfalls / bitte nicht'),
  values: phraseList(`
    bestellnummer / bestellnr / bestell nr / bestellung / auftragsnummer / auftrag / nummer / nr / code /
    der code / postleitzahl / plz / email / e mail / mail / mailadresse / e mail adresse / adresse / lautet /
    heißt / ist / wäre / war / hier / hier ist / hier bitte / da ist / da ist sie / das ist / es ist /
    gefunden / hab sie / habe sie / hab ich / steht / da steht / verspätung / für die verspätung /
    späte antwort / die späte antwort / sterne / stern / punkte / von / ich gebe / gebe / gibt /
    gerade gefunden / moment / müsste / sollte / sein / glaube ich / genau / nochmal
  `),
  introduction: phraseList(`
    name / mein name ist / mein / meine / und / ich bin / ich heiße / ich heisse / vorname / nachname / konto / kundenkonto /
    kunde / kundin / registriert / unter / mit / der / die
  `),
  absence: phraseList(`
    nichts / nichts mehr / noch nicht / nichts bekommen / kein code / keine mail / falsch / das ist falsch /
    stimmt nicht / das stimmt nicht / nicht richtig
  `),
  insistence: phraseList(`
    bitte / mal / doch / jetzt / sofort / einfach / ruhig / ich will / ich möchte / ich würde gern / ich würde gerne / wir möchten / sie können / du kannst / können sie / kannst du / sie / die bestellung / meine bestellung / bestellung / die ganze bestellung / alles / komplett / es / das / dann / also / trotzdem / gern / gerne / so schnell wie möglich / schnellstmöglich / umgehend / gleich
  `),
  undo: phraseList(`
    rückgängig / rückgängig machen / mach das rückgängig / mach es rückgängig / machen sie das rückgängig /
    machen sie es rückgängig / das rückgängig machen / bitte rückgängig machen / nimm das zurück / nehmen sie das zurück / zurücknehmen
  `),
  why: phraseList(`
    warum / warum das / warum denn / warum denn das / wieso / wieso das / wieso denn / weshalb / wozu / aus welchem grund / was ist der grund
  `),
};
