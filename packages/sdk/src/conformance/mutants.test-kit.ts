import { lenientMutants } from './mutants-lenient.test-kit.js';
import { securityMutants } from './mutants-security.test-kit.js';
import { answerMutants } from './mutants-answers.test-kit.js';
import type { Mutant } from './wrong-platform.test-kit.js';

/** All wrong platforms, in the order of the table in docs/guide/conformance.md. */
export const mutants: readonly Mutant[] = [...answerMutants, ...lenientMutants, ...securityMutants];
