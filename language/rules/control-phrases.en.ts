import { phraseList } from '../phrase-list.ts';
import type { ControlPhrases } from './control-phrases.ts';

/** What may surround "a human" or "the bot": the wish to talk to them. */
const REACH = phraseList(`
  i want / i need / i'd like / i would like / i want to / i need to / i'd like to / i would like to /
  i wanna / can i / could i / may i / let me / can you / could you / is there / can i have / i wish to /
  id like to / want to / talk / speak / chat / talk to / speak to / speak with / talk with / chat with /
  get me / give me / connect me to / ? / connect me with / transfer me to / put me through to /
  pass me to / switch to / switch me to / go / get / to / with / contact / connect to / forward me to /
  put me on to / rather / directly / live / need / want / there / here / i can talk to / right now
`);

/** Control phrases in English. */
export const en: ControlPhrases = {
  upset: [
    String.raw`\b(?:ridiculous|unacceptable|outrageous|absurd|pathetic|disgusting|disgraceful|useless|incompetent)\b`,
    String.raw`\bwhat the (?:hell|fuck|f\S{0,3}|heck)`,
    String.raw`\bwtf\b`,
    String.raw`\bf(?:\*+|uck)\w*`,
    String.raw`\b(?:damn|bullshit|crap|shit|bs)\b`,
    String.raw`\b(?:not|isn't|isnt|so) (?:very |at all )?fair\b|\bunfair\b`,
    String.raw`\b(?:fed up|sick of|sick and tired|had enough|joke of a|rip[- ]?off|scam|scammers?)\b`,
    String.raw`\bdisappoint(?:ed|ing)\b`,
    String.raw`\b(?:angry|furious|annoyed|annoying|pissed|livid)\b`,
    String.raw`\b(?:terrible|awful|horrible|worst|lousy)\b`,
    String.raw`\bwaiting (?:(?:for|since|already|now|over|more than|almost|nearly) )*(?:a|an|one|two|three|four|five|six|\d+|several|many|ages|forever|weeks|days|months)\b`,
    String.raw`\bnobody (?:answers|helps|cares|replies)\b`,
  ],
  courtesy: phraseList(`
    please / pls / plz / oh / ok / okay / well / um / hm / so / just / now / hi / hello / hey / thanks /
    thank you / sorry / actually / then / again please
  `),
  controls: {
    'back-to-bot': {
      phrases: phraseList(`
        back to the bot / back to bot / return to the bot / return to bot / the bot / a bot / bot /
        the bot again / continue with the bot / continue with bot / go back to the bot / use the bot /
        the robot / the assistant / chatbot
      `),
      around: REACH,
    },
    human: {
      phrases: phraseList(`
        human / a human / a human being / real human / a real human / a person / real person /
        a real person / agent / an agent / live agent / a live agent / human agent / a human agent /
        real agent / a real agent / representative / a representative / customer service /
        customer support / customer care / support agent / a support agent / operator / an operator /
        live chat / a customer service representative / a customer service agent / service agent /
        someone real / a manager / your manager / the manager / a supervisor / your supervisor /
        an employee / staff / your staff / a member of staff / live person / a live person /
        talk to someone / speak to someone / speak with someone / talk with someone /
        chat with someone / human help / talk to somebody / speak to somebody / a colleague /
        your colleague / human support / customer rep / a rep / humans / support team /
        an actual person / an actual human / somebody real / the support team / your support team /
        someone from support / advisor / an advisor
      `),
      around: REACH,
    },
    'start-over': {
      phrases: phraseList(`
        start over / start again / restart / reset / start from the beginning / start from scratch /
        begin again / new conversation / from the beginning / from the start / start anew /
        start afresh / let's start over / lets start over / start all over / over again /
        can we start over / i want to start over / start over again / main menu / start new /
        startover / can we start again
      `),
      around: phraseList(`
        let us / let's / all / ?
      `),
    },
    'no-access': {
      phrases: phraseList(`
        no access / i have no access / i don't have access / i dont have access / i can't access it /
        i cant access it / i can't access my email / i cannot access my email /
        i can't get into my email / i lost access / i don't use it anymore / i can't access that email /
        i don't have access to that email / i don't have access to my email / wrong email address /
        i no longer have access / i no longer have that email / i don't have that email anymore /
        old email / that's my old email / i can't open my email / i can't read my email /
        i can't open my mailbox / no access to that mailbox / i don't have access to this mailbox /
        i don't have that mailbox anymore / i have no access to that mailbox /
        i have no access to my email / i have no access to that email / i can't get to my mailbox
      `),
      around: phraseList(`
        anymore / any more / to it / right now / unfortunately
      `),
    },
    resend: {
      phrases: phraseList(`
        resend / resend it / resend code / resend the code / send it again / send again /
        send a new code / new code / a new code / send the code again / send me the code again /
        send me a new code / send me another code / another code / send another one /
        i didn't get the code / i didn't receive the code / i did not get the code /
        i did not receive the code / no code came / i didn't get a code / i didn't receive a code /
        i haven't received the code / i haven't got the code / code didn't arrive /
        the code didn't arrive / the code did not arrive / no code / no code arrived /
        the code hasn't arrived / the code expired / code expired / my code expired /
        i didn't get an email / i didn't receive an email / the email didn't arrive /
        i didnt get the code / i didnt get a code / i got no code / i have not received the code /
        i never got the code / i didn't get any code / i didnt get any code / i did not get any code / i haven't got any code /
        i haven't received any code / i didn't receive any code / i never got a code / there is no code / there was no code
      `),
      around: phraseList(`
        can you / could you / yet / it / to me / by email / i need / i want / ?
      `),
    },
    repeat: {
      phrases: phraseList(`
        what / what ? / huh / pardon / pardon me / sorry ? / come again / say that again /
        say it again / repeat / repeat that / repeat it / can you repeat that / could you repeat that /
        can you say that again / could you say that again / what did you say / i didn't get that /
        i don't understand / i dont understand / i did not understand / i didn't understand /
        what do you mean / excuse me ? / once more / one more time / say again / wdym / what was that /
        repeat the question / i didn't catch that
      `),
      around: phraseList(`
        ? / can you / could you / that
      `),
    },
    cancel: {
      phrases: phraseList(`
        i don't want to wait / i dont want to wait / i don't want to wait any more / i dont want to wait anymore / i don't want to wait anymore / no longer want to wait / i can't wait any longer / i cant wait any longer / leave the queue / get me out of the queue / i'm leaving the queue / i don't need a person any more / i dont need a person anymore / i don't need a person anymore / don't need anyone anymore / no longer need a person / i don't want this / i dont want this / i don't want that / no i don't want this / cancel the queue / no wait leave / no person needed anymore / no human needed /
        scratch that / scratch this / disregard / disregard that / disregard this / please disregard / disregard my message / ignore that / ignore this / ignore my message / ignore me / forget i asked / forget i said anything / forget the whole thing / forget the whole matter / let's forget it / lets forget it / let's forget about it / lets forget about it / lets drop it / let's drop it / drop the whole thing / drop this / drop that / let it go / lets leave it / let's leave it / lets leave it there / let's leave it there / leave it there / leave it for now / leave this for now / leave that / it doesnt matter / doesnt matter / not that important / it's not important / its not important / not so important / never you mind / no matter / skip / skip that / enough / enough of this / end this / end it / i am done with this / done with this / go back / back / take it back / i take it back / no longer matters / get me out of here / get out / leave / another time / some other time / maybe another time /
        never mind / nevermind / nevermind that / nvm / never mind that / forget it / forget that /
        forget about it / leave it / drop it / stop / stop it / stop this / quit / exit / abort /
        cancel / cancel that / cancel this / let's not / leave it be / i've changed my mind /
        i changed my mind / changed my mind / it doesn't matter / doesn't matter / don't bother /
        dont bother / not important / skip it / skip this / let it be / no never mind / no forget it /
        no nevermind / i give up / keep everything / keep it all / i keep everything / i'll keep everything / ill keep everything / i will keep everything /
        i keep them / i'll keep them / ill keep them / i will keep them / i'll keep them all /
        leave everything as it is / leave it as it is / leave it as is / leave things as they are / keep it as it is / keep things as they are
      `),
      around: phraseList(`
        it / this / all / i think / i guess / just / i'll just / i will just / then / after all / no
      `),
    },
    'after-all': {
      phrases: phraseList(`
        do it after all / after all yes / yes after all / after all / do it anyway / go ahead after all / actually yes / actually do it /
        on second thought yes / on second thoughts yes / on second thought do it / yes do it / yes please do / do it then / then do it /
        ok do it / okay do it / yes do it after all / changed my mind do it / i changed my mind do it / yes i want it after all /
        i want it after all / go ahead with it after all / do that after all / yes do that / no do it
      `),
      around: phraseList(`
        hmm / hm / yes / then / now / no / wait / still
      `),
    },
    'why-not': {
      phrases: phraseList(`
        why not / why not ? / why / why ? / but why / but why ? / why is that / why is that ? / how come / how come ? / what's the reason /
        for what reason / says who / why can't you / why can't i / why not possible / why isn't it possible / why is it not possible /
        why is this not possible / why cant i / why cant you / why won't you / what is the reason
      `),
      around: phraseList(`
        ? / but / and / then / that / not / exactly
      `),
    },
    wait: {
      phrases: phraseList(`
        no wait / wait no / no hold on / no hang on / wait a moment / wait / wait a moment / wait a minute / wait a second / wait a sec / hold on / hang on /
        one moment / one second / one sec / a moment / just a moment / just a second /
        give me a moment / give me a minute / let me think / let me think about it / i need to think /
        i'll think about it / not sure / i'm not sure / i am not sure / im not sure / i don't know /
        i dont know / i do not know / maybe / hmm / hm / not sure yet
      `),
      around: phraseList(`
        let me / ...
      `),
    },
    complaint: {
      phrases: phraseList(`
        thanks for nothing / thank you for nothing / thanks a lot for nothing / this is ridiculous / ridiculous / you are useless / you people are useless / useless /
        this is useless / terrible service / terrible / awful service / awful / horrible /
        horrible service / worst service ever / worst shop ever / this is unacceptable / unacceptable /
        this is a joke / what a joke / i am angry / i'm angry / i'm furious / i am furious /
        this sucks / you suck / i'm fed up / i am fed up / very disappointed / i am disappointed /
        i'm disappointed / i'm very disappointed / so disappointed / i want to complain /
        i want to make a complaint / this is a complaint / you are wasting my time /
        stop wasting my time
      `),
      around: phraseList(`
        you people / guys / this is
      `),
    },
    bye: {
      phrases: phraseList(`
        bye / bye bye / byebye / goodbye / good bye / see you / see ya / cya / see you later /
        take care / have a nice day / have a good day / have a great day / good night /
        have a good one / that's all / that is all / thats all / that's it / thats it / nothing else /
        that will be all / that'll be all / have a nice evening / talk to you later / ttyl / ciao
      `),
      around: phraseList(`
        for now / for today / then / and / you too / to you / thanks a lot / no / great
      `),
    },
    thanks: {
      phrases: phraseList(`
        thanks / thank you / thank u / thx / ty / tks / thanx / thank / cheers / much appreciated /
        appreciate it / i appreciate it / thanks a lot / thanks so much / thank you so much /
        thank you very much / many thanks / tysm / thanks for your help / thnx /
        thank you for your help / thanks for the help / thanks for helping / that helps /
        that was helpful / great help / thnks / 3q
      `),
      around: phraseList(`
        great / perfect / good / nice / awesome / excellent / cool / wonderful / very / much / a lot /
        again / bot / for that
      `),
    },
    greeting: {
      phrases: phraseList(`
        hi / hello / hey / hey there / hi there / hello there / good morning / good afternoon /
        good evening / good day / hiya / yo / howdy / greetings / helo / hallo / heya / hii / hellow /
        anyone there / anybody there / are you there / morning / sup
      `),
      around: phraseList(`
        bot / team / again / everyone / all / sir / madam / is / dear / ? / to you / how are you
      `),
    },
  },
};
