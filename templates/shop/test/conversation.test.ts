import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Chat, talk, walk } from 'onevoice/testing';
import { OpeningHours } from '../dialogs/opening-hours/opening-hours.ts';
import config from '../onevoice.config.ts';

let chat: Chat;

before(async () => {
  chat = await talk(config);
});

after(() => chat.close());

test('has a button for the dialog of its own', async () => {
  assert.ok((await chat.say('hello')).buttons.includes('Opening hours'));
});

test('says when the shop is open, in the language of the question', async () => {
  assert.match((await chat.say('when are you open on Saturday?')).text, /Monday to Saturday, 9:00 to 18:00/);
  assert.match((await chat.say('周六营业吗')).text, /周一至周六/);
});

test('asks whose order it is before it says where it is', async () => {
  assert.match((await chat.say('where is order 1042?')).text, /1042.*postcode/s);
});

test('answers from the knowledge folder, with the source', async () => {
  assert.match((await chat.say('how long do I have to return something?')).text, /30 days.*Source: Returns/s);
});

test('thanks in the words of the config', async () => {
  assert.match((await chat.say('thank you')).text, /You are welcome!/);
});

test('keeps every promise of a dialog, whatever customers and the shop do', () => {
  walk(OpeningHours);
});
