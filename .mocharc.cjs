const { availableParallelism } = require('node:os');

module.exports = {
  'node-option': ['import=tsx', 'conditions=onevoice-source'],
  'forbid-only': true,
  require: ['./test/support/fixed-seed.ts'],
  // In milliseconds. No measure of speed: it ends a test that waits in vain, and lets a busy machine take its time.
  timeout: process.env.PROVE === '1' ? 1_200_000 : 300_000,
  // Processes that run files side by side where --parallel is asked for, as `npm test` does: more than cores, since many tests wait.
  jobs: Math.ceil(1.5 * availableParallelism()),
};
