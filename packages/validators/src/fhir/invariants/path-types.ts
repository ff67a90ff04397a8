// The types of all paths of FHIR R4 as the FHIRPath engine asks for them. Nearly all of its own table of half a megabyte stays
// out of the package: the definitions that the structure is checked by say the same.
import type { Model } from 'fhirpath';
import { findType, typeNames, type ElementPlan } from '../definitions.js';

/** A type, or for references the type and what they may point to; as the engine's table has them. */
export type PathType = string | { readonly code: string; readonly refType: readonly string[] };

/** Parts of a type have no name of their own in FHIRPath: they are what they derive from. */
const nameType = ({ name, typeName, targets = [] }: ElementPlan): PathType => {
  if (name === 'id') return 'System.String';
  if (typeName === 'SimpleQuantity') return 'Quantity';
  if (typeName === 'Reference' || typeName === 'canonical') return { code: typeName, refType: targets };
  return typeName.includes('.') ? (findType(typeName)?.base ?? typeName) : typeName;
};

/** The types by path that follow from the definitions. */
export const listPathTypes = (): Record<string, PathType> => {
  const types: Record<string, PathType> = {};
  for (const type of typeNames())
    for (const element of findType(type)?.elements.values() ?? [])
      types[`${type}.${element.property}`] = nameType(element);
  return types;
};

/** What the engine's table says otherwise or alone; the build keeps this of it. */
export const listOtherTypes = (table: Readonly<Record<string, PathType>>): Record<string, PathType> => {
  const known = listPathTypes();
  return Object.fromEntries(
    Object.entries(table).filter(([path, type]) => JSON.stringify(known[path]) !== JSON.stringify(type)),
  );
};

/** The engine's tables with what follows from the definitions; in the built package they hold only the rest. */
export const completeModel = (tables: Model): Model => {
  const path2Type = { ...tables.path2Type };
  const path2TypeWithoutElements = { ...tables.path2TypeWithoutElements };
  const path2RefType = { ...tables.path2RefType };
  for (const [path, type] of Object.entries(listPathTypes())) {
    if (Object.hasOwn(path2Type, path)) continue;
    const code = typeof type === 'string' ? type : type.code;
    path2Type[path] = code;
    if (code !== 'Element' && code !== 'BackboneElement') path2TypeWithoutElements[path] = code;
    if (typeof type !== 'string') path2RefType[path] = [...type.refType];
  }
  return { ...tables, path2Type, path2TypeWithoutElements, path2RefType };
};
