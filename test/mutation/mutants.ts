import { type CallExpression, type Node, parseSync, Visitor } from 'oxc-parser';

/** A piece of a file's text, in UTF-16 offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** One small fault in one file: the text of the span becomes `replacement`. */
export interface Mutant extends Span {
  readonly path: string;
  readonly replacement: string;
}

/** What each operator becomes; one that is missing here is left alone. */
const OPERATORS: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
};

/** Operators of the store's query and update language, and which of the others each is taken for. */
const STORE_OPERATORS: Readonly<Record<string, string>> = {
  $lt: '$lte',
  $lte: '$lt',
  $gt: '$gte',
  $gte: '$gt',
  $and: '$or',
  $or: '$and',
  $in: '$nin',
  $nin: '$in',
  $eq: '$ne',
  $ne: '$eq',
};

const METHODS: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min' };

/** Methods whose call may be left out, since what they are called on can stand for their result. */
const LEFT_OUT = new Set(['filter', 'slice', 'sort', 'reverse', 'trim', 'toLowerCase']);

/** A limit that is multiplied by this no longer limits anything. */
const WIDER = 50;

/** Every mutant of a TypeScript file, in the order of its text. Types and imports are not changed. */
export function mutantsOf(path: string, text: string): Mutant[] {
  const mutants: Mutant[] = [];
  const types: Span[] = [];
  const change = ({ start, end }: Span, replacement: string) =>
    void mutants.push({ path, start, end, replacement });
  const source = (node: Span) => text.slice(node.start, node.end);
  const between = (left: Span, right: Span, from: string, to: string | undefined) => {
    const start = text.indexOf(from, left.end);
    if (to !== undefined && start < right.start) change({ start, end: start + from.length }, to);
  };
  const optional = (from: Span, to: Span) => {
    const start = text.indexOf('?.', from.end);
    if (start < to.end) change({ start, end: start + 2 }, /^[[(]/.test(text.slice(start + 2)) ? '' : '.');
  };

  new Visitor({
    TSLiteralType: (node) => void types.push(node),
    BinaryExpression({ left, right, operator }) {
      if (!(operator === '+' && (isText(left) || isText(right))))
        between(left, right, operator, OPERATORS[operator]);
    },
    LogicalExpression(node) {
      if (node.operator === '??') change(node, source(node.left));
      else between(node.left, node.right, node.operator, OPERATORS[node.operator]);
    },
    UnaryExpression(node) {
      if (node.operator === '!' || node.operator === '-') change(node, source(node.argument));
    },
    ConditionalExpression(node) {
      change(node, `(${source(node.consequent)})`);
      change(node, `(${source(node.alternate)})`);
    },
    IfStatement({ test }) {
      change(test, 'true');
      change(test, 'false');
    },
    ExpressionStatement(node) {
      if (node.directive == null && !isSuperCall(node.expression)) change(node, ';');
    },
    ObjectExpression({ properties }) {
      for (const property of properties) {
        if (property.type === 'SpreadElement') {
          if (isConditional(property.argument)) change(property, '...{}');
        } else if (property.key.type === 'Identifier' && property.key.name.startsWith('$')) {
          change(property, '...{}');
          const other = STORE_OPERATORS[property.key.name];
          if (other !== undefined && !property.shorthand) change(property.key, other);
        }
      }
    },
    ArrayExpression({ elements }) {
      for (const element of elements)
        if (element?.type === 'SpreadElement' && isConditional(element.argument)) change(element, '...[]');
    },
    MemberExpression(node) {
      if (node.optional) optional(node.object, node.property);
    },
    CallExpression(node) {
      if (node.optional) optional(node.callee, node);
      callMutants(node, change);
    },
    Literal(node) {
      if (typeof node.value === 'boolean') change(node, String(!node.value));
      if (typeof node.value === 'number') change(node, otherNumber(node.value));
      const other = typeof node.value === 'string' ? STORE_OPERATORS[node.value] : undefined;
      if (other !== undefined) change(node, `'${other}'`);
    },
  }).visit(parseSync(path, text).program);

  return mutants
    .filter(({ start, end }) => !types.some((type) => type.start <= start && end <= type.end))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function callMutants(call: CallExpression, change: (span: Span, replacement: string) => void): void {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
  const { name } = callee.property;
  if (LEFT_OUT.has(name)) change({ start: callee.object.end, end: call.end }, '');
  const other = METHODS[name];
  if (other !== undefined) change(callee.property, other);
}

function otherNumber(value: number): string {
  return String(value === 0 ? 1 : value === 1 ? 0 : value * WIDER);
}

function isText(node: Node): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
}

function isSuperCall(node: Node): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'Super';
}

function isConditional(node: Node): boolean {
  if (node.type === 'ParenthesizedExpression') return isConditional(node.expression);
  return node.type === 'LogicalExpression' || node.type === 'ConditionalExpression';
}

/** A mutant's line in its file, and the lines that it changes, before and after, as a diff shows them. */
export function diffOf({ start, end, replacement }: Mutant, text: string): { line: number; diff: string } {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const marked = (sign: string, lines: string) => lines.replace(/^/gm, `  ${sign} `);
  return {
    line: text.slice(0, start).split('\n').length,
    diff: `${marked('-', text.slice(from, to))}\n${marked('+', text.slice(from, start) + replacement + text.slice(end, to))}`,
  };
}
