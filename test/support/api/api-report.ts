import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { ROOT } from '../source-files.ts';

type Program = ReturnType<typeof parseSync>['program'];
type Statement = Program['body'][number];
type Declaration = NonNullable<Extract<Statement, { type: 'ExportNamedDeclaration' }>['declaration']>;

/** A parsed source file. */
interface Source {
  readonly path: string;
  readonly body: readonly Statement[];
  /** The text with its comments blanked out, so that positions stay. */
  readonly text: string;
}

/** Where the generated page is. */
export const API_PAGE = join(ROOT, 'docs', 'api.md');

/** The page with everything that the package exports, by entry: each name with its declaration, without comments and bodies. */
export function apiReport(): string {
  const { name, exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    name: string;
    exports: Record<string, string | { readonly 'onevoice-source': string }>;
  };
  const entries = Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === 'string' ? [] : [[entry, target['onevoice-source']] as const],
  );
  const sections = entries.map(([entry, file]) => {
    const declarations = [...exportsOf(join(ROOT, file))].sort(([one], [other]) => (one < other ? -1 : 1));
    const shown = declarations.map(([, text]) => text()).join('\n\n');
    return `## \`${join(name, entry)}\`\n\n\`\`\`ts\n${shown}\n\`\`\`\n`;
  });
  return `${HEAD}\n${sections.join('\n')}`;
}

const HEAD = `# The public API

Everything that the package exports, made from the code by \`npm run docs:api\`; a test fails when the code and this page differ, so that no
change of the API passes unseen. How to use it is in [getting-started.md](getting-started.md).
`;

/** The exports of a file, each with its text, which is made when it is asked for. */
function exportsOf(path: string): Map<string, () => string> {
  const source = parsed(path);
  const found = new Map<string, () => string>();
  for (const statement of source.body) {
    if (statement.type === 'ExportAllDeclaration') throw new Error(`${source.path}: name each export`);
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const { declaration } = statement;
    if (declaration !== null && 'id' in declaration && declaration.id?.type === 'Identifier')
      found.set(declaration.id.name, () => described(declaration, source));
    if (declaration?.type === 'VariableDeclaration')
      for (const { id } of declaration.declarations)
        if (id.type === 'Identifier') found.set(id.name, () => described(declaration, source));
    for (const { local, exported } of statement.specifiers) {
      if (statement.source === null || local.type !== 'Identifier' || exported.type !== 'Identifier')
        throw new Error(`${source.path}: an export that the report can not follow`);
      const text = exportsOf(join(dirname(path), statement.source.value)).get(local.name);
      if (text === undefined) throw new Error(`${statement.source.value} does not export ${local.name}`);
      found.set(exported.name, text);
    }
  }
  return found;
}

function parsed(path: string): Source {
  let text = readFileSync(path, 'utf8');
  const { program, comments } = parseSync(path, text);
  for (const { start, end } of comments)
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return { path: relative(ROOT, path), body: program.body, text };
}

/** The text of a declaration without bodies and private members. */
function described(declaration: Declaration, { path, text }: Source): string {
  const slice = (start: number, end: number) => tidied(text.slice(start, end));
  switch (declaration.type) {
    case 'VariableDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return slice(declaration.start, declaration.end);
    case 'FunctionDeclaration':
      return `${slice(declaration.start, declaration.body?.start ?? declaration.end)};`;
    case 'ClassDeclaration': {
      const members = declaration.body.body.flatMap((member) => {
        if (!('key' in member) || member.key.type === 'PrivateIdentifier') return [];
        const cut = member.value?.type === 'FunctionExpression' ? member.value.body : member.value;
        return [`  ${slice(member.start, cut?.start ?? member.end).replace(/[\s=;]+$/, '')};`];
      });
      const head = slice(declaration.start, declaration.body.start);
      return `${head} {\n${members.join('\n')}\n}`;
    }
    default:
      throw new Error(`${path}: an export of the kind ${declaration.type}, which the report does not know`);
  }
}

/** Without the lines and line ends that comments have left. */
function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
    .trim();
}
