/**
 * The administrator's path through the built console in a real browser: begin, import, answer, attach, result, what-if,
 * reports, hand over; two windows; a browser and a server that end in the middle.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  browserSuite,
  chromiumPath,
  openWindow,
  startBrowser,
  startConsole,
  type RunningConsole,
} from './_console.js';
import { makeArtefacts } from './_state.js';

/** Begins a self-test and gives the address of its pages. */
async function begin(page: Page, name: string): Promise<string> {
  await page.getByLabel('机构名称').fill(name);
  await page.getByLabel('医院级别').selectOption('三级');
  await page.getByLabel('所在地区').fill('广东省');
  await page.getByLabel('自测日期').fill('2026-11-21');
  await page.getByRole('button', { name: '开始自测' }).click();
  await page.getByRole('heading', { name: '基本情况', level: 1 }).waitFor();
  return page.url().replace(/\/facts$/, '');
}

async function go(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const question = (page: Page, id: string) => page.locator(`article[id="indicator-${id}"]`);

/** Attaches a file to an answer. */
async function attach(page: Page, id: string, name: string, text: string): Promise<void> {
  const card = question(page, id);
  await card.getByText('证据 0 份').click();
  await card.getByLabel('证据的日期').fill('2026-05-06');
  await card
    .getByLabel('添加文件')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') });
  await card.getByText('证据 1 份').waitFor();
}

describe.skipIf(chromiumPath === undefined)(browserSuite('console in a browser'), () => {
  let running: RunningConsole;
  let browser: Browser;

  beforeAll(async () => {
    [running, browser] = await Promise.all([startConsole(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await running.stop();
  });

  it('walks the path of an administrator', async () => {
    const { page, context, faults } = await openWindow(browser, running);
    const address = await begin(page, '示例市第一人民医院');

    // The whole folder of the demo hospital. A table that does not say its data set counts for nothing, and says so.
    await go(page, `${address}/import`);
    await page.getByLabel('选择文件夹').setInputFiles(makeArtefacts());
    await page.getByText('已处理 6 个文件，连到 6 个指标。').waitFor();
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    await row('conformance/hip-soap.json').getByText('3 个指标有了回答').waitFor();
    await row('quality.json').getByText('没有错误记录').waitFor();
    await row('outpatient.csv').getByText('没有指明记录属于哪个数据子集').waitFor();
    await row('records.json').getByText('部分符合').waitFor();
    await page.getByRole('link', { name: '2.2.4.1' }).click();
    expect(await question(page, '2.2.4.1').getByLabel('完全符合').isChecked()).toBe(true);

    await go(page, `${address}/questions/3.1`);
    const options = question(page, '3.1.2.1');
    await options.getByLabel('企业服务总线或消息中间件', { exact: false }).check();
    await options.getByText('已保存').waitFor();
    await attach(page, '3.1.2.1', '服务目录.txt', '服务目录');
    const ticks = question(page, '3.1.5.1');
    for (const name of ['共享文档配置与管理', 'CDR展现与管理', '数据脱敏配置管理'])
      await ticks.getByLabel(name).check();
    await ticks.getByText('已勾选 3 项').waitFor();
    await attach(page, '3.1.5.1', '截图.txt', '界面');

    // A share is checked while it is typed.
    await go(page, `${address}/questions/4.1`);
    const hours = question(page, '4.1.2.3');
    await hours.getByLabel('恢复时间目标').fill('很快');
    await hours.getByText('请填不小于 0 的数。').waitFor();
    await hours.getByLabel('恢复时间目标').fill('4');
    await hours.getByLabel('恢复点目标').fill('6');
    await hours.getByText('已保存').waitFor();

    await go(page, `${address}/result`);
    await page.getByRole('heading', { name: '各部分得分' }).waitFor();
    // 3.1.2.1 at 四级甲等 gives 2.5, 3.1.5.1 at 四级乙等 0.3; hours without a proof give nothing. Imported: two
    // documents give 13/49 and 0.25, two services 0.2 each; the third failed, and records without all fields are partial.
    await page.getByRole('definition').filter({ hasText: '3.72 / 95' }).waitFor();
    await page.getByText('自测结果不是正式测评结果', { exact: false }).first().waitFor();
    await page.getByLabel('目标等级').selectOption('4A');
    await page.getByRole('heading', { name: '先改这 7 项' }).waitFor();
    await page
      .getByLabel(/^假设 .* 已做到$/)
      .first()
      .check();
    await page.getByText(/假设这 1 项做到/).waitFor();
    expect(await page.locator('.what-if').textContent()).not.toContain('多得 0 分');

    // The report opens by itself, the sheet and the whole assessment are downloads.
    const report = await context.request.get(
      await page
        .getByRole('link', { name: /打开报告/ })
        .getAttribute('href')
        .then((path) => new URL(path ?? '', page.url()).href),
    );
    expect(await report.text()).toContain('自测结果不是正式测评结果');
    for (const name of ['下载 XLSX', '下载 Markdown', '下载 JSON']) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByText(name).click()]);
      expect(readFileSync(await file.path()).length).toBeGreaterThan(100);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: 'screen' });

    await go(page, `${address}/handover`);
    await page.getByRole('cell', { name: '加证据' }).first().waitFor();
    const [exported] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('导出签名文件').click(),
    ]);
    const text = readFileSync(await exported.path(), 'utf8');
    await go(page, address.replace(/#.*/, '#/'));
    await page.getByLabel('移交文件').setInputFiles({
      name: '移交.hlassess',
      mimeType: 'application/jose',
      buffer: Buffer.from(text, 'utf8'),
    });
    await page.getByRole('heading', { name: '问卷' }).waitFor();
    expect(page.url()).not.toContain(address);
    await page.getByRole('link', { name: /3\.1 技术架构情况/ }).click();
    await question(page, '3.1.2.1').getByText('证据 1 份').waitFor();

    // An altered file is refused in words.
    await go(page, address.replace(/#.*/, '#/'));
    const middle = Math.floor(text.length / 2);
    const altered = `${text.slice(0, middle)}${text[middle] === 'A' ? 'B' : 'A'}${text.slice(middle + 1)}`;
    await page.getByLabel('移交文件').setInputFiles({
      name: '移交.hlassess',
      mimeType: 'application/jose',
      buffer: Buffer.from(altered, 'utf8'),
    });
    await page
      .getByRole('alert')
      .filter({ hasText: /签名|改|格式|读/ })
      .first()
      .waitFor();
    expect(faults.filter((one) => !/status of 4\d\d/.test(one))).toEqual([]);
    await context.close();
  });

  it('paints after the document and one more round trip, before the server answered any question', async () => {
    const { page, context } = await openWindow(browser, running);
    await page.route('**/api/**', () => new Promise(() => undefined));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'commit' });
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    const files = asked.filter((path) => !path.startsWith('/api/'));
    expect(files.filter((path) => path !== '/icon.svg').sort()).toEqual(['/', '/console.css', '/console.js']);
    await context.close();
  });

  it('prints what is folded', async () => {
    const { page, context } = await openWindow(browser, running);
    const address = await begin(page, '打印');
    await go(page, `${address}/questions/3.1`);
    await question(page, '3.1.3.1').getByLabel('是，具备').check();
    await question(page, '3.1.3.1').getByText('证据 0 份').waitFor();
    const folded = 'document.querySelectorAll("details:not([open])").length';
    expect(await page.evaluate<number>(folded)).toBeGreaterThan(0);
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.evaluate<number>(folded)).toBe(0);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.evaluate<number>(folded)).toBeGreaterThan(0);
    await context.close();
  });

  it('keeps two windows from overwriting each other', async () => {
    const { page, context } = await openWindow(browser, running);
    const address = await begin(page, '两个窗口');
    const other = await context.newPage();
    // The other window looks at what was stored before, as a window in the background does.
    await go(other, `${address}/questions/3.1`);
    await go(page, `${address}/questions/3.1`);
    await question(page, '3.1.3.1').getByLabel('是，具备').check();
    await question(page, '3.1.3.1').getByText('已保存').waitFor();
    await question(other, '3.1.3.1').getByLabel('否').dispatchEvent('click');
    const conflict = question(other, '3.1.3.1').getByRole('alert');
    await conflict.getByText('这一项在别的页面改过').waitFor();
    expect(await conflict.textContent()).toContain('是；证据 0 份');
    expect(await conflict.textContent()).toContain('否；证据 0 份');
    await conflict.getByRole('button', { name: '用已保存的' }).click();
    expect(await question(other, '3.1.3.1').getByLabel('是，具备').isChecked()).toBe(true);
    await question(other, '3.1.3.1').getByLabel('否').check();
    await question(other, '3.1.3.1').getByText('已保存').waitFor();
    await go(page, `${address}/facts`);
    await go(page, `${address}/questions/3.1`);
    await expect.poll(() => question(page, '3.1.3.1').getByLabel('否').isChecked()).toBe(true);
    await context.close();
  });

  it('loses nothing when the browser is closed while somebody types, or the server is killed', async () => {
    const own = await startConsole();
    const { page, context } = await openWindow(browser, own);
    const address = await begin(page, '中途关闭');
    await go(page, `${address}/questions/4.4`);
    await question(page, '4.4.1.2').getByRole('textbox').fill('7');
    await page.close({ runBeforeUnload: true });
    const later = await context.newPage();
    await go(later, `${address}/questions/4.4`);
    expect(await question(later, '4.4.1.2').getByRole('textbox').inputValue()).toBe('7');
    await later.locator('article').first().getByRole('checkbox').first().check();
    await later.locator('article').first().getByText('已保存').waitFor();
    await own.kill();

    // What is ticked without a server is not lost either: the page says so and keeps it.
    await later.locator('article').first().getByRole('checkbox').nth(1).check();
    await later.getByText('没有保存。', { exact: false }).first().waitFor();
    await context.close();

    const again = await startConsole({ folder: own.folder });
    const next = await openWindow(browser, again);
    await next.page.getByRole('link', { name: '中途关闭' }).click();
    await next.page.getByRole('link', { name: /4\.4 / }).click();
    expect(await question(next.page, '4.4.1.2').getByRole('textbox').inputValue()).toBe('7');
    expect(await next.page.locator('article').first().getByRole('checkbox').first().isChecked()).toBe(true);
    await next.context.close();
    await again.stop();
  });

  it('shows findings beside the source with its values hidden, runs a suite, finds a standard', async () => {
    const { page, context, faults } = await openWindow(browser, running);
    const origin = new URL(page.url()).origin;
    await go(page, `${origin}/#/validate`);
    const path = join(running.folder, '记录.json');
    writeFileSync(
      path,
      JSON.stringify({ dataSet: 'HDSD00.02-patient-information', records: [{ 姓名: '张三丰' }] }, null, 2),
    );
    await page.getByLabel('选择文件').setInputFiles(path);
    await page.getByRole('heading', { name: '原文' }).waitFor();
    expect(await page.locator('.source').textContent()).not.toContain('张三丰');
    await page.getByLabel('显示数据值').check();
    await page.locator('.source').getByText('张三丰').waitFor();

    // Only the first of very many findings are listed; the counts are those of the file, and the sentence about it comes first.
    const many = join(running.folder, '很多.csv');
    writeFileSync(many, `处方编号,性别代码\n${'118744,7\n'.repeat(1200)}`);
    await page.getByLabel('作为').fill('西药处方');
    await page.getByLabel('选择文件').setInputFiles(many);
    await page.getByText('错误 1200 ·').waitFor();
    expect(await page.locator('.finding').first().textContent()).toContain('只列出 1000 项');
    expect(await page.getByText(/共 1201 行/).count()).toBe(1);
    // A file without lines: nothing stands at a line, and nothing is called by an inner name.
    const image = join(running.folder, '图.png');
    writeFileSync(image, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    await page.getByLabel('选择文件').setInputFiles(image);
    await page.getByText(/不通过 图\.png/).waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/null|unknown/);

    await go(page, `${origin}/#/standards`);
    await page.getByRole('searchbox').fill('出生日期');
    await page.getByText(/找到 \d+ 条/).waitFor();
    await page.locator('.hits a').first().click();
    await page.locator('#record').waitFor();
    await page.getByRole('button', { name: '生成并复制' }).click();
    await page.locator('pre.text').waitFor();

    await go(page, `${origin}/#/conformance`);
    const suites = page.getByLabel('测试套件');
    await suites
      .locator('option')
      .filter({ hasText: /\d+ 项/ })
      .first()
      .waitFor({ state: 'attached' });
    const sizes = (await suites.locator('option').allTextContents()).map((text) =>
      Number(/(\d+) 项/.exec(text)?.[1]),
    );
    await suites.selectOption({ index: sizes.indexOf(Math.min(...sizes)) });
    await page.getByRole('button', { name: '开始测试' }).click();
    await page.getByRole('heading', { name: /已完成/ }).waitFor({ timeout: 90_000 });
    expect(faults).toEqual([]);
    await context.close();
  });
});
