import { phraseList } from './phrase-set.ts';
import type { YesOrNoPhrases } from './yes-or-no-phrases.ts';

/** Yes and no in English. */
export const en: YesOrNoPhrases = {
  yes: phraseList(`
    yes / yep / yeah / yea / yup / ya / yh / ye / yess / yepp / yse / ys / eys / y / aye / yes i do /
    i do / sure / sure thing / for sure / go ahead / go for it / do it / do so / do that / please do /
    confirm / confirmed / confrim / i confirm / i agree / agreed / correct / that's correct /
    that is correct / that's right / that is right / thats right / thats correct / absolutely /
    definitely / definately / certainly / of course / ofc / exactly / affirmative / by all means /
    i'm sure / i am sure / im sure / sounds good / please proceed / proceed / yes i am / yes it is /
    yes that is / yes i would / yes you can
  `),
  vagueYes: phraseList(`
    ya / yh / ye / aye / sounds good
  `),
  weakYes: phraseList(`
    ok / okay / okey / oky / k / kk / alright / all right / right / fine by me / that's fine
  `),
  no: phraseList(`
    no / nope / nop / nah / no no / no way / never / not now / not really / not yet / negative / n /
    noo / don't / dont / do not / don't do it / don't do that / dont do it / do not do it /
    please don't / no i do not / no i don't / no i dont / i don't / no it is not / no it isn't /
    i don't want to / i'd rather not / rather not / absolutely not / definitely not / certainly not /
    of course not / that's wrong / that is wrong / incorrect / wrong / that's not right /
    that's not correct / that is not correct / not correct / not right / i'm good / im good
  `),
  polite: phraseList(`
    please / pls / plz / plese / plase / oh / well / um / hm / then / sir / madam / mate / dear / just
  `),
  thanks: phraseList(`
    thanks / thank you / thank u / thx / ty / tks / thanx / thanks a lot / thank you very much /
    cheers / very much
  `),
};
