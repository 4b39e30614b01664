import fc from 'fast-check';
import { PROVES_ALL } from './proof.ts';

// Each run of `npm test` draws the same cases, so that a commit either passes or fails; with PROVE=1 they are new in each run.
if (!PROVES_ALL) fc.configureGlobal({ seed: 1 });
