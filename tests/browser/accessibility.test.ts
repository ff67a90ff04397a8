/**
 * Every page of the console in both languages, wide and narrow: axe-core finds nothing against WCAG 2.2 AA, nothing stands out
 * to the right, and the keyboard alone begins and answers. With `SCREENSHOTS=folder` the pages are pictured for the documentation.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  axePath,
  browserSuite,
  chromiumPath,
  openWindow,
  startBrowser,
  startConsole,
  type RunningConsole,
} from './_console.js';
import { makeState } from './_state.js';

const pictures = process.env['SCREENSHOTS'];

/** Pages by name; `ID` stands for the self-test. */
const pages = {
  start: '',
  facts: 'assessments/ID/facts',
  questions: 'assessments/ID/questions/3.1',
  figures: 'assessments/ID/questions/5.1',
  import: 'assessments/ID/import',
  result: 'assessments/ID/result',
  handover: 'assessments/ID/handover',
  items: 'assessments/ITEMS/questions',
  checklist: 'assessments/CHECKLIST/result',
  conformance: 'conformance',
  validate: 'validate',
  standards: 'standards/HDSD00.02-patient-information',
  quality: 'quality',
  delivery: 'delivery',
} as const;

/** Makes self-tests with some answers through the page's own calls. */
async function fill(page: Page): Promise<Record<string, string>> {
  const script = `(async () => {
    const send = async (method, path, value) => {
      const answer = await fetch('/api' + path, { method, headers: { 'content-type': 'application/json', 'x-hulian': 'console' }, body: JSON.stringify(value) });
      if (!answer.ok) throw new Error(path + ' ' + answer.status);
      return answer.json();
    };
    const file = await (await fetch('/api/start')).json();
    const made = {};
    const facts = { name: '示例市第一人民医院', tier: '三级', area: '广东省' };
    for (const [key, scheme] of [['ITEMS', 'smart-service-2019'], ['CHECKLIST', 'region-2020'], ['ID', 'hospital-2020']])
      made[key] = (await send('POST', '/assessments', { scheme, asOf: '2026-11-21', facts })).id;
    const path = '/assessments/' + made.ID;
    const upload = await fetch('/api' + path + '/evidence?name=' + encodeURIComponent('证明.pdf') + '&date=2026-05-06', { method: 'POST', headers: { 'x-hulian': 'console', 'content-type': 'application/octet-stream' }, body: 'proof' });
    const evidence = [await upload.json()];
    const { scheme } = await (await fetch('/api' + path)).json();
    let turn = 0;
    for (const one of scheme.indicators) {
      const rule = one.tiers?.[0]?.rule;
      turn += 1;
      const value = rule?.type === 'conformance' ? (turn % 9 === 0 ? 'partial' : 'full')
        : rule?.type === 'exists' || rule?.type === 'all' ? true
        : rule?.type === 'option' ? one.options.at(-1)
        : rule?.type === 'count' && one.options ? one.options.slice(0, turn % 3 === 0 ? 4 : 9) : undefined;
      if (value !== undefined && turn % 11 !== 0)
        await send('PUT', path + '/answers/' + one.id, { revision: 0, answer: { value, evidence } });
    }
    return made;
  })()`;
  return page.evaluate<Record<string, string>>(script);
}

