/** Longer mails, in characters, are letters and stay as they are. */
const LONGEST_ANSWER = 120;

/** Longest line that is taken for a salutation, a thank-you or a name, in characters. */
const LONGEST_LINE = 40;

const SALUTATION =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|sehr geehrte\S*|liebe[rs]?|moin|servus|grüezi|grüß gott|grüss gott|bonjour|hola|ciao|你好|您好|大家好|尊敬的|早上好|下午好)(?![\p{L}\p{N}])[^.?？。\d]*$/iu;

const CLOSING =
  /^(?:(?:many |kind )?thanks|thank you|thx|cheers|best|kind regards|best regards|regards|greetings|(?:vielen |besten |herzlichen |schönen )?dank|danke|(?:mit )?(?:freundlichen?|freundlichem|besten?|vielen?|lieben?|schönen?|herzlichen?) gr(?:ü|ue)(?:ß|ss)(?:en?)?|gr(?:ü|ue)(?:ß|ss)e?|mfg|lg|vg|merci|gracias|谢谢|多谢|祝好|此致)(?![\p{L}\p{N}])[^?？\d]*$/iu;

function isName(line: string, sender: string): boolean {
  const names = sender.toLowerCase().split(/[\s,]+/);
  return line
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== '')
    .every((word) => names.includes(word));
}

/**
 * A short answer without what letters begin and end with: "Hi, / yes please / Thanks, Ann" means "yes please", and a question is
 * answered by words that say nothing else. Salutation and name alone are left as they are.
 */
export function bareAnswer(text: string, sender: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const short = (line: string | undefined): line is string =>
    line !== undefined && line.length <= LONGEST_LINE;
  const said = lines.filter((line) => line !== '');
  const [first] = said;
  if (short(first) && SALUTATION.test(first)) said.shift();
  for (let last = said.at(-1); short(last) && said.length > 1; last = said.at(-1)) {
    if (!CLOSING.test(last) && !isName(last, sender)) break;
    said.pop();
  }
  const bare = said.join('\n');
  return bare === '' || bare.length > LONGEST_ANSWER ? text : bare;
}
