import { stemmer } from 'stemmer';
import type { QuestionWords } from './question-words.ts';
import { wordSet } from './word-set.ts';

/** The words of questions in English. */
export const en: QuestionWords = {
  stop: wordSet(`
    a about after again all already also always am an and any anything are as at be because been before being but by can
    could did do does doing done else ever exactly for from get getting give go goes going got had happen happens has
    have having hello help here hey hi hows how however i if im in information info into is it its just know let like
    many may maybe me might mine mean more much must my need no not now of off oh ok okay on one or other our out over
    please policy policies possible question questions quick really right rules say shall she should so some something
    soon still tell terms than thank thanks thats that the their them then there these they thing things think this
    those to too under understand until up us usually very via want wanted wants was we well were what whats when whens where
    wheres whether which while who whos whose why will with without wondering would yeah yes you your yours ve ll re don
    doesn didn isn won couldn shouldn d m s t dont cant ive isnt doesnt didnt wont gave anybody anyone somebody someone
    seem seems wait
  `),
  weak: wordSet(`
    ask choose come day days email euro euros find first item items keep kept late later leave left long look make mail
    number offer open order ordered orders put see seen send sent show start stop take takes taken tell time today use
    used using week weeks work wrong yet
  `),
  stem: stemmer,
};
