import { dirname, join, normalize } from 'node:path';
import { expect } from 'chai';
import { BUILT_IN_LOCALES } from '../models/locale/locale.ts';
import { type ImportEdge, type SourceFile, sourceFiles } from './support/source-files.ts';

/** What a folder's files may load (`run`) and what they may only name in types (`types`): prefixes of paths or packages. */
interface Rule {
  readonly run: readonly string[];
  readonly types?: readonly string[];
}

/** What every channel may load beside its own SDK. */
const FOR_CHANNELS = [
  'channels/',
  'models/comparable.ts',
  'models/conversation/receipt.ts',
  'models/conversation/selection.ts',
  'models/errors/',
  'models/pace/',
  'models/remembered.ts',
  'models/shop/card.ts',
  'models/files/content-type.ts',
  'models/files/file-fault.ts',
  'models/desk/desk.ts',
  'models/files/file-ref.ts',
  'models/files/stored-file.ts',
  'models/locale/',
  'models/desk/ticket.ts',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'micromark-extension-gfm',
  'tinypool',
  'node:',
];

const RULES: Readonly<Record<string, Rule>> = {
  'models/errors': { run: ['models/errors/'] },
  'models/log': { run: ['models/log/'] },
  'models/pace': { run: ['models/pace/'] },
  'models/embedded': {
    run: ['models/embedded/', 'models/errors/', 'mongoose', 'mongodb', 'bson', 'mingo', 'lmdb', 'node:'],
  },
  models: {
    run: [
      'models/',
      'libphonenumber-js',
      'lru-cache',
      'mongoose',
      'opencc-js',
      'file-type',
      'ret',
      'zod',
      'node:',
    ],
  },
  dialogs: {
    run: [
      'dialogs/',
      'models/customer/mask-address.ts',
      'models/desk/staff-operations.ts',
      'models/desk/ticket-operations.ts',
      'models/errors/',
      'models/locale/',
      'models/shop/',
      'models/values/',
    ],
    types: ['models/'],
  },
  language: {
    run: ['language/', 'models/', 'node:', 'chrono-node', 'luxon', 'stemmer', 'tlds', 'zod'],
  },
  knowledge: { run: ['knowledge/', 'models/', 'node:', 'minisearch', 'stemmer', 'yaml', 'zod'] },
  commerce: { run: ['commerce/', 'models/', 'node:', 'zod'] },
  'channels/email': {
    run: [
      ...FOR_CHANNELS,
      'models/mail/own-addresses.ts',
      'chardet',
      'htmlparser2',
      'iconv-lite',
      'imapflow',
      'mailparser',
      'nodemailer',
      'smtp-server',
      'zod',
    ],
    types: ['models/', 'botbuilder', 'mdast'],
  },
  channels: {
    run: [
      ...FOR_CHANNELS,
      '@fastify/busboy',
      'jose',
      'lru-cache',
      'ws',
      'zod',
      '@slack/bolt',
      'qrcode',
      'whatsapp-web.js',
    ],
    types: ['models/', 'botbuilder', 'mdast'],
  },
  desk: { run: ['desk/', 'models/', 'node:', 'luxon', 'yaml', 'zod'], types: ['botbuilder'] },
  bots: {
    run: ['bots/', 'dialogs/', 'language/', 'knowledge/', 'commerce/', 'models/', 'botbuilder', 'zod'],
  },
  testing: {
    run: ['testing/', 'channels/', 'dialogs/', 'language/', 'models/', 'node:', 'zod'],
    types: ['botbuilder'],
  },
  adapters: {
    run: [
      'adapters/',
      'channels/abilities.ts',
      'channels/channel.ts',
      'models/',
      'botbuilder',
      'find-my-way',
      'lru-cache',
      'restify',
      'node:',
    ],
    types: ['pino'],
  },
  web: { run: ['web/', 'channels/channel.ts', 'models/locale/', 'node:', 'zod'], types: ['models/'] },
  cli: {
    run: [
      'cli/',
      'models/edit-distance.ts',
      'models/errors/',
      'node:',
      'chokidar',
      'commander',
      'zod',
      'pino',
    ],
    types: ['models/', 'language/', 'dialogs/', 'adapters/', 'channels/'],
  },
  app: {
    run: [
      'adapters/',
      'app/',
      'bots/',
      'channels/',
      'cli/',
      'commerce/',
      'desk/',
      'dialogs/',
      'knowledge/',
      'language/',
      'models/',
      'testing/',
      'web/',
      'node:',
      'pino',
      'tsx',
      'yaml',
      'zod',
    ],
    types: ['botbuilder'],
  },
};

function ruleOf(path: string): [string, Rule] | undefined {
  return Object.entries(RULES).find(([folder]) => path.startsWith(`${folder}/`));
}

function resolved(file: SourceFile, edge: ImportEdge): string {
  return edge.specifier.startsWith('.')
    ? normalize(join(dirname(file.path), edge.specifier))
    : edge.specifier;
}

function allowed(target: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) =>
    prefix.endsWith('/') || prefix.endsWith(':')
      ? target.startsWith(prefix)
      : target === prefix || target.startsWith(`${prefix}/`),
  );
}

