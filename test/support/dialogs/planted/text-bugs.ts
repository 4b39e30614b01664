import type { AnyDialog } from '../../../../dialogs/machine/dialog.ts';
import type { Phrase } from '../../../../dialogs/texts/phrase.ts';
import type { TextPack } from '../../../../dialogs/texts/text-pack.ts';
import { type Law, saysOf } from '../../../../testing/walk/step.ts';
import { walkOf } from '../../../../testing/walk/walk.ts';
import { changedDialog } from '../changed-dialog.ts';
import { optionsFor } from '../walk-options.ts';
import type { PlantedBug, Planter } from './planted-bug.ts';

/** Bugs in what a dialog says. */
export const TEXT_BUGS: Planter = (dialog) => {
  const said = phrasesOf(dialog);
  return [
    ...eachText(dialog, 'a language lacks a text', (pack, id) => {
      const { [id]: _, ...rest } = pack;
      return rest;
    }),
    ...eachText(dialog, 'a text is empty', (pack, id) =>
      said.has(id) ? { ...pack, [id]: () => ' ' } : undefined,
    ),
    ...eachText(dialog, 'a text does not know what it tells', (pack, id) => {
      const text = pack[id] as (params: object, words: object) => string;
      return text.length > 0 && said.get(id) === true
        ? { ...pack, [id]: (_: object, words: object) => text({}, words) }
        : undefined;
    }),
  ];
};

/** How many configurations of each depth are enough to see what a dialog says. */
const BREADTH = 10;

/** The ids of what a dialog says, on its buttons too, each with whether it tells anything: its parameters have values. */
function phrasesOf(dialog: AnyDialog): Map<string, boolean> {
  const said = new Map<string, boolean>();
  const note = ({ text, params }: Phrase) =>
    said.set(text, said.get(text) || Object.values(params).some((value) => value !== null));
  const listen: Law = (step) => {
    for (const say of saysOf(step))
      for (const phrase of [say, ...say.choices.map(({ label }) => label)]) note(phrase);
    return undefined;
  };
  walkOf(dialog, { ...optionsFor(dialog), breadth: BREADTH, laws: [listen] });
  return said;
}

/** A bug in each text of the dialog's own, in the last of its languages. */
function eachText(
  dialog: AnyDialog,
  kind: string,
  plant: (pack: TextPack, id: string) => TextPack | undefined,
): PlantedBug[] {
  const [locale = '', pack = {}] = Object.entries(dialog.texts).at(-1) ?? [];
  return Object.keys(pack).flatMap((id) => {
    const planted = plant(pack, id);
    if (planted === undefined) return [];
    const texts = { ...dialog.texts, [locale]: planted };
    return [{ kind, place: `${dialog.id} ${id} in ${locale}`, dialog: changedDialog(dialog, { texts }) }];
  });
}
