import { phraseList } from './phrase-set.ts';
import type { YesOrNoPhrases } from './yes-or-no-phrases.ts';

/** Yes and no in German. */
export const de: YesOrNoPhrases = {
  yes: phraseList(`
    ja / jaa / jaja / ja ja / ja doch / ja schon / ja gut / ja klar / ja gern / ja gerne / ja genau /
    ja stimmt / ja passt / ja sicher / ja natürlich / ja bitte / jap / jep / jup / jawohl / jawoll / jo /
    joa / joh / jou / jepp / japp / jow / freilich / eh klar / na klar / klar / klaro / klar doch / gern /
    gerne / sehr gern / sehr gerne / aber gern / aber gerne / genau / genau so / stimmt / stimmt so /
    stimmt genau / das stimmt / richtig / das ist richtig / korrekt / das ist korrekt / passt / passt so /
    das passt / passt schon / so passt es / einverstanden / ich bin einverstanden / in ordnung / natürlich /
    selbstverständlich / sicher / sicherlich / aber sicher / auf jeden fall / auf alle fälle / unbedingt /
    absolut / definitiv / bestätigt / bestätige / ich bestätige / hiermit bestätige ich / ich stimme zu /
    zugestimmt / bin dafür / mach das / mach es / machs / mach mal / machen sie das / machen sie es /
    machen sie mal / tun sie das / tu das / bitte machen / ja machen / ja mach / nur zu / los / los gehts /
    los geht's / bitte sehr gern / ich bin sicher / ich bin mir sicher / bin sicher / bin mir sicher /
    doch / ja das will ich / ja ich will / ja will ich / ja möchte ich / das möchte ich / ja ich möchte /
    ja das möchte ich / das will ich / gut so / na gut / meinetwegen / von mir aus / mhm / hm ja / ja eh /
    nagut / jo eh / jo passt / wenn es sein muss / wenns sein muss / klingt gut / hört sich gut an
  `),
  vagueYes: phraseList(`
    ja ja / jaja / ja schon / ja gut / ja doch / ja eh / jo / joa / jo eh / genau / stimmt / das stimmt /
    richtig / sicher / sicherlich / passt / das passt / passt schon / doch / na gut / nagut / meinetwegen /
    von mir aus / mhm / hm ja / wenn es sein muss / wenns sein muss / klingt gut / hört sich gut an / los /
    ja genau / ja stimmt / gut so
  `),
  weakYes: phraseList(`
    ok / okay / okey / oki / okidoki / gut / alles klar / geht klar / geht in ordnung / is ok / ist ok /
    ist okay / das ist ok / das ist okay / geht / fein / prima / super / bestens
  `),
  no: phraseList(`
    nein / nee / ne / nö / noe / nä / naa / nein nein / nein doch nicht / nicht / nichts /
    nein lieber nicht / lieber nicht / doch nicht / doch lieber nicht / besser nicht / bloß nicht /
    bloss nicht / auf keinen fall / auf gar keinen fall / keinesfalls / keineswegs / niemals / nie /
    nimmer / jetzt nicht / nicht jetzt / noch nicht / erstmal nicht / erst mal nicht / vorerst nicht /
    im moment nicht / gerade nicht / eher nicht / nicht wirklich / nicht nötig / ist nicht nötig /
    brauche ich nicht / brauch ich nicht / nein brauche ich nicht / nicht mehr nötig / kein bedarf /
    kein interesse / falsch / das ist falsch / stimmt nicht / das stimmt nicht / nicht richtig /
    das ist nicht richtig / will ich nicht / das will ich nicht / ich will nicht / ich will das nicht /
    möchte ich nicht / das möchte ich nicht / ich möchte nicht / ich möchte das nicht / bitte nicht /
    nicht machen / machen sie das nicht / mach das nicht / tun sie das nicht / tu das nicht / passt nicht /
    das passt nicht / nicht gut / bin nicht einverstanden / ich bin nicht einverstanden /
    nicht einverstanden / nicht bestätigen / sicher nicht / natürlich nicht / bestimmt nicht
  `),
  polite: phraseList(`
    bitte / bitteschön / büdde / ach / äh / ähm / mal / dann / so / also / sie / oh / sehr / wirklich
  `),
  thanks: phraseList(`
    danke / dankeschön / danke schön / danke sehr / vielen dank / herzlichen dank / besten dank / dank /
    merci / lieben dank / danke ihnen / danke dir / danke vielmals / vielmals
  `),
};