function channelOf(path: string): string | undefined {
  return /^channels\/(?!shared\/)([^/]+)\//.exec(path)?.[1];
}

describe('the import directions', () => {
  const files = sourceFiles();

  it('hold for every file of every folder', () => {
    const broken = files.flatMap((file) => {
      const found = ruleOf(file.path);
      if (found === undefined) return [];
      const [folder, rule] = found;
      return file.imports
        .filter(
          (edge) =>
            !allowed(resolved(file, edge), edge.typeOnly ? [...rule.run, ...(rule.types ?? [])] : rule.run),
        )
        .map(
          (edge) =>
            `${file.path} (${folder}) must not import ${edge.typeOnly ? 'type ' : ''}${edge.specifier}`,
        );
    });
    expect(broken).to.deep.equal([]);
  });

  it('keep the channels apart from each other', () => {
    const broken = files.flatMap((file) => {
      const own = channelOf(file.path);
      if (own === undefined) return [];
      return file.imports
        .map((edge) => resolved(file, edge))
        .filter((target) => (channelOf(target) ?? own) !== own)
        .map((target) => `${file.path} imports ${target}`);
    });
    expect(broken).to.deep.equal([]);
  });

  it('keep mongoose in models, and mingo and lmdb in the embedded store', () => {
    const broken = files
      .filter((file) => !/^(test|bench)\//.test(file.path))
      .flatMap((file) =>
        file.imports
          .filter((edge) =>
            ['mongoose', 'mongodb', 'mingo', 'lmdb'].includes(edge.specifier.split('/')[0] ?? ''),
          )
          .filter(
            (edge) =>
              !file.path.startsWith(/^(mingo|lmdb)/.test(edge.specifier) ? 'models/embedded/' : 'models/'),
          )
          .map((edge) => `${file.path} imports ${edge.specifier}`),
      );
    expect(broken).to.deep.equal([]);
  });

  it('leave main.ts and index.ts imported by nobody, and app/ by these two, itself, tests and benchmarks only', () => {
    const importers = (isOf: (path: string) => boolean) =>
      files
        .filter((file) => file.imports.some((edge) => isOf(resolved(file, edge))))
        .map((file) => file.path);
    expect(importers((path) => path === 'main.ts' || path === 'index.ts')).to.deep.equal([]);
    const ofApp = importers((path) => path.startsWith('app/'));
    expect(ofApp).to.include('main.ts');
    expect(ofApp.filter((path) => !/^(main\.ts$|index\.ts$|app\/|test\/|bench\/)/.test(path))).to.deep.equal(
      [],
    );
  });
});

/** Folders whose subfolders still import each other in a circle. Empty it folder by folder. */
const CIRCLES_LEFT_AMONG = ['models/embedded'];

/** The project's files that import each other in a circle, types included: each circle in path order. */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = new Map([...imports.keys()].map((path) => [path, reachableFrom(path, imports)]));
  const circles = [...reached].map(([path, targets]) =>
    [...targets].filter((target) => reached.get(target)?.has(path)).sort(),
  );
  return circles.filter(([first], index) => first !== undefined && first === [...reached.keys()][index]);
}

function reachableFrom(path: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  for (let next = imports.get(path) ?? []; next.length > 0; ) {
    const fresh = [...new Set(next)].filter((target) => !reached.has(target));
    for (const target of fresh) reached.add(target);
    next = fresh.flatMap((target) => imports.get(target) ?? []);
  }
  return reached;
}

/** The imports between what lies directly in a folder: its files and its subfolders. */
function importsAmong(folder: string, files: readonly SourceFile[]): Map<string, string[]> {
  const within = folder === '.' ? '' : `${folder}/`;
  const childOf = (path: string) =>
    path.startsWith(within) ? within + path.slice(within.length).split('/', 1)[0] : path;
  const imports = new Map<string, string[]>();
  for (const file of files.filter(({ path }) => path.startsWith(within))) {
    const child = childOf(file.path);
    const targets = file.imports.map((edge) => childOf(resolved(file, edge)));
    imports.set(child, [...(imports.get(child) ?? []), ...targets.filter((target) => target !== child)]);
  }
  return imports;
}

describe('the circles of imports', () => {
  it('are found, through types and over any number of files, once each', () => {
    const imports = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'outside']],
      ['c.ts', ['a.ts']],
      ['d.ts', ['a.ts']],
      ['e.ts', ['e.ts']],
    ]);
    expect(circlesOf(imports)).to.deep.equal([['a.ts', 'b.ts', 'c.ts'], ['e.ts']]);
  });

  it('are none among the files of the project', () => {
    const imports = new Map(
      sourceFiles().map((file) => [file.path, file.imports.map((edge) => resolved(file, edge))]),
    );
    expect(circlesOf(imports)).to.deep.equal([]);
  });

  it('are none among what lies in one folder: imports run one way between its files and its subfolders', () => {
    const sources = sourceFiles().filter(({ path }) => !/^(test|bench)\//.test(path));
    const folders = [...new Set(sources.map(({ path }) => dirname(path)))];
    const circles = folders
      .filter((folder) => !CIRCLES_LEFT_AMONG.includes(folder))
      .flatMap((folder) => circlesOf(importsAmong(folder, sources)))
      .filter((circle) => circle.some((path) => !path.endsWith('.ts')));
    expect(circles).to.deep.equal([]);
  });
});

