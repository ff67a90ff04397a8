// A structure of the assessment profile made ready for walking, once: what may stand below an element, by name, and what
// its attributes may be.
import {
  arrangeStructure,
  type AssessmentStructure,
  type EarlierForm,
  type StructureAttribute,
  type StructureElement,
  type StructureParticle,
} from '@hulian/standards';
import { internalize } from '../internalize.js';
import type { Demand, StructureFault } from './fault.js';
import { readyType, type ReadyType } from './simple-type.js';

/** What may stand below an element. */
export interface Sequence {
  readonly path: string;
  readonly positions: readonly Position[];
  /** How many of them must be filled. */
  readonly needed: number;
  readonly branches: ReadonlyMap<string, Branch>;
  /** The branch that the first child had last time. */
  first: Branch | undefined;
}

/** One position of a sequence: an element, or one of the branches of a choice. */
export interface Position {
  readonly least: number;
  readonly isChoice: boolean;
  /** Its element, or its branches. */
  readonly name: string;
  readonly first: StructureElement;
  /** The faults of an element without it: the first where both versions of the source demand it, the other where only the newer one does. */
  readonly missing: [StructureFault?, StructureFault?];
}

/** An element where it may stand. */
export interface Branch {
  readonly name: string;
  readonly index: number;
  readonly most: number;
  readonly node: ModelNode;
  /** The branch that the next child had last time: nearly always the one it has again, and quicker asked for than a name. */
  next: Branch | undefined;
}

/** An element with what is demanded of it and below it. */
export interface ModelNode {
  readonly isNillable: boolean;
  readonly demand: ModelDemand;
  /** The verdict on all tags that are right here. */
  readonly right: TagVerdict;
}

/** What was found of a start tag where its element stands. */
export interface TagVerdict {
  /** What holds inside of the element: what its row demands, or the type that the tag names. */
  readonly demand: ModelDemand;
  readonly faults: readonly StructureFault[];
  /** False where it names a wrong type: what that brings along is no other fault. */
  readonly judgesContent: boolean;
}

/** What is demanded of an element by its row or by its xsi:type. All have the same members: the engine then reads them fast. */
export interface ModelDemand {
  readonly path: string;
  readonly content: StructureElement['content'];
  readonly text: ReadyType | undefined;
  readonly earlier: EarlierForm | undefined;
  readonly sequence: Sequence;
  /** Closed list of attributes; undefined when nothing is said of them. */
  readonly rules: ReadonlyMap<string, AttributeRule> | undefined;
  /** How many of them must be there. */
  readonly needed: number;
}

/** An attribute with its path. */
export interface AttributeRule {
  readonly name: string;
  readonly path: string;
  readonly isNeeded: boolean;
  readonly fixed: string | undefined;
  readonly type: ReadyType | undefined;
  /** The fault that was found last: most systems make the same one each time, in tags that differ in another value. */
  fault: StructureFault | undefined;
}

/** A whole structure. */
export interface Model {
  readonly top: Sequence;
  readonly types: ReadonlyMap<string, ModelDemand>;
}

const models = new WeakMap<AssessmentStructure, Model>();

/** The model of a structure. */
export function modelOf(structure: AssessmentStructure): Model {
  const known = models.get(structure);
  if (known) return known;
  const model: Model = {
    top: compileSequence('', arrangeStructure(structure.elements)),
    types: new Map(
      structure.types.map(({ children = [], ...type }) => {
        const path = `xsi:type ${type.name}`;
        return [type.name, makeDemand({ ...type, path }, arrangeStructure(children))];
      }),
    ),
  };
  models.set(structure, model);
  return model;
}

/** A demand with what may stand below it. */
export function makeDemand(
  { path, content, text, attributes, earlier }: Demand,
  particles: readonly StructureParticle[],
): ModelDemand {
  const rules = attributes?.map((one) => makeRule(one, path));
  return {
    path,
    content,
    text: text && readyType(text),
    earlier,
    sequence: compileSequence(path, particles),
    rules: rules && new Map(rules.map((rule) => [rule.name, rule])),
    needed: rules?.filter(({ isNeeded }) => isNeeded).length ?? 0,
  };
}

/** An element that is held to a demand. */
export function makeNode(isNillable: boolean, demand: ModelDemand): ModelNode {
  return { isNillable, demand, right: { demand, faults: [], judgesContent: true } };
}

/** A rule for an attribute of an element at a path. */
export const makeRule = ({ name, use, fixed, type }: StructureAttribute, path: string): AttributeRule => ({
  name,
  path: `${path}/@${name}`,
  isNeeded: use === 'required',
  fixed,
  type: type && readyType(type),
  fault: undefined,
});

function compileSequence(path: string, particles: readonly StructureParticle[]): Sequence {
  const positions: Position[] = [];
  const branches = new Map<string, Branch>();
  for (const { nodes, choice } of particles) {
    const [first] = nodes.values();
    if (!first) continue;
    const index = positions.length;
    for (const [name, { row, particles: below }] of nodes) {
      const most = choice ? choice.max : row.max;
      const node = makeNode(row.nillable === true, makeDemand(row, below));
      const own = internalize(name);
      branches.set(own, { name: own, index, most: most === '*' ? Infinity : most, node, next: undefined });
    }
    positions.push({
      least: choice ? choice.min : first.row.min,
      isChoice: choice !== undefined,
      name: [...nodes.keys()].join(' | '),
      first: first.row,
      missing: [],
    });
  }
  const needed = positions.filter(({ least }) => least > 0).length;
  return { path, positions, needed, branches, first: undefined };
}
