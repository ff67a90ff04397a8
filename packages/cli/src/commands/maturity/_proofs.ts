// Files that an inventory names as evidence.
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bytesToHex, sm3 } from '@hulian/crypto';
import type { Evidence, MaturityInput } from '@hulian/validators/maturity';
import { namesFile } from '../../input/evidence.js';

/** Files that answers and facts refer to are looked at: one that is gone or was changed proves nothing. */
export async function checkProofs(
  folder: string,
  { facts, ...input }: MaturityInput,
): Promise<MaturityInput> {
  const check = async <One extends { readonly evidence?: readonly Evidence[] }>(one: One): Promise<One> =>
    one.evidence === undefined
      ? one
      : { ...one, evidence: await Promise.all(one.evidence.map((proof) => checkProof(folder, proof))) };
  const checkAll = async <One extends { readonly evidence?: readonly Evidence[] }>(
    all: Readonly<Record<string, One>>,
  ): Promise<Record<string, One>> =>
    Object.fromEntries(
      await Promise.all(Object.entries(all).map(async ([id, one]) => [id, await check(one)] as const)),
    );
  const { absentBusinesses, metrics } = facts ?? {};
  return {
    ...input,
    ...(facts && {
      facts: {
        ...facts,
        ...(absentBusinesses && { absentBusinesses: await Promise.all(absentBusinesses.map(check)) }),
        ...(metrics && { metrics: await checkAll(metrics) }),
      },
    }),
    answers: await checkAll(input.answers),
  };
}

/** A file stands beside the inventory. */
async function checkProof(folder: string, evidence: Evidence): Promise<Evidence> {
  if (!namesFile(String(evidence.reference))) return evidence;
  const path = resolve(folder, evidence.reference);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) return { ...evidence, state: 'missing' };
  const hash = bytesToHex(sm3(await readFile(path)));
  return hash === String(evidence.sm3).toLowerCase() ? evidence : { ...evidence, state: 'changed' };
}