/** Where a language may be named in code, beside the files that are its own. */
const NAMES_LANGUAGES: ReadonlySet<string> = new Set([
  'models/locale/known-locales.ts',
  'models/locale/locale.ts',
  // Domains of mail providers, which end with a country.
  'models/mail/own-addresses.ts',
  // What a shop may write, as an example of YAML.
  'desk/settings/read-desk-file.ts',
]);

/** The places of a file that name a language: as a literal, as a key or as a member. */
function languagesNamedIn(text: string): string[] {
  const code = text.replace(/^\s*(?:\/?\*|\/\/).*$|\sfrom '.*'/gm, '');
  const [quoted, key, member] = [
    String.raw`['"\`](?:${BUILT_IN_LOCALES.join('|')})(?:[-_]\w+)*['"\`]`,
    String.raw`(?<![\w.$])(?:${BUILT_IN_LOCALES.join('|')})\??:`,
    String.raw`\.(?:${BUILT_IN_LOCALES.join('|')})\b(?!\.)`,
  ];
  return code.match(new RegExp(`${quoted}|${key}|${member}`, 'g')) ?? [];
}

describe('the languages', () => {
  it('are named in code only by the list of them and by the files that are their own', () => {
    const own = new RegExp(`(?:^|[/.])(?:${BUILT_IN_LOCALES.join('|')})[/.]`);
    const named = [...sourceFiles(), ...sourceFiles('.js')]
      .filter(
        ({ path }) =>
          !/^(test|bench|templates|examples)\//.test(path) && !own.test(path) && !NAMES_LANGUAGES.has(path),
      )
      .flatMap(({ path, text }) => languagesNamedIn(text).map((found) => `${path}: ${found}`));
    expect(named).to.deep.equal([]);
  });

  it('are found however code names them', () => {
    const forms = [
      "tag.startsWith('zh')",
      'x === "en" ? a : b',
      '{ en: 1 }',
      'text.zh ?? text',
      "text['zh-CN']",
      '`en`',
    ];
    for (const form of forms) expect(languagesNamedIn(form), form).to.have.length(1);
    for (const form of [
      "import { en } from './words.en.ts';",
      '{ en, zh }',
      '/** Default `en`. */',
      'when: 1',
      'open.enough',
    ])
      expect(languagesNamedIn(form), form).to.deep.equal([]);
  });
});

/** Folders of tests that are about no single file. */
const OF_SEVERAL: ReadonlySet<string> = new Set([
  'attack',
  'browser',
  'contract',
  'crash',
  'flows',
  'mutation',
  'proofs',
  'support',
]);

describe('the shape of the files', () => {
  const files = sourceFiles();
  const lines = (file: SourceFile) => file.text.split('\n').length - 1;

  it('stays within 400 lines a source file and 600 a test', () => {
    const tooLong = files
      .filter((file) => lines(file) > (/^(test|bench)\//.test(file.path) ? 600 : 400))
      .map((file) => `${file.path}: ${lines(file)}`);
    expect(tooLong).to.deep.equal([]);
  });

  it('keeps the median source file at 90 lines or less and nine of ten at 250 or less', () => {
    const sizes = files
      .filter((file) => !/^(test|bench)\//.test(file.path))
      .map(lines)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).to.be.at.most(90);
    expect(sizes[Math.floor(sizes.length * 0.9)]).to.be.at.most(250);
  });

  it('keeps every folder at 15 files or less', () => {
    const folders = files
      .map(({ path }) => dirname(path))
      .filter((path) => !path.startsWith('test/fixtures'));
    const full = [...new Set(folders)].filter(
      (folder) => folders.filter((other) => other === folder).length > 15,
    );
    expect(full).to.deep.equal([]);
  });

  it('puts a test of one file where that file is', () => {
    const paths = new Set(files.map(({ path }) => path));
    const tested = files.flatMap(({ path }) => {
      const [, folder = '', rest = ''] = /^test\/([^/]+)\/(.+)\.test\.ts$/.exec(path) ?? [];
      return rest === '' || OF_SEVERAL.has(folder) ? [] : [`${folder}/${rest}.ts`];
    });
    expect(tested).to.not.be.empty;
    expect(tested.filter((path) => !paths.has(path))).to.deep.equal([]);
  });

  it('gives every exported name a doc comment', () => {
    const bare = files
      .filter((file) => !/^(test|bench)\//.test(file.path))
      .flatMap((file) => {
        const text = file.text.split('\n');
        return text.flatMap((line, index) => {
          const name = /^export (?:abstract |async )?(?:const|function\*?|class|interface|type) (\w+)/.exec(
            line,
          )?.[1];
          if (name === undefined) return [];
          return /\*\/\s*$/.test(text[index - 1] ?? '') ? [] : [`${file.path}: ${name}`];
        });
      });
    expect(bare).to.deep.equal([]);
  });
});
