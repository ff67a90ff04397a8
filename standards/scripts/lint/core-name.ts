/** A name as checks compare it: brackets, units and the ending 代码 do not make a difference. */
export const coreName = (name: string): string =>
  name
    .replace(/[（(].*?[)）]/g, '')
    .replace(/[“”"\s]/g, '')
    .replace(/代码$|编码$/, '');
