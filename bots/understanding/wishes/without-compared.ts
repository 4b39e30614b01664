import type { Entity } from '../../../language/understanding.ts';
import { escaped, WISH_SEPARATORS } from './wish-separator.ts';

/** How far around a value its comparison is looked for, in UTF-16 units. */
const NEAR = 40;

const before = WISH_SEPARATORS.derive((all) => {
  const words = all.flatMap(({ likeBefore }) => likeBefore).map(escaped);
  return new RegExp(
    String.raw`(?<!\p{Script=Latin})(?:${words.join('|')})(?:[ ]\p{L}{1,12}){0,3}[ #(:]{0,3}$`,
    'iu',
  );
});

const ofAddress = WISH_SEPARATORS.derive((all) => {
  const words = all.flatMap(({ likeAddress }) => likeAddress).map(escaped);
  return new RegExp(words.join('|'), 'iu');
});

const behind = WISH_SEPARATORS.derive((all) => {
  const words = all.flatMap(({ likeAfter }) => likeAfter).map(escaped);
  return new RegExp(String.raw`^\p{Script=Han}{0,6}?(?:${words.join('|')})`, 'iu');
});

/** The kind of the order that another one is to be like. */
const LIKE = 'like-order';

/**
 * The values of a text without those that only say what another one is to be like: "the same address as 1043", "地址和1043一样".
 * An order that is compared with is a value of its own (`like-order`) beside the one that is meant, and where the present question takes one.
 */
export function withoutCompared(
  text: string,
  entities: readonly Entity[],
  wants: readonly string[] = [],
): readonly Entity[] {
  const plain = entities.filter((entity) => !isCompared(text, entity));
  const kinds = new Set(plain.map(({ kind }) => kind));
  return entities.flatMap((entity) => {
    if (plain.includes(entity)) return [entity];
    const isLike =
      entity.kind === 'order' && (kinds.has('order') || wants.includes(LIKE) || isOfAddress(text, entity));
    if (isLike) return [{ ...entity, kind: LIKE, marked: true }];
    return kinds.has(entity.kind) ? [] : [entity];
  });
}

/** "Send it to the same address as 1043": the address is what is compared, so that the order that is meant is another one. */
function isOfAddress(text: string, { start }: Entity): boolean {
  return ofAddress().test(text.slice(Math.max(0, start - NEAR), start));
}

function isCompared(text: string, { start, text: written }: Entity): boolean {
  const end = start + written.length;
  return (
    before().test(text.slice(Math.max(0, start - NEAR), start)) || behind().test(text.slice(end, end + NEAR))
  );
}
