import { readPicks } from '../language/references/picks.ts';
import { normalize } from '../language/normalize.ts';
const r=(id:string,...names:string[])=>({id,names,features:{},price:null,instead:[]});
const R=[r('l1','Desk lamp','台灯','Schreibtischlampe'),r('l2','Desk lamp','台灯','Schreibtischlampe'),r('b','Water bottle','水壶','Trinkflasche'),r('p','Letter paper','信纸','Briefpapier')];
it('x',()=>{ for (const t of ['also the letter paper','actually not the paper','not the paper','without the bottle','and the second','also das briefpapier','das briefpapier auch','信纸也要','还有信纸','信纸不要了','不要信纸','no only the bottle','the paper too','leave the bottle out','doch nicht das papier','ohne die flasche','and the bottle as well please', 'take the bottle off','keep the bottle', 'both lamps','both']) console.log(t, JSON.stringify(readPicks(normalize(t).text,R as any)?.value)); });
