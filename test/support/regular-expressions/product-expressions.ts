import { type Node, parseSync, Visitor } from 'oxc-parser';
import { type SourceFile, sourceFiles } from '../source-files.ts';

/** A regular expression of the product, with the place in the sources that it comes from. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** Path and line: `language/segment.ts:12`. */
  readonly place: string;
}

/** What the sources say about regular expressions. */
export interface ProductExpressions {
  readonly literals: readonly Expression[];
  /** The places that build one at run time, by `new RegExp(…)` or `RegExp(…)`. */
  readonly building: readonly string[];
}

/** Whether a source file is the product's: whatever runs in a shop or in a customer's browser, and what shops test with. */
export function isProduct({ path }: Pick<SourceFile, 'path'>): boolean {
  return !/^bench\/|(?:^|\/)test\//.test(path);
}

/** Every regular expression that the product's sources write down, and every place where they build one. */
export function productExpressions(): ProductExpressions {
  const files = [...sourceFiles('.ts'), ...sourceFiles('.js')].filter(isProduct);
  const found = files.map(expressionsOf);
  return {
    literals: found.flatMap(({ literals }) => literals),
    building: [...new Set(found.flatMap(({ building }) => building))],
  };
}

function expressionsOf({ path, text }: SourceFile): ProductExpressions {
  const literals: Expression[] = [];
  const building: string[] = [];
  const placeOf = ({ start }: { readonly start: number }) =>
    `${path}:${text.slice(0, start).split('\n').length}`;
  const built = (node: { readonly callee: Node; readonly start: number }) => {
    if (node.callee.type === 'Identifier' && node.callee.name === 'RegExp') building.push(placeOf(node));
  };
  new Visitor({
    Literal(node) {
      if ('regex' in node)
        literals.push({ source: node.regex.pattern, flags: node.regex.flags, place: placeOf(node) });
    },
    NewExpression: built,
    CallExpression: built,
  }).visit(parseSync(path, text).program);
  return { literals, building };
}
