import { casual } from 'chrono-node/de';
import type { DateReader } from './date-reader.ts';

/** The words of dates in German. */
export const de: DateReader = {
  chronos: [casual],
  noDate: [
    String.raw`(?<!\p{L})(?:mo|di|mi|do|fr|sa|so|jetzt)(?![\p{L}.])`,
    String.raw`(?<!\p{L})(?:guten? morgen|(?:am|jeden|diesen) morgen)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:um|gegen|ab|bis|nach|vor) \d{1,2}(?: ?uhr)?(?![\d.]| ?\p{L})|\d{1,2} uhr`,
    String.raw`(?<!\p{L})(?:früh|vormittags?|nachmittags?|mittags?|abends?|nachts?|morgens)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:nächste|naechste|kommende|diese|letzte|vergangene)[nrs]? (?:woche|wochenende|monat|jahr|quartal)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:\p{L}{1,40} |\d{1,9} )?(?:stunden?|minuten?|sekunden?)(?!\p{L})`,
  ].join('|'),
  past: 'letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?',
  beforeDay: 'am|vom|bis|ab|zum|den|seit|dem',
};
