import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import type { Expression } from './product-expressions.ts';

/** A part of an expression that is judged by itself. */
export interface Piece {
  readonly source: string;
  readonly flags: string;
}

/** Repetitions up to here, in times, are no danger: what repeats no more often reads a bounded part of a text from each place. */
const FEW_TIMES = 100;

/** An alternative with more characters is made smaller where it has an alternation in it. */
const SMALL = 200;

const parser = new RegExpParser();

/**
 * What has to be judged of an expression. An alternation that is not repeated costs what its alternatives cost together, each with what stands before
 * and behind, so they are judged one by one: a checker is slow for thousands of words at once. An alternative that repeats nothing without a bound reads a
 * bounded part of a text from each place and is linear for that; it is no piece.
 */
export function piecesOf({ source, flags }: Expression): Piece[] {
  const pattern = parser.parsePattern(source, undefined, undefined, { unicode: /[uv]/.test(flags) });
  const isWhole = has(pattern, 'Backreference', () => true);
  const parts = isWhole
    ? [source]
    : pattern.alternatives.flatMap(({ elements }) => split(elements)).map(written);
  // Whether to go on, and to say where, changes nothing of how long a search takes.
  const judged = flags.replace(/[dg]/g, '');
  return [...new Set(parts)].map((part) => ({ source: part, flags: judged }));
}

function repeats(node: AST.Node): boolean {
  return has(node, 'Quantifier', ({ max }) => max > FEW_TIMES);
}

interface NodeOf {
  readonly Quantifier: AST.Quantifier;
  readonly Backreference: AST.Backreference;
}

function has<Type extends keyof NodeOf>(
  node: AST.Node,
  type: Type,
  is: (node: NodeOf[Type]) => boolean,
): boolean {
  let found = false;
  visitRegExpAST(node, {
    [`on${type}Enter`]: (visited: NodeOf[Type]) => {
      found ||= is(visited);
    },
  });
  return found;
}

function split(elements: readonly AST.Element[]): (readonly AST.Element[])[] {
  if (!elements.some(repeats)) return [];
  const at = elements.findIndex(isAlternation);
  const group = elements[at];
  if (!group || !isAlternation(group) || written(elements).length <= SMALL) return [elements];
  return group.alternatives.flatMap((alternative) =>
    split([...elements.slice(0, at), ...alternative.elements, ...elements.slice(at + 1)]),
  );
}

function isAlternation(element: AST.Element): element is AST.Group | AST.CapturingGroup {
  return (element.type === 'Group' || element.type === 'CapturingGroup') && element.alternatives.length > 1;
}

/** Written so that it reads the one character that it only looks at before its beginning or behind its end: a search finds it in the same texts. */
function written(elements: readonly AST.Element[]): string {
  return elements
    .map((element, index) => {
      if (element.type !== 'Assertion' || !('alternatives' in element)) return element.raw;
      const isOutside = index === (element.kind === 'lookahead' ? elements.length - 1 : 0);
      const [only, ...others] = element.alternatives;
      const [set, ...rest] = only?.elements ?? [];
      if (!isOutside || others.length > 0 || rest.length > 0) return element.raw;
      if (set?.type !== 'CharacterClass' || set.negate) return element.raw;
      if (!element.negate) return set.raw;
      return `(?:${element.kind === 'lookahead' ? '$' : '^'}|[^${set.raw.slice(1)})`;
    })
    .join('');
}
