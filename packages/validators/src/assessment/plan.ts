// The structure of the assessment profile as a tree of element declarations, made once per document or service.
import type { AssessmentStructure, StructureElement, StructureType } from '@hulian/standards';

/** One element declaration with its children in binding order. */
export interface Declaration {
  readonly name: string;
  readonly row: StructureElement;
  /** Value that the structure fixes, told by a predicate of the path. */
  readonly fixed: { readonly attribute: string; readonly value: string } | undefined;
  readonly slots: Slot[];
}

/** A place in the sequence of children: one declaration, or the branches of a choice. */
export interface Slot {
  readonly declarations: Declaration[];
  readonly min: number;
  readonly max: number;
  readonly choice: number | undefined;
}

/** A structure ready for walking. */
export interface StructurePlan {
  readonly slots: readonly Slot[];
  /** Declarations behind `xsi:type`, by name without prefix. */
  readonly types: ReadonlyMap<string, { readonly type: StructureType; readonly slots: readonly Slot[] }>;
}

const plans = new WeakMap<AssessmentStructure, StructurePlan>();

/** The plan of a structure. */
export const planStructure = (structure: AssessmentStructure): StructurePlan => {
  let plan = plans.get(structure);
  if (plan === undefined) {
    const types = structure.types.map(
      (type) => [type.name, { type, slots: buildSlots(type.children ?? []) }] as const,
    );
    plans.set(structure, (plan = { slots: buildSlots(structure.elements), types: new Map(types) }));
  }
  return plan;
};

const step = /([^/[\]]+)(?:\[([^\]]*)\])?/g;

const buildSlots = (rows: readonly StructureElement[]): readonly Slot[] => {
  const root: Slot[] = [];
  const byPath = new Map<string, Slot[]>([['', root]]);
  for (const row of rows) {
    const steps = [...row.path.matchAll(step)];
    const last = steps.at(-1);
    const parent = byPath.get(
      steps
        .slice(0, -1)
        .map(([text]) => text)
        .join('/'),
    );
    if (last === undefined || parent === undefined) continue;
    const [, name = '', predicate = ''] = last;
    const [, attribute, value] = /^@([\w:]+)='(.*)'$/.exec(predicate) ?? [];
    const fixed = attribute === undefined || value === undefined ? undefined : { attribute, value };
    const declaration: Declaration = { name, row, fixed, slots: [] };
    byPath.set(steps.map(([text]) => text).join('/'), declaration.slots);
    const group =
      row.choice === undefined ? undefined : parent.find(({ choice }) => choice === row.choice?.id);
    if (group !== undefined) group.declarations.push(declaration);
    else {
      const { min, max } = row.choice ?? row;
      parent.push({
        declarations: [declaration],
        min,
        max: max === '*' ? Infinity : max,
        choice: row.choice?.id,
      });
    }
  }
  return root;
};
