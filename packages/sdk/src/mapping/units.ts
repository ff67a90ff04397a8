// Units of one dimension and their factors to its first one; temperatures apart. Substance units (mmol/L, mg/dL) are no
// matter of a factor alone and are not here: state `multiply` for them.
import type { UnitConversion } from './mapping-file.js';

const dimensions: readonly Readonly<Record<string, number>>[] = [
  {
    g: 1,
    kg: 1000,
    mg: 1e-3,
    μg: 1e-6,
    µg: 1e-6,
    ug: 1e-6,
    mcg: 1e-6,
    ng: 1e-9,
    克: 1,
    千克: 1000,
    公斤: 1000,
    斤: 500,
    毫克: 1e-3,
    微克: 1e-6,
  },
  { L: 1, l: 1, mL: 1e-3, ml: 1e-3, μL: 1e-6, uL: 1e-6, dL: 0.1, 升: 1, 毫升: 1e-3 },
  { m: 1, cm: 1e-2, mm: 1e-3, km: 1000, 米: 1, 厘米: 1e-2, 毫米: 1e-3 },
  { Pa: 1, kPa: 1000, mmHg: 133.322387415, cmH2O: 98.0665 },
  { s: 1, min: 60, h: 3600, d: 86_400, 秒: 1, 分钟: 60, 小时: 3600, 天: 86_400 },
  { 元: 1, 角: 0.1, 分: 0.01, 万元: 10_000 },
  { kcal: 1, kJ: 1 / 4.184 },
];

const linear = (conversion: UnitConversion): { multiply: number; add: number } | undefined => {
  if ('multiply' in conversion) return { multiply: conversion.multiply, add: conversion.add ?? 0 };
  const { from, to } = conversion;
  if (from === to) return { multiply: 1, add: 0 };
  if (from === '℉' && to === '℃') return { multiply: 5 / 9, add: -160 / 9 };
  if (from === '℃' && to === '℉') return { multiply: 9 / 5, add: 32 };
  for (const units of dimensions) {
    const [first, second] = [units[from], units[to]];
    if (first !== undefined && second !== undefined) return { multiply: first / second, add: 0 };
  }
  return undefined;
};

/** So many different amounts of one column are remembered. */
const mostKnown = 10_000;

const numeric = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/u;

/** Converts plain decimals; `undefined` when the two units have no common dimension. */
export const unitConverter = (
  conversion: UnitConversion,
): ((text: string) => string | undefined) | undefined => {
  const factors = linear(conversion);
  if (factors === undefined) return undefined;
  const { decimals } = conversion;
  const convert = (text: string): string | undefined => {
    if (!numeric.test(text)) return undefined;
    // Twelve digits are more than any measurement has and fewer than binary fractions get wrong.
    const value = Number((Number(text) * factors.multiply + factors.add).toPrecision(12));
    return decimals === undefined ? String(value) : value.toFixed(decimals);
  };
  // Doses and results repeat, and rounding costs more than all else done to a row.
  const known = new Map<string, string>();
  return (text) => {
    const again = known.get(text);
    if (again !== undefined) return again;
    const converted = convert(text);
    if (known.size < mostKnown && converted !== undefined) known.set(text, converted);
    return converted;
  };
};