describe.skipIf(chromiumPath === undefined)(browserSuite('every page of the console'), () => {
  let running: RunningConsole;
  let browser: Browser;
  let ids: Record<string, string>;
  let state: Awaited<ReturnType<typeof makeState>>;

  beforeAll(async () => {
    state = await makeState();
    [running, browser] = await Promise.all([startConsole(state), startBrowser()]);
    const { page, context } = await openWindow(browser, running);
    ids = await fill(page);
    await context.close();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await state.stop();
    await running.stop();
  });

  /** Opens a page and makes it show what it can. */
  async function show(page: Page, name: keyof typeof pages): Promise<void> {
    const path = pages[name].replace(/[A-Z]{2,9}(?=\/)/, (key) => ids[key] ?? key);
    await page.goto(`${new URL('/', running.address).href}#/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (name === 'result') await page.locator('#gaps').waitFor();
    if (name === 'facts') await page.locator('main input').first().waitFor();
    if (name === 'handover') await page.getByRole('table').waitFor();
    if (name === 'standards') {
      await page.getByRole('searchbox').fill('出生日期');
      await page.locator('.hits a').first().waitFor();
      await page.locator('#record').waitFor();
    }
    if (name === 'delivery') await page.getByRole('cell').first().waitFor();
    if (name === 'quality') await page.getByText(/不到权重的一半|less than half of the weight/).waitFor();
    if (name === 'questions') await page.locator('.proofs summary').first().click();
    if (name === 'validate') {
      const path = join(running.folder, '出院小结.json');
      const record = { 姓名: '张三', 性别代码: '3', 出生日期: '198001' };
      writeFileSync(
        path,
        JSON.stringify({ dataSet: 'HDSD00.02-patient-information', records: [record] }, null, 2),
      );
      await page.locator('main input[type=file]').setInputFiles(path);
      await page.locator('.finding').first().waitFor();
      await page.locator('.finding').first().click();
    }
  }

  for (const language of ['zh-CN', 'en'] as const)
    for (const width of [1280, 375])
      it(`nothing is against WCAG 2.2 AA in ${language} at ${width} pixels`, async () => {
        const { page, context, faults } = await openWindow(browser, running, {
          width,
          language,
          bypassCSP: true,
        });
        const found: string[] = [];
        for (const name of Object.keys(pages) as (keyof typeof pages)[]) {
          await show(page, name);
          expect(await page.evaluate('document.documentElement.lang')).toBe(language);
          await page.addScriptTag({ path: axePath() });
          const violations = await page.evaluate<string[]>(
            `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
              .then(({ violations }) => violations.map((one) => one.id + ': ' + one.nodes.map(({ html }) => html).slice(0, 3).join(' | ')))`,
          );
          found.push(...violations.map((one) => `${name}: ${one}`));
          const wide = await page.evaluate(
            'document.documentElement.scrollWidth > document.documentElement.clientWidth',
          );
          if (wide === true) found.push(`${name}: wider than the window`);
        }
        expect(found).toEqual([]);
        expect(faults).toEqual([]);
        await context.close();
      });

  it('begins and answers with the keyboard alone', async () => {
    const { page, context } = await openWindow(browser, running);
    /** Presses Tab until the focus is on what is looked for. */
    const reach = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        const text = await page.evaluate(
          `((one) => one === document.body ? '' : [one.labels?.[0]?.textContent, one.textContent, one.ariaLabel].join(' '))(document.activeElement)`,
        );
        if (String(text).includes(name)) {
          const outline = await page.evaluate(
            `((one) => [one, one.parentElement?.querySelector('.button')].some((each) => each && getComputedStyle(each).outlineStyle !== 'none'))(document.activeElement)`,
          );
          expect([name, outline]).toEqual([name, true]);
          return;
        }
      }
      throw new Error(`the keyboard does not reach ${name}`);
    };
    await reach('跳到正文');
    await page.keyboard.press('Enter');
    await reach('机构名称');
    await page.keyboard.type('只用键盘');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '基本情况', level: 1 }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('基本情况');
    await page.goto(page.url().replace('/facts', '/questions/2.1'));
    await page.getByRole('heading', { name: '问卷' }).waitFor();
    await reach('完全符合');
    await page.keyboard.press('Space');
    await page.locator('article').first().getByText('已保存').waitFor();
    await context.close();
  });

  if (pictures === undefined) return;
  it('is pictured', async () => {
    mkdirSync(pictures, { recursive: true });
    for (const width of [1280, 375]) {
      const { page, context } = await openWindow(browser, running, {
        width,
        scale: width === 375 ? 1 : 0.75,
      });
      for (const name of Object.keys(pages) as (keyof typeof pages)[]) {
        if (width === 375 && name !== 'result') continue;
        await show(page, name);
        const path = join(pictures, `${name}${width === 375 ? '-375' : ''}.png`);
        await page.setViewportSize({ width, height: name === 'result' && width === 1280 ? 1120 : 860 });
        await page.screenshot({ path });
      }
      await context.close();
    }
  });
});
