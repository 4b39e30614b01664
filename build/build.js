// `npm run build`: the whole package in dist/, with types, source maps, assets, and the intent model that a first start would have to train.
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DIST, ROOT, shippedFiles, targetOf } from './sources.js';

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

rmSync(DIST, { recursive: true, force: true });
const tsc = [join(typescript, 'bin', 'tsc'), '-p', join(ROOT, 'tsconfig.build.json')];
execFileSync(process.execPath, tsc, { stdio: 'inherit' });
for (const path of shippedFiles()) if (!path.endsWith('.ts')) copyFileSync(join(ROOT, path), targetOf(path));

const { composeDialogs } = await import('../dist/app/dialogs.js');
const { SHIPPED_MODEL } = await import('../dist/language/classifier/examples.js');
const { LocalClassifier } = await import('../dist/language/classifier/local-classifier.js');
writeFileSync(SHIPPED_MODEL, LocalClassifier.train(composeDialogs().examples).toBytes());
