// `npm run sbom`: a CycloneDX list of what the package brings (no packages of development), from the lock file alone, in dist/sbom.cdx.json or in the file that is named.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lockedPackages } from './locked-packages.js';
import { DIST, ROOT } from './sources.js';

/** The version of CycloneDX (ECMA-424). npm writes 1.5, whose documents are valid as 1.6. */
const SPEC_VERSION = '1.6';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const made = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--sbom-type=library', '--package-lock-only'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }),
);

// npm's own --omit=dev also drops packages that the product and its development share.
const own = `${manifest.name}@${manifest.version}`;
const direct = new Set(Object.keys(manifest.dependencies));
const installed = lockedPackages().filter(({ dev }) => !dev);
const shipped = new Set(installed.map(({ name, version }) => `${name}@${version}`));
const isNeeded = (by) => (ref) => shipped.has(ref) && (by !== own || direct.has(ref.replace(/@[^@]*$/, '')));
const components = made.components.filter((component) => shipped.has(component['bom-ref']));
const dependencies = made.dependencies
  .filter(({ ref }) => ref === own || shipped.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isNeeded(ref)) }));

// The same lock file gives the same bytes: no time, no version of npm, no name of the folder, and a serial number that follows from the content.
const { component } = made.metadata;
const content = {
  metadata: { lifecycles: made.metadata.lifecycles, component: { ...component, name: manifest.name } },
  components: components.map((listed) => ({ ...listed, properties: [] })),
  dependencies,
};
const document = {
  $schema: `http://cyclonedx.org/schema/bom-${SPEC_VERSION}.schema.json`,
  bomFormat: 'CycloneDX',
  specVersion: SPEC_VERSION,
  serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
  version: 1,
  ...content,
};
const [file = join(DIST, 'sbom.cdx.json')] = process.argv.slice(2);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
process.stdout.write(`${file} lists ${content.components.length} packages.\n`);

/** A UUID of version 8 (RFC 9562) from a text. */
function uuidOf(text) {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
