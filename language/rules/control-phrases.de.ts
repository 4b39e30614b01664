import { phraseList } from '../phrase-list.ts';
import type { ControlPhrases } from './control-phrases.ts';

/** What may surround "ein Mensch" or "der Bot": the wish to talk to them. */
const REACH = phraseList(`
  ? / ich / wir / will / möchte / möchten / wollen / würde / würd / gern / gerne / lieber / brauche /
  brauch / hätte / kann / könnte / können / darf / dürfte / muss / sie / mich / mir / uns / bitte / mit /
  mi / an / zu / zum / zur / ein / einen / einem / einer / eine / nen / nem / den / dem / der / die / das /
  ihr / ihre / ihrem / ihren / ihrer / eurem / euren / euer / von / vom / aus / im / sprechen / reden /
  schreiben / chatten / telefonieren / verbinden / verbinde / verbindet / verbindung / weiterleiten /
  weiter / geben / gib / gebt / holen / hol / durchstellen / kontaktieren / haben / direkt / persönlich /
  sofort / echt / es / gibt / da / hier / wieder / zurück / doch / statt / werden / verbunden / wechseln /
  nur / richtig / mal / endlich
`);

/** Control phrases in German. */
export const de: ControlPhrases = {
  upset: [
    'l[äa]cherlich|unversch[äa]mt|frechheit|unfassbar|zumutung|saftladen|schei(?:ß|ss)|verdammt|stinksauer|w[üu]tend|ver[äa]rgert|[äa]rgerlich|entt[äa]usch|nutzlos|unf[äa]hig|katastroph|unm[öo]glich|abzocke|betr[üu]ger|unfair',
    String.raw`\bso ein mist\b|\bsauer\b|\bnervt\b|\bnicht fair\b|\bmir reicht|\bes reicht\b|\breicht (?:mir|es)\b`,
    String.raw`\bwarten? (?:(?:ich|wir|jetzt|schon|nun|bereits|immer|noch) )*seit\b|\bseit (?:tagen|wochen|monaten|ewigkeiten|einer woche|zwei wochen)\b`,
  ],
  courtesy: phraseList(`
    bitte / bitteschön / ach / äh / ähm / hm / so / also / na / naja / na ja / nun / jetzt / ok / okay /
    gut / ja / hallo / hi / hey / guten tag / moin / danke / dankeschön / vielen dank / entschuldigung /
    sorry / eigentlich / dann / doch / mal / einfach / leider / bitte sehr
  `),
  controls: {
    'back-to-bot': {
      phrases: phraseList(`
        bot / roboter / chatbot / assistent / assistenten / automatischer assistent /
        automatischen assistenten / zurück zum bot / wieder zum bot / zurück zum assistenten /
        zurück zum chatbot / weiter mit dem bot / weiter mit bot
      `),
      around: REACH,
    },
    human: {
      phrases: phraseList(`
        mensch / menschen / ein mensch / einen menschen / echter mensch / echten menschen / echte person /
        echten person / richtiger mensch / richtigen menschen / person / menschliche hilfe / mitarbeiter /
        mitarbeiterin / mitarbeitern / mitarbeiterinnen / echter mitarbeiter / echten mitarbeiter /
        ein mitarbeiter / kollege / kollegen / kollegin / berater / beraterin / kundenberater /
        kundenberatung / kundendienst / kundenservice / kundenbetreuung / kundenbetreuer / den support /
        dem support / vom support / zum support / supportmitarbeiter / servicemitarbeiter /
        service mitarbeiter / sachbearbeiter / sachbearbeiterin / ansprechpartner / ansprechpartnerin /
        vorgesetzten / vorgesetzter / chef / chefin / teamleiter / filialleiter / jemand echtes /
        jemand echten / jemanden echten / jemand vom team / jemanden vom team / jemand vom support /
        jemand vom kundenservice / mit jemandem sprechen / mit jemanden sprechen / mit jemandem reden /
        mit jemanden reden / mit wem reden / mit wem sprechen / jemanden sprechen / jemand sprechen /
        jemanden erreichen / jemanden / hotline / live chat / livechat / agent / agenten / operator
      `),
      around: REACH,
    },
    'start-over': {
      phrases: phraseList(`
        von vorn / von vorne / nochmal von vorn / nochmal von vorne / noch mal von vorne /
        noch einmal von vorn / von anfang an / neu anfangen / neu starten / neustart / neu beginnen /
        nochmal anfangen / noch einmal anfangen / von neuem / zurücksetzen / reset / hauptmenü /
        zum hauptmenü / zum menü / zurück zum menü / zum anfang / zurück zum anfang / an den anfang /
        neues gespräch / neue unterhaltung / alles auf anfang / ganz von vorne / ganz von vorn
      `),
      around: phraseList(`
        ? / wir / ich / möchte / will / können / kann / lassen sie uns / lass uns / beginnen / anfangen /
        starten / fangen / wieder / alles / bitte nochmal / an / nochmal / zurück
      `),
    },
    'no-access': {
      phrases: phraseList(`
        kein zugriff / keinen zugriff / kein zugang / ich habe keinen zugriff / hab keinen zugriff /
        ich habe keinen zugang / habe keinen zugriff auf das postfach /
        ich habe keinen zugriff auf das postfach / kein zugriff auf das postfach /
        kein zugriff aufs postfach / kein zugang zum postfach / keinen zugriff auf die mail /
        keinen zugriff auf die e mail / keinen zugriff auf meine mails / komme nicht in mein postfach /
        ich komme nicht in mein postfach / ich komm nicht an meine mails / komme nicht an meine mails /
        ich komme nicht an meine e mails / komme nicht an die mail / die adresse habe ich nicht mehr /
        die mailadresse habe ich nicht mehr / die mail habe ich nicht mehr /
        die adresse gibt es nicht mehr / alte mailadresse / alte e mail adresse / alte mail adresse /
        falsche mailadresse / falsche e mail adresse / falsche mail adresse /
        das postfach habe ich nicht mehr / das postfach gibt es nicht mehr /
        ich kann das postfach nicht öffnen / ich kann meine mails nicht lesen /
        ich kann meine e mails nicht lesen / ich kann das postfach nicht lesen /
        ich kann meine mails nicht abrufen
      `),
      around: phraseList(`
        mehr / darauf / dazu / gerade / momentan / im moment / leider / auf / zu / dem / das / mehr drauf /
        drauf / ist / eine / meine / das ist
      `),
    },
    resend: {
      phrases: phraseList(`
        nochmal senden / noch mal senden / noch einmal senden / nochmal schicken / noch mal schicken /
        noch einmal schicken / erneut senden / erneut schicken / neuer code / neuen code /
        einen neuen code / code neu senden / code nochmal senden / code noch einmal senden /
        code nochmal schicken / code erneut senden / neuen code schicken / neuen code senden /
        anderer code / anderen code / schicken sie den code nochmal / schick den code nochmal /
        schicken sie mir einen neuen code / kein code / kein code da / kein code gekommen /
        kein code angekommen / keinen code bekommen / keinen code erhalten / ich habe keinen code bekommen /
        ich hab keinen code bekommen / ich habe keinen code erhalten / code nicht bekommen /
        code nicht erhalten / code nicht angekommen / code kommt nicht / code kam nicht /
        der code kommt nicht an / der code ist nicht angekommen / der code ist nicht da /
        es kommt kein code / es kam kein code / es kommt kein code an / code abgelaufen /
        der code ist abgelaufen / code ist abgelaufen / keine mail bekommen / keine e mail bekommen /
        keine mail erhalten / ich habe keine mail bekommen / ich habe keine e mail bekommen /
        mail nicht angekommen / die mail ist nicht angekommen / e mail nicht angekommen /
        die mail kommt nicht an / es kommt keine mail / hab nichts bekommen / ich habe nichts bekommen /
        habe nichts bekommen
      `),
      around: phraseList(`
        ? / können sie / kannst du / könnten sie / den / mir / ihn / ich / brauche / brauch / möchte /
        will / noch / immer / bisher / per mail / per e mail / schicken / senden / bekommen / bekomme /
        nochmal / noch mal / noch nicht
      `),
    },
    repeat: {
      phrases: phraseList(`
        was ? / wie ? / hä / häh / bitte ? / wie bitte / wie bitte ? / wiederholen / nochmal / noch mal /
        noch einmal / sag das nochmal / sagen sie das nochmal / sagen sie das noch einmal /
        können sie das wiederholen / kannst du das wiederholen / bitte wiederholen /
        das habe ich nicht verstanden / habe ich nicht verstanden / hab ich nicht verstanden /
        ich habe das nicht verstanden / nicht verstanden / ich verstehe nicht / verstehe nicht /
        versteh ich nicht / verstehe ich nicht / ich verstehe das nicht / das verstehe ich nicht /
        was meinen sie / was meinst du / was heißt das / was bedeutet das / was haben sie gesagt /
        was war das / was soll das heißen / wiederholen sie die frage / wie war die frage / kapier ich nicht
      `),
      around: phraseList(`
        ? / das / können sie / könnten sie / kannst du / die frage / damit / denn / bitte
      `),
    },
    cancel: {
      phrases: phraseList(`
        ich will nicht mehr warten / will nicht mehr warten / ich möchte nicht mehr warten / ich warte nicht mehr / nicht mehr warten / warteschlange verlassen / aus der warteschlange / raus aus der warteschlange / doch kein mensch / doch keinen menschen / brauche keinen menschen mehr / brauche niemanden mehr / ich brauche niemanden mehr / nein lass es / ne lass es / doch nicht / ne doch nicht / nein doch nicht / ich will doch nicht / ich möchte doch nicht / will doch nicht / das will ich nicht / ich will das nicht /
        vergessen sies / vergessen wir das / vergessen wir es / vergessen wir die sache / vergiss die sache / vergessen sie meine anfrage / vergessen sie bitte meine anfrage / vergiss meine anfrage / ignorier das / ignorieren sie das / ignorieren sie meine nachricht / schluss / schluss damit / schluss jetzt / chat beenden / gespräch beenden / hör auf / hör auf damit / hör auf zu fragen / hören sie auf / brechen wir ab / brechen wir hier ab / brich ab / brechen sie ab / dann eben nicht / dann halt nicht / ist jetzt auch egal / is jetz auch egal / jetzt auch egal / schon egal / auch egal / nicht mehr wichtig / ist nicht mehr wichtig / spielt keine rolle / spielt keine rolle mehr / lassen wir die sache / lass gut sein / raus hier / zurück / ein andermal / andermal / später mal / überspringen / genug / genug jetzt /
        ich behalte alles / ich behalte sie / ich behalte es / ich behalte beide / dann behalte ich alles / dann behalte ich sie / dann behalte ich es / alles behalten /
        lassen sie alles so / lass alles so / lassen sie alles wie es ist / alles soll so bleiben / alles bleibt so / doch alles behalten /
        abbrechen / abbruch / abbrechen bitte / stop / stopp / halt / aufhören / vergiss es /
        vergessen sie es / vergessen sie das / vergiss das / egal / ist egal / is egal / ist mir egal /
        schon gut / lass gut sein / lassen sie es gut sein / lassen sie es / lassen wir das / lass es /
        lass mal / lassen wir es / beenden / ende / hat sich erledigt / erledigt / hat sich erledigt danke /
        schon erledigt / nicht so wichtig / nicht wichtig / ist nicht wichtig / macht nichts /
        ich hab's mir anders überlegt / ich habe es mir anders überlegt / anders überlegt /
        habs mir anders überlegt / doch nicht mehr / ich gebe auf / ich geb auf / will nicht mehr /
        nein vergiss es / nein vergessen sie es / nein egal
      `),
      around: phraseList(`
        das / es / alles / hat sich
      `),
    },
    'after-all': {
      phrases: phraseList(`
        doch / ach doch / ja doch / doch ja / doch bitte / dann doch / also doch / mach es doch / machen sie es doch / mach das doch /
        machen sie das doch / doch machen / jetzt doch / lieber doch / doch lieber / ja mach das / ja machen sie das / mach es trotzdem /
        machen sie es trotzdem / ich will es doch / ich möchte es doch / doch noch / ja doch bitte / dann mach es / dann machen sie es
      `),
      around: phraseList(`
        hm / hmm / ja / nein / ach / na / oder / also / nun / jetzt
      `),
    },
    'why-not': {
      phrases: phraseList(`
        warum nicht / warum nicht ? / wieso nicht / wieso nicht ? / weshalb nicht / warum / warum ? / wieso / wieso ? / weshalb / aber warum /
        warum geht das nicht / wieso geht das nicht / was ist der grund / aus welchem grund / wer sagt das / warum denn nicht /
        wieso denn nicht / warum ist das so / warum geht es nicht / und warum nicht
      `),
      around: phraseList(`
        ? / aber / und / denn / das / eigentlich / nicht
      `),
    },
    wait: {
      phrases: phraseList(`
        nein warte / nein warten sie / nein moment / halt moment / warte / warten sie / moment / einen moment / ein moment / moment mal / momentchen / sekunde /
        eine sekunde / einen augenblick / augenblick / warte kurz / warten sie kurz / kurz warten /
        bin gleich wieder da / bin gleich zurück / gleich / sofort / ich schau nach / ich schaue nach /
        ich suche / ich muss suchen / ich überlege / ich überleg / lass mich überlegen /
        lassen sie mich überlegen / muss überlegen / ich muss überlegen / ich muss nachdenken /
        ich denke nach / nicht sicher / ich bin nicht sicher / ich bin mir nicht sicher /
        bin mir nicht sicher / bin nicht sicher / weiß nicht / weiß ich nicht / ich weiß nicht /
        weiss nicht / ich weiß es nicht / keine ahnung / kein plan / vielleicht / mal sehen / mal schauen /
        kommt drauf an / hm / hmm / na ja / naja / jein
      `),
      around: phraseList(`
        kurz / bitte / mal / noch / ich / gerade
      `),
    },
    complaint: {
      phrases: phraseList(`
        danke für nichts / danke fürs nichts / na danke für nichts / das ist lächerlich / lächerlich / unverschämt / eine unverschämtheit / unverschämtheit /
        eine frechheit / frechheit / das ist eine frechheit / unmöglich / eine zumutung / zumutung /
        so ein mist / so ein scheiß / scheißladen / saftladen / schlechter service / miserabler service /
        mieser service / miserabel / furchtbar / schrecklich / katastrophe / eine katastrophe /
        das ist eine katastrophe / grottenschlecht / nutzlos / völlig nutzlos / sie sind nutzlos /
        du bist nutzlos / ihr seid unfähig / unfähig / ich bin sauer / ich bin stinksauer / ich bin wütend /
        ich bin verärgert / ich bin enttäuscht / sehr enttäuscht / ich bin sehr enttäuscht / mir reicht es /
        mir reichts / es reicht / jetzt reichts / das darf nicht wahr sein / das kann nicht wahr sein /
        ich möchte mich beschweren / ich will mich beschweren / beschwerde / das ist eine beschwerde /
        das geht gar nicht / schlechtester laden / nie wieder / so geht das nicht / das ist inakzeptabel /
        inakzeptabel
      `),
      around: phraseList(`
        das ist / ist ja / echt / wirklich / einfach / ihr / sie / der / euer / so / aber / ja / absolut /
        bei euch / ist
      `),
    },
    bye: {
      phrases: phraseList(`
        tschüss / tschüs / tschüssi / tschau / ciao / auf wiedersehen / auf wiederschauen /
        auf wiederhören / wiedersehen / wiederschaun / auf wiederschaun / bis dann / bis bald / bis später /
        bis morgen / bis zum nächsten mal / man sieht sich / schönen tag / schönen tag noch /
        einen schönen tag / einen schönen tag noch / schönen abend / schönen abend noch /
        einen schönen abend / schönes wochenende / gute nacht / mach's gut / machs gut / machen sie's gut /
        machen sie es gut / alles gute / das wars / das war's / das war es / das war alles / das ist alles /
        mehr nicht / sonst nichts / nichts weiter / nichts mehr / das reicht / pfiat di / pfiat euch /
        baba / servus und tschüss / adieu / ade / uf wiederluege / tschö
      `),
      around: phraseList(`
        dann / für heute / fürs erste / erstmal / von meiner seite / wünsche ich / ich wünsche / ihnen /
        noch / und / auch / schon / gleichfalls / ebenso / danke / vielen dank / super / prima / nein /
        ihnen auch
      `),
    },
    thanks: {
      phrases: phraseList(`
        danke / danke dir / danke ihnen / danke euch / dankeschön / danke schön / danke sehr /
        danke vielmals / vielen dank / vielen lieben dank / herzlichen dank / besten dank / tausend dank /
        lieben dank / schönen dank / recht herzlichen dank / ich danke ihnen / ich danke dir / ich danke /
        merci / merci vielmal / merci vielmals / thx / danke für die hilfe / danke für ihre hilfe /
        danke für deine hilfe / vielen dank für die hilfe / vielen dank für ihre hilfe /
        vielen dank für die auskunft / danke für die auskunft / danke für die info /
        danke für die schnelle hilfe / danke für die schnelle antwort / das hat geholfen / hat geholfen /
        das hilft mir / sehr hilfreich / das war hilfreich / vergelts gott
      `),
      around: phraseList(`
        super / prima / toll / perfekt / gut / sehr / sehr gut / schön / klasse / spitze / wunderbar /
        ausgezeichnet / alles / nochmal / nochmals / noch einmal / auch / vielmals / sehr nett / nett /
        das / mir / trotzdem / alles klar / schon mal / schonmal / im voraus / dafür
      `),
    },
    greeting: {
      phrases: phraseList(`
        hallo / hallöchen / halloo / hi / hey / hej / guten tag / guten morgen / guten abend /
        schönen guten tag / schönen guten morgen / schönen guten abend / guten tag zusammen / moin /
        moin moin / morgen / tag / tach / tagchen / servus / grüß gott / grüß dich / grüß euch / grüezi /
        gruezi / grüß sie / hallo zusammen / mahlzeit / n'abend / nabend / abend / gude / salü / hoi /
        hallo ist da jemand / ist da jemand / ist jemand da / jemand da / ist hier jemand / sind sie da /
        bist du da / noch da / sind sie noch da / habe die ehre
      `),
      around: phraseList(`
        bot / team / liebes / zusammen / miteinander / ihr / leute / alle / nochmal / wieder / ? / liebe /
        lieber / schöne / schönen / guten / noch / an alle / wie gehts / wie geht's / wie geht es ihnen
      `),
    },
  },
};
