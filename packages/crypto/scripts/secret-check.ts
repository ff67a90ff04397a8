// Looks into the emitted WebAssembly for branches and addresses that depend on secrets (compilers have turned masks into branches).
//
// Method: taint over the whole call graph below the named exports. Everything loaded from memory is secret. Public are constants, the
// parameters of the exports (lengths and flags), and what is computed from public values alone. A local is secret when any value ever
// written to it is; a parameter when any call passes a secret; a result when a return value is. Reported is every `if`, `br_if`,
// `br_table` and `select` on a secret, every load, store, fill or copy whose address or length is secret, every division of a secret,
// and every kind of expression that this file does not know. Memory traffic itself needs no tracking: nothing loaded ever becomes public.
import binaryen from 'binaryen';

/** What was found: the function (its export name, or its index) and the kind of use. */
export interface SecretUse {
  readonly where: string;
  readonly use: string;
}

interface FunctionState {
  readonly info: binaryen.FunctionInfo;
  /** Secret locals; the parameters come first. */
  readonly secret: Set<number>;
  result: boolean;
}

/** Checks the exports with the given names, and what they call. @throws Error when an export is missing */
export function findSecretUses(
  wasm: Uint8Array,
  exports: readonly string[],
): { uses: SecretUse[]; functions: number } {
  const module = binaryen.readBinary(wasm);
  // one local for each value: locals that the optimiser shares between a counter and a secret come apart; nothing else changes
  module.runPasses(['ssa']);
  const states = new Map<string, FunctionState>();
  const entries = new Map<string, string>();
  for (let i = 0; i < module.getNumExports(); i++) {
    const info = binaryen.getExportInfo(module.getExportByIndex(i));
    entries.set(info.name, info.value);
  }
  const stateOf = (name: string): FunctionState => {
    const known = states.get(name);
    if (known !== undefined) return known;
    const state = {
      info: binaryen.getFunctionInfo(module.getFunction(name)),
      secret: new Set<number>(),
      result: false,
    };
    states.set(name, state);
    return state;
  };
  for (const name of exports) {
    const target = entries.get(name);
    if (target === undefined) throw new Error(`no export ${name}`);
    stateOf(target);
  }

  // Grow the set of secrets until nothing changes; the last pass reports.
  let changed = true;
  const grow = <T>(set: Set<T>, value: T): void => {
    if (!set.has(value)) changed = true;
    set.add(value);
  };
  const uses: SecretUse[] = [];
  while (changed) {
    changed = false;
    uses.length = 0;
    for (const [name, state] of states) {
      const label = [...entries].find(([, value]) => value === name)?.[0] ?? `function ${name}`;
      const report = (use: string): void => void uses.push({ where: label, use });
      if (visit(state.info.body, state, report) && state.info.results !== binaryen.none) returns(state);
    }
  }
  module.dispose();
  return { uses, functions: states.size };

  function returns(state: FunctionState): void {
    if (!state.result) changed = true;
    state.result = true;
  }

  /** Walks an expression; true when its value is secret. */
  function visit(expression: number, state: FunctionState, report: (use: string) => void): boolean {
    if (expression === 0) return false;
    const info = binaryen.getExpressionInfo(expression) as binaryen.ExpressionInfo & Record<string, unknown>;
    const at = (field: string): boolean => visit(info[field] as number, state, report);
    const must = (field: string, use: string): void => {
      if (at(field)) report(use);
    };
    switch (info.id) {
      case binaryen.BlockId: {
        const values = (info['children'] as number[]).map((child) => visit(child, state, report));
        return info.type !== binaryen.none && (info['name'] !== null || values.at(-1) === true);
      }
      case binaryen.IfId: {
        must('condition', 'if');
        const [yes, no] = [at('ifTrue'), at('ifFalse')];
        return yes || no;
      }
      case binaryen.LoopId:
        return at('body');
      case binaryen.BreakId:
        must('condition', 'br_if');
        return at('value');
      case binaryen.SwitchId:
        must('condition', 'br_table');
        return at('value');
      case binaryen.SelectId: {
        must('condition', 'select');
        const [yes, no] = [at('ifTrue'), at('ifFalse')];
        return yes || no;
      }
      case binaryen.CallId: {
        const callee = stateOf(info['target'] as string);
        (info['operands'] as number[]).forEach((operand, i) => {
          if (visit(operand, state, report)) grow(callee.secret, i);
        });
        return callee.result;
      }
      case binaryen.LocalGetId:
        return state.secret.has(info['index'] as number);
      case binaryen.LocalSetId: {
        const secret = at('value');
        if (secret) grow(state.secret, info['index'] as number);
        return secret;
      }
      case binaryen.ReturnId:
        if (at('value')) returns(state);
        return false;
      case binaryen.LoadId:
      case binaryen.SIMDLoadId:
        must('ptr', 'load address');
        return true;
      case binaryen.StoreId:
        must('ptr', 'store address');
        at('value');
        return false;
      case binaryen.MemoryFillId:
        must('dest', 'fill address');
        must('size', 'fill length');
        at('value');
        return false;
      case binaryen.MemoryCopyId:
        must('dest', 'copy address');
        must('source', 'copy address');
        must('size', 'copy length');
        return false;
      case binaryen.BinaryId: {
        const [left, right] = [at('left'), at('right')];
        if ((left || right) && divisions.has(info['op'] as number)) report('division');
        return left || right;
      }
      case binaryen.UnaryId:
      case binaryen.DropId:
        return at('value');
      case binaryen.SIMDExtractId:
        return at('vec');
      case binaryen.SIMDReplaceId: {
        const [vector, value] = [at('vec'), at('value')];
        return vector || value;
      }
      case binaryen.SIMDShuffleId: {
        const [left, right] = [at('left'), at('right')];
        return left || right;
      }
      case binaryen.SIMDShiftId: {
        must('shift', 'vector shift distance');
        return at('vec');
      }
      case binaryen.ConstId:
      case binaryen.NopId:
        return false;
      default:
        report(`unknown expression ${info.id}`);
        return true;
    }
  }
}

const divisions = new Set<number>([
  ...[binaryen.DivSInt32, binaryen.DivUInt32, binaryen.RemSInt32, binaryen.RemUInt32],
  ...[binaryen.DivSInt64, binaryen.DivUInt64, binaryen.RemSInt64, binaryen.RemUInt64],
]);

/** The exports that are given secrets. */
export const secretExports = [
  ...['publicKey', 'inverse', 'isInverse', 'sign', 'multiply', 'multiplyAddScalar', 'wipe'],
  ...['kdf', 'pbkdf2', 'sm3Start', 'sm3Blocks', 'sm3Digest', 'sm3Finish'],
  ...['sm4ExpandKey', 'sm4Ecb', 'sm4CbcDecrypt', 'sm4CbcEncrypt', 'sm4Ctr', 'sm4Wipe', 'ghash'],
];
