import { phraseList } from '../../phrase-list.ts';
import type { AnswerPhrases } from './answer-phrases.ts';

/** Answers to a question for a yes or no in English. */
export const en: AnswerPhrases = {
  yes: phraseList(`
    yes sure / sure yes / sure go ahead / oh yes / yes of course /
    omg yes / please yes / yes please / god yes / hell yes / heck yes / yes yes / carry on / go on then / go on / do the needful / fire away / be my guest / you bet / too right / very much so / without a doubt / 100 percent / granted / approved / permission granted / yes / yep / yeah / yea / yup / yess / yepp / yse / ys / eys / yers / yeh / yesh / yas / y / yes i do / i do / i did / sure thing / for sure / go ahead / go for it / gohead / go head / goahead / do it / do so / do that / please do / pls do / confirm / confirmed / confrim / conform / confim / comfirm / i confirm / i confrim / i agree / agreed / correct / that's correct / that is correct / that's right / that is right / thats right / thats correct / absolutely / definitely / definately / certainly / of course / ofcourse / ofc / exactly / affirmative / by all means / i'm sure / i am sure / im sure / please proceed / proceed / yes i am / yes it is / yes that is / yes i would / yes you can / you can / you may / please go on / make it so / that is what i want / that's what i want / thats what i want / 100% / hundred percent / totally / positive / indeed / i want that / i want it done / let's do it / lets do it / let's do that / lets do that / get it done / do it please / cool go ahead / with pleasure / happy to / i'm happy with that / im happy with that
  `),
  ok: phraseList(`
    sure / shure / ya sure / okok / ok ok / ya / yh / ye / aye / right / fine / ok then / okay then /
    alright then / ok / okay / okey / oky / oki / okk / okie / k / kk / alright / allright / all right /
    fine by me / fine with me / that's fine / thats fine / that is fine / ok for me / okay for me /
    works for me / that works / that works for me / 0k / 0 k / that's ok / thats ok / thats okay / that's okay /
    good / great / super / perfect / nice / cool / awesome / excellent / wonderful / brilliant / lovely /
    that's great / thats great / that is great / sounds good / sounds great / sounds like a plan / very good /
    that's good / thats good / good idea / great idea / i like it / i'll take that / ill take that
  `),
  vague: phraseList(`
    please / pls / plz / pretty please / kind of you / very kind of you / that would be very kind /
    that would be kind / might be best / that might be best / probably best / guess that is best / get me one /
    give me one / i want one / one please / i could use one / could use one / i would / i would love to /
    love to / that would be great / that'd be great / that would be good / that would be nice /
    that would be lovely / that would be perfect / that would be helpful / that would help / that will help /
    that would be fantastic / would be great / would be nice / would be good / that helps / i guess /
    i guess so / i think so / i suppose / i suppose so / if you like / whatever / why not / probably /
    i'd like that / id like that / i would like that / i'd love that / id love that / i would love that /
    i'd appreciate that / i would appreciate that / i'd appreciate it / i would appreciate it / i need one /
    i need that / i need it / yes i think so / please help / please help me / i'd prefer that / id prefer that /
    that would be better / better / even better
  `),
  no: phraseList(`
    i want to keep / i will do it myself / i will keep it / i do it myself / but no / not this one /
    no to that / that is a no / i can manage / i'll manage / ill manage / i will manage / i'll figure it out /
    ill figure it out / i can do it myself / i'll do it myself / ill do it myself / myself /
    not necessary thanks / not needed thanks / problem solved / already solved / its solved / it's solved /
    sorted now / i'll sort it / ill sort it / no more help / i'd rather talk to you / i'll wait here /
    i can figure it out / changed my mind / no / nope / nop / nah / naw / nay / no no / no way / never /
    not now / not really / not yet / negative / n / noo / don't / dont / do not / don't do it / don't do that /
    dont do it / do not do it / not today / not anymore / please don't / please dont / no i do not /
    no i don't / no i dont / i don't / i dont / no it is not / no it isn't / i don't want to / i dont want to /
    i don't want that / i dont want that / i'd rather not / id rather not / i would rather not / rather not /
    absolutely not / definitely not / certainly not / of course not / that's wrong / that is wrong / incorrect /
    wrong / that's not right / that's not correct / that is not correct / not correct / not right / i'm good /
    im good / i am good / no need / not needed / not necessary / no thank you / no thanks / none / nothing /
    nothing else / nothing more / nthng else / nothig else / i'd rather keep / id rather keep /
    i would rather keep / i'm fine / im fine / i am fine / i'm ok / im ok / i'm okay / im okay / that's all /
    thats all / that is all / that's it / thats it / that is it / that will be all / that'll be all /
    thats enough / that's enough / that will do / all good / ono / onno / hell no / heck no / not at this time /
    not at the moment / not interested / no more / i changed my mind / ive changed my mind /
    i've changed my mind / i decided not to / decided not to / better not / don't bother / dont bother /
    not this time / no sorry / talk to anyone / talk to anybody / speak to anyone / speak to anybody /
    no person / no human / no agent / no human please / don't need a person / dont need a person /
    don't need anyone / dont need anyone / don't want a person / dont want a person / don't want to talk /
    dont want to talk / don't want to speak / dont want to speak
  `),
  unclear: phraseList(`
    ok so / okay so / ok well / ok and / okay and / yes and / yeah and / sure and / ok then what / yes still /
    yes hello / yes hi / yes here / sure why not ask / right then what / right so / right but / ok listen /
    ok look / okay listen / yes listen / no order / no confirmation / no mail / no email / no tracking /
    no parcel / no package / no refund / no delivery / no number / no code / no card / no problem / no prob /
    no probs / no problems / no worries / no idea / no clue / no doubt / no wonder / no wait / no hold on /
    no longer / no one / no matter / no rush / no hurry / no stress / no biggie / no offence / no offense /
    not sure / not bad / no answer / no reply / no response / no news / nothing happened / nothing happens /
    nothing works / nothing came / nothing arrived / never mind what / never received / never got /
    never arrived / never came / yeah right / ya right / yeah sure whatever / yeah yeah / yes yes yes /
    sure jan / right now / ok but / yes and no / yes or no / no and yes / i do not know / i don't know /
    i dont know / i do not understand / i don't understand / i dont understand / i don't get / i dont get /
    i don't think / i dont think / i don't care / i dont care / i don't see / i dont see / i don't have /
    i dont have / i don't remember / i dont remember / i don't mind / i dont mind / do not know / dont know /
    don't know / dont understand / don't understand / not understood / not understand / do i / i do not have /
    do i have / do i get / do i need / i do have / i do need / i did not / i did it / good question /
    good luck / nice try / great job / wrong order / wrong item / wrong number / wrong one / wrong colour /
    wrong color / wrong size / good morning / good evening / good afternoon / good day / good night / good bye /
    cool down / fine print / nice day / sure about that / you can see / you can check / you can find /
    you can tell / you can keep / you may keep / positive that / i'm sure you / im sure you / i am sure you /
    exactly what / exactly how / exactly when / correct me / better late / right away / confirm what /
    confirm which / conform what / proceed how / oh great / oh nice / oh super / oh wonderful / oh lovely /
    just great / great so / great now / great but / good but / nice one / nice but / fine so / fine but /
    oh perfect / oh cool / no hang on / no stop / no but / nope wait / nah wait / confirm my order /
    confirm the order / confirm order / i confirm my order / i confirm the order / please confirm my order
  `),
  polite: phraseList(`
    hiya / hii / good morning / good afternoon / good evening / kind regards / best regards / regards / yours /
    cheers mate / please / pls / plz / plese / plase / pleae / pl / oh / ohh / ah / aha / well / um / uhm / uh /
    hm / hmm / hmmm / amm / mm / then / sir / madam / mam / maam / ma'am / mate / man / dear / just / so /
    friend / my friend / buddy / bro / dude / love / hun / guys / hi / hello / hey / sorry / i see / kindly /
    lol / haha / yay / sorry for the wait / sorry for the delay / sorry for waiting / sorry for the late reply
  `),
  thanks: phraseList(`
    thhanks / thansk / thnaks / thanku / thank yu / thankz / thanks a ton / thanks a million / thank you dear / thanks again /
    thanks / thank you / thank u / thankyou / thx / ty / tks / thanx / tnx / thnx / thank / thanks a lot / thank you very much / thank you so much / thanks so much / thanks very much /
    many thanks / much appreciated / cheers / very much / so much / a lot / tq / thanking you / thank you kindly / ta / appreciate it / i appreciate it / i appreciate that / tysm
  `),
  closing: phraseList(`
    byee / byebye / useful / usefull / information / thanku all / thats great news / good job / well done / great job / great support / great service / great help / great news / nice job / chat session / end the chat / close the chat /
    for your help / for the help / for your support / for your time / for your service / for your services / for your patience / for your assistance / for helping / for everything /
    for your response / for the response / for the information / for your information / for your informations / for the info / for that information / for your kind / for your order / for my order / for asking / for waiting / for letting /
    for your effort / for your answer / for the answer / for the update / for the quick / for you help / for u help / for ur help / your help / again / once again / bye / bye bye / goodbye / good bye / have a / have great / have nice / nice day / good day / good night / take care / see you / see ya /
    that's all / thats all / that is all / that's it / thats it / that will be all / nothing else / nothing more / no more / you too / welcome /
    thats enough / that's enough / helped / helpful / solved / resolved / all set / received thank / received thanks
  `),
  neutral: phraseList(`
    thats the one / that's the one / that is the one / the one / both / both of them / both articles /
    both items / items / articles / kind regards / best regards / regards / i / i'm / im / i'll / ill / i'd /
    id / i've / ive / am / is / it / its / it's / are / was / be / been / do / does / did / will / would / can /
    could / should / may / have / has / had / the / a / an / this / that / that's / thats / these / those /
    you / your / u / ur / me / my / mine / we / us / our / to / of / for / on / at / in / with / and / as / by /
    from / out / off / up / want / wants / wanted / wish / need / needs / needed / like / love / know it /
    sure / right / now / immediately / asap / soon / today / straight away / right away / right now / at once /
    already / still / order / orders / it all / all / all of it / everything / whole / whole thing / complete /
    completely / entire / full / please / really / very / so / too / also fine / ok / okay / fine / good /
    great / happy / glad / go / going / ahead / carry / proceed / make / take / get / give / help / confirm /
    confirmed / request / asked for / decision / decided / sounds / looks / seems / correct / perfect /
    definitely / absolutely / of course / i will wait / i can wait / i'll wait / ill wait / i am waiting /
    i'm waiting / im waiting / iam waiting / iam waitting / i am waitting / waiting / take your time /
    take your own time / take our own time / tyt / there's no rush / no rush / no hurry / don't need it /
    dont need it / don't need it anymore / dont need it anymore / do not need it / don't want it /
    dont want it / don't want it anymore / dont want it anymore / do not want it / not needed anymore /
    no longer need it / no longer want it / no longer needed / don't need it any more / don't want it any more /
    as soon as possible / as you said / like you said / as discussed / for me / from my side / from me /
    go ahead with it / thing / things / purchase / plan / much / lot / indeed / because / cause / bcoz /
    mistake / by mistake / accident / by accident / accidentally / twice / wrong / ordered / bought / found /
    cheaper / late / too late / too long / long / takes / taking / for the third time / for the second time /
    for the last time / for the hundredth time / perform / process / handle / arrange / stuff / goods / item
  `),
  limits: phraseList(`
    instead / still / here / paid / name / connected / hmm / hm / hmmm / uhm / umm / joke / pigs / fly /
    whenever / fake / ironic / unterwegs / on its way / shipped already / supposed / promised / received /
    got it / got / tried / trying / already did / did it / done / talking / speaking / waiting for / number /
    code / the one with / link / but / only / just the / just one / just this / just that / just some /
    just half / except / excluding / without / unless / if / when / once / until / till / til / unti / after /
    afterwards / before / first / rather / however / though / although / whereas / depends / depending /
    provided / assuming / as long as / in case / maybe / perhaps / possibly / probably / might / guess / think /
    suppose / unsure / hesitate / later / tomorrow / tonight / next / yesterday / last / ago / earlier /
    previously / other / others / another / else / different / either / neither / half / part / partly /
    partial / partially / some / one / ones / two / three / single / rest / remaining / separate / said / say /
    says / saying / told / tell / asked / ask / asking / meant / mean / means / keep / question / questions /
    understand / understood / know / heard / read / wait / hold on / hang on / moment / minute / second / sec /
    stop / also / too much / and also / additionally / plus / besides / or / nor / than / not / don't / dont /
    do not / doesn't / doesnt / didn't / didnt / isn't / isnt / wasn't / wasnt / won't / wont / wouldn't /
    wouldnt / can't / cant / cannot / couldn't / couldnt / shouldn't / shouldnt / haven't / havent / hasn't /
    hasnt / no / nope / never / nothing / none / nobody / n't / change / changed / changing / exchange /
    replace / replaced / replacement / return / returned / swap / switch / track / send / sent / ship /
    shipped / deliver / delivered / delivery / address / email / mail / call / phone / invoice / voucher /
    coupon / discount / add / remove / modify / edit / update / reorder / size / colour / color / red / blue /
    black / white / green / arrived / broken / damaged / missing / complaint / complain / error / problem /
    issue / password / account / human / agent / person / manager / bot / robot / joking / kidding / sarcasm /
    surely not / as if / dream / dreams / undo / undoing / revert / revoke / withdraw / reverse / reinstate /
    restore / bring back / take back / with the order / with my order / with order / confirm my order /
    confirm the order / confirm order / process the order / process my order / place the order /
    place my order / continue the order / continue my order / continue with / complete the order /
    complete my order / carry on with the order / go on with / go ahead with the order /
    go ahead with my order / proceed with / abort / rescind / recall / recover / unban / uncancel / un-cancel /
    renew / redo / resume / reactivate / activate / retain / hold / held / preserve / save it / not cancelled /
    bring it / deliver it / let me keep / hands off
  `),
  negations: phraseList(`
    not / don't / dont / do not / doesn't / doesnt / didn't / didnt / won't / wont / wouldn't / wouldnt / shouldn't / shouldnt / never / no / without / instead of / rather not / rather than
  `),
  asks: phraseList(`
    ? / what / whats / what's / which / how / how's / why / who / whose / where / where's / wheres / whether /
    is it / are you / are there / can i / can you tell / could i / do i / do you / does it / will it / will i /
    would it / is that / is this / are these / was that / are those / isnt that / is there
  `),
  unwanted: phraseList(`
    i don't want it / i dont want it / i do not want it / don't want it / dont want it / i don't need it / i dont need it / don't need it / dont need it / i don't want it anymore / i dont want it anymore / i don't need it anymore / i dont need it anymore / don't want it anymore / dont want it anymore / don't need it anymore / dont need it anymore / i don't want them / i dont want them / no longer need it / no longer want it / not needed anymore / no longer needed / i no longer need it / i no longer want it / don't want them anymore / dont want them anymore
  `),
  laterNegations: [],
  values: phraseList(`
    order number / order no / order id / order / number / no / nr / num / id / code / the code / postcode /
    post code / zip / zip code / postal code / email / e mail / email address / mail / mail address / address /
    my email / reference / ref / stars / star / rating / points / out of / i give / i gave / it was / its /
    it's / here you go / here it is / here you are / there you go / that would be / that is / should be /
    i think its / i found it / found it / got it / just found it / late reply / for the late reply /
    for the delay / delay / i have / i've got / ive got / it says / says / one moment / typo / of course /
    again / today / in / the one / hope that helps / hope this helps / let me know / cheers
  `),
  introduction: phraseList(`
    name / my name is / my names / my / is / and / i am / i'm / im / this is / full name / first name / last name / surname /
    user / user id / username / account / customer / speaking / with / the / you can find me / registered / under / listed as
  `),
  absence: phraseList(`
    nothing / none / not yet / nothing yet / nothing else / nothing came / no code / no mail / no email /
    wrong / incorrect / that's wrong / that is wrong / not correct / not right
  `),
  insistence: phraseList(`
    please / pls / plz / kindly / just / go ahead and / go ahead / i want to / i want you to / i'd like to / i would like to / id like to / i need to / i still want to / you can / you may / can you / could you / do / then / so / let's / lets / it / the order / my order / this order / the whole order / whole order / the entire order / everything / all of it / the whole thing / order / now / right now / immediately / asap / for me / have it / get it / ahead and
  `),
  undo: phraseList(`
    undo / undo it / undo that / undo this / undo the change / undo that change / take it back / take that back /
    reverse it / reverse that / revert / revert it / revert that / scrap that / scrap it / roll it back / roll that back
  `),
  why: phraseList(`
    why / why so / why is that / why that / why this / how come / why do you ask / what for / for what reason / what's the reason / whats the reason
  `),
};
