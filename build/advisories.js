// `npm run advisories -- <folder>`: compares the lock file with advisories in OSV's format, one JSON file each, and asks no server. The folder is an export of
// osv.dev (npm/all.zip, unpacked) or a clone of GitHub's advisory database. Ends with 1 if an advisory applies that docs/security.md does not judge.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { lockedPackages } from './locked-packages.js';
import { ROOT } from './sources.js';

const judged = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8');
const locked = [...lockedPackages()].flatMap(([path, found]) => (path === '' ? [] : [found]));
const files = process.argv.slice(2).flatMap(jsonFiles);
const found = files.flatMap((file) => advisoryIn(file).flatMap(applications));

for (const { advisory, name, version, dev } of found) {
  const mark = isJudged(advisory) ? 'judged in docs/security.md' : 'NOT JUDGED';
  const of = `${name} ${version}${dev ? ' (development only)' : ''}`;
  process.stdout.write(`${advisory.id} ${of}: ${advisory.summary ?? 'no summary'} [${mark}]\n`);
}
process.stdout.write(`${files.length} advisories read, ${found.length} apply to the lock file.\n`);
if (files.length === 0) {
  process.stderr.write('Name a folder with advisories: npm run advisories -- <folder>\n');
  process.exitCode = 2;
} else if (!found.every(({ advisory }) => isJudged(advisory))) process.exitCode = 1;

function jsonFiles(path) {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ parentPath, name }) => join(parentPath, name));
}

function advisoryIn(file) {
  try {
    const advisory = JSON.parse(readFileSync(file, 'utf8'));
    return advisory.withdrawn === undefined ? [advisory] : [];
  } catch (error) {
    throw new Error(`${file} is no advisory: ${error.message}`);
  }
}

/** The installed versions that an advisory affects. */
function applications(advisory) {
  const affected = (advisory.affected ?? []).filter(({ package: { ecosystem } = {} }) => ecosystem === 'npm');
  const hit = affected.flatMap((entry) =>
    locked.filter(({ name, version }) => name === entry.package.name && affects(entry, version)),
  );
  return [...new Set(hit)].map((installed) => ({ advisory, ...installed }));
}

/** https://ossf.github.io/osv-schema/#evaluation; GitHub says the last affected version of an unfixed package beside the range. */
function affects(
  { versions = [], ranges = [], database_specific: { last_known_affected_version_range: last } = {} },
  version,
) {
  if (versions.includes(version)) return true;
  if (last !== undefined && !semver.satisfies(version, last, { includePrerelease: true })) return false;
  return ranges.some(({ type, events }) => type !== 'GIT' && isWithin(events, version));
}

function isWithin(events, version) {
  const at = (event) => versionOf(event.introduced ?? event.fixed ?? event.last_affected ?? event.limit);
  let inside = false;
  for (const event of [...events].sort((one, other) => semver.compare(at(one), at(other)))) {
    if (event.introduced !== undefined && semver.gte(version, at(event))) inside = true;
    if (event.fixed !== undefined && semver.gte(version, at(event))) inside = false;
    if (event.last_affected !== undefined && semver.gt(version, at(event))) inside = false;
  }
  return inside;
}

/** OSV's 0 is before every version; some advisories write a version in one or two numbers. */
function versionOf(text) {
  return text === '0' ? '0.0.0-0' : (semver.parse(text) ?? semver.coerce(text));
}

function isJudged({ id, aliases = [] }) {
  return [id, ...aliases].some((name) => judged.includes(name));
}
