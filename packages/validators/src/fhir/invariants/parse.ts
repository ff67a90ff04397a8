// Reads a FHIRPath expression into a tree (hl7.org/fhirpath, N1). What is not read here is left to the full engine.

/** One node of an expression. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | undefined }
  | { readonly kind: 'this' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression | undefined; readonly name: string }
  | {
      readonly kind: 'call';
      readonly of: Expression | undefined;
      readonly name: string;
      readonly parameters: readonly Expression[];
    }
  | { readonly kind: 'index'; readonly of: Expression; readonly at: Expression }
  | { readonly kind: 'type'; readonly operator: 'is' | 'as'; readonly of: Expression; readonly name: string }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

/** Thrown for what this reader does not know; the expression then goes to the full engine. */
export class UnsupportedExpression extends Error {}

const token =
  /\s*(?:('(?:[^'\\]|\\.)*')|(`[^`]+`)|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(%`[^`]+`|%'[^']+'|%[\w-]+)|(\$\w+)|(<=|>=|!=|!~|[-=~<>|&+*/.()[\],{}]))/uy;

interface Token {
  readonly kind: 'string' | 'quoted' | 'number' | 'word' | 'variable' | 'special' | 'symbol';
  readonly text: string;
}

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (match === null) throw new UnsupportedExpression(`token at ${String(at)}`);
    const kinds = ['string', 'quoted', 'number', 'word', 'variable', 'special', 'symbol'] as const;
    const index = kinds.findIndex((_, position) => match[position + 1] !== undefined);
    tokens.push({ kind: kinds[index] as Token['kind'], text: match[index + 1] as string });
  }
  return tokens;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };

const readString = (text: string): string =>
  text
    .slice(1, -1)
    .replaceAll(/\\(?:u([\dA-Fa-f]{4})|(.))/gu, (_, code: string | undefined, letter: string | undefined) =>
      code !== undefined ? String.fromCharCode(parseInt(code, 16)) : (escapes[letter ?? ''] ?? letter ?? ''),
    );

/** Operators from weakest to strongest. */
const levels: readonly (readonly string[])[] = [
  ['implies'],
  ['or', 'xor'],
  ['and'],
  ['in', 'contains'],
  ['=', '!=', '~', '!~'],
  ['<=', '<', '>', '>='],
  ['|'],
  ['is', 'as'],
  ['+', '-', '&'],
  ['*', '/', 'div', 'mod'],
];

/** @throws {@link UnsupportedExpression} */
export function parseExpression(text: string): Expression {
  const tokens = readTokens(text);
  let at = 0;
  const peek = (): string | undefined => (tokens[at]?.kind === 'string' ? undefined : tokens[at]?.text);
  const expect = (symbol: string): void => {
    if (peek() !== symbol) throw new UnsupportedExpression(symbol);
    at += 1;
  };

  function readLevel(level: number): Expression {
    const operators = levels[level];
    if (operators === undefined) return readPostfix();
    let left = readLevel(level + 1);
    for (;;) {
      const operator = peek();
      if (operator === undefined || tokens[at]?.kind === 'quoted' || !operators.includes(operator))
        return left;
      at += 1;
      if (operator === 'is' || operator === 'as')
        left = { kind: 'type', operator, of: left, name: readTypeName() };
      else left = { kind: 'binary', operator, left, right: readLevel(level + 1) };
    }
  }

  function readTypeName(): string {
    const first = tokens[at];
    if (first?.kind !== 'word') throw new UnsupportedExpression('type');
    at += 1;
    if (peek() !== '.' || (first.text !== 'FHIR' && first.text !== 'System')) return first.text;
    at += 1;
    return tokens[at++]?.text ?? '';
  }

  function readPostfix(): Expression {
    let expression = readTerm();
    for (;;) {
      if (peek() === '.') {
        at += 1;
        expression = readInvocation(expression);
      } else if (peek() === '[') {
        at += 1;
        const index = readLevel(0);
        expect(']');
        expression = { kind: 'index', of: expression, at: index };
      } else return expression;
    }
  }

  function readTerm(): Expression {
    const current = tokens[at];
    if (current === undefined) throw new UnsupportedExpression('end');
    const { kind, text: written } = current;
    if (kind === 'string') {
      at += 1;
      return { kind: 'literal', value: readString(written) };
    }
    if (kind === 'number') {
      at += 1;
      return { kind: 'literal', value: Number(written) };
    }
    if (kind === 'variable') {
      at += 1;
      return { kind: 'variable', name: written.replaceAll(/[%`']/gu, '') };
    }
    if (kind === 'special') {
      if (written !== '$this') throw new UnsupportedExpression(written);
      at += 1;
      return { kind: 'this' };
    }
    if (written === '(') {
      at += 1;
      const inner = readLevel(0);
      expect(')');
      return inner;
    }
    if (written === '{') {
      at += 1;
      expect('}');
      return { kind: 'literal', value: undefined };
    }
    if (written === 'true' || written === 'false') {
      at += 1;
      return { kind: 'literal', value: written === 'true' };
    }
    return readInvocation(undefined);
  }

  function readInvocation(of: Expression | undefined): Expression {
    const current = tokens[at];
    if (current?.kind === 'special' && current.text === '$this') {
      at += 1;
      return { kind: 'this' };
    }
    if (current?.kind !== 'word' && current?.kind !== 'quoted') throw new UnsupportedExpression('name');
    at += 1;
    const name = current.kind === 'quoted' ? current.text.slice(1, -1) : current.text;
    if (peek() !== '(' || current.kind === 'quoted') return { kind: 'member', of, name };
    at += 1;
    const parameters: Expression[] = [];
    while (peek() !== ')') {
      if (parameters.length > 0) expect(',');
      parameters.push(readLevel(0));
    }
    at += 1;
    return { kind: 'call', of, name, parameters };
  }

  const expression = readLevel(0);
  if (at < tokens.length) throw new UnsupportedExpression(tokens[at]?.text ?? '');
  return expression;
}
