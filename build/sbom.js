// `npm run sbom`: a CycloneDX list of what the package brings (no packages of development), from the lock file alone, in dist/sbom.cdx.json or in the file that is named.
// npm's own `npm sbom` is not used: its list differs from version to version of npm, and `--omit=dev` drops packages that the product and its development share.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lockedPackages } from './locked-packages.js';
import { DIST, ROOT } from './sources.js';

/** The version of CycloneDX (ECMA-424). */
const SPEC_VERSION = '1.6';

/** The project itself, in the lock file. */
const OWN = '';

const { description } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const locked = lockedPackages();
const shipped = [...locked].filter(([, { dev }]) => !dev);
const own = locked.get(OWN);

// The same lock file gives the same bytes: no time, and a serial number that follows from the content.
const content = {
  metadata: {
    lifecycles: [{ phase: 'pre-build' }],
    component: { ...componentOf(own), description },
  },
  components: sorted(
    shipped.filter(([path]) => path !== OWN).map(([, found]) => componentOf(found)),
    merged,
  ),
  dependencies: sorted(shipped.map(dependencyOf), (one, other) => ({
    ...one,
    dependsOn: [...new Set([...one.dependsOn, ...other.dependsOn])].sort(),
  })),
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

function refOf({ name, version }) {
  return `${name}@${version}`;
}

function componentOf({ name, version, license, integrity, resolved, optional = false, devOptional = false }) {
  return {
    'bom-ref': refOf({ name, version }),
    type: 'library',
    name,
    version,
    scope: optional || devOptional ? 'optional' : 'required',
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(license !== undefined && { licenses: [licenseOf(license)] }),
    ...(integrity !== undefined && { hashes: [{ alg: 'SHA-512', content: hexOf(integrity) }] }),
    ...(resolved !== undefined && { externalReferences: [{ type: 'distribution', url: resolved }] }),
  };
}

/** One licence has an id of SPDX, several make an expression. */
function licenseOf(text) {
  return /^[\w.-]+$/.test(text) ? { license: { id: text } } : { expression: text };
}

/** A version that is at several paths is needed if it is at one. */
function merged(one, other) {
  return one.scope === 'required' ? one : other;
}

function dependencyOf([path, { name, version, dependencies, optionalDependencies, peerDependencies }]) {
  const wanted = { ...dependencies, ...optionalDependencies, ...(path !== OWN && peerDependencies) };
  const found = Object.keys(wanted).map((wantedName) => resolvedFrom(path, wantedName));
  const refs = found.filter((needed) => needed !== undefined && !needed.dev).map(refOf);
  return { ref: refOf({ name, version }), dependsOn: [...new Set(refs)].sort() };
}

/** The package that node finds by a name from a path: the nearest one above. An optional one may be missing. */
function resolvedFrom(path, name) {
  for (let at = path; ; at = at.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const found = locked.get(join(at, 'node_modules', name).replaceAll('\\', '/'));
    if (found !== undefined || at === OWN) return found;
  }
}

/** Entries in the order of their references, each once. */
function sorted(entries, mergeTwo) {
  const byRef = new Map();
  for (const entry of entries) {
    const ref = entry.ref ?? entry['bom-ref'];
    byRef.set(ref, byRef.has(ref) ? mergeTwo(byRef.get(ref), entry) : entry);
  }
  return [...byRef].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}

function hexOf(integrity) {
  return Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
}

/** A UUID of version 8 (RFC 9562) from a text. */
function uuidOf(text) {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
