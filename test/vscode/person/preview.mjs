// A person with the preview beside the letter: types and sees it change, goes from one to the other, tries values out, changes data,
// and opens data that try to be more than text. The same where the extension runs in the browser.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { find, openLetter, PICTURES, previewIn, runCommand } from '../../../scripts/vscode/person.mjs';
import { until } from '../../../scripts/vscode/workbench.mjs';

const ATTACK = '<img src=x onerror="document.title=1"><script>window.broken=1</script>{{ x }}[a](javascript:alert(1))';
const RECORDS = `# The accounts of a month.
- customer_name: Ann Lee
  settlement_amount: 450.50 # agreed by phone
- customer_name: ${JSON.stringify(ATTACK)}
  settlement_amount: a lot
`;

const TABLE = '\uFEFFcustomer_name,settlement_amount,note\r\n"Lee, Bo", 12.50 ,"a ""b"""\r\n';
const dataIn = (/** @type {string} */ folder) => path.join(folder, 'data', `acc'ounts <b onclick=alert(1)>.yaml`);

/** The letter's own name tries it too. */
const FILE = 'agreement <img src=x onerror=window.broken=5>.md';

/** Puts what tries to be more than text into the head of the letter and beside it. */
function prepare(/** @type {string} */ folder) {
  const letter = path.join(folder, FILE);
  const was = readFileSync(letter, 'utf8');
  const label = was.replace('label: Company,', `label: "<b onclick=alert(1)>Company</b>",`);
  writeFileSync(
    letter,
    label.replace(/^title: .*$/m, () => `title: ${JSON.stringify(ATTACK)}`),
  );
  mkdirSync(path.join(folder, 'data'), { recursive: true });
  writeFileSync(dataIn(folder), RECORDS);
  writeFileSync(path.join(folder, 'table.csv'), TABLE);
}

/** Describes the tests. */
export function describePreview(
  /** @type {import('../../../scripts/vscode/person.mjs').Given} */ given,
  /** @type {'node' | 'web'} */ host,
) {
  describe(`A person with the preview, extension in the ${host} host`, () => {
    /** @type {import('playwright-core').Page} */
    let page;
    /** @type {import('playwright-core').Frame} */
    let view;
    /** The folder alone: with a file to open, VS Code restores nothing. */
    let again = '';
    let letter = '';
    let data = '';
    /** @type {() => Promise<void>} */
    let close = async () => {};

    before(async () => {
      const session = { name: `preview-${host}`, host, size: { width: 1600, height: 900 }, file: FILE, prepare };
      ({ page, letter, again, close } = await openLetter(given, session));
      data = dataIn(path.dirname(letter));
    });

    after(() => close());

    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await picture(`failed-${this.currentTest.title.slice(0, 20)}`);
    });

    it('opens it by keyboard, beside the letter', async () => {
      await page.locator('.editor-instance .view-lines').first().click();
      await until('the preview', async () => {
        await page.keyboard.press('Control+k');
        await page.keyboard.press('v');
        return findView(5000);
      });
      await text('Harbor Street Furniture LLC');
      assert.equal(await view.locator('article').getAttribute('lang'), 'en-US');
      await view.locator('#tab-missing .count', { hasText: '1' }).waitFor();
      await picture('view-dark');
    });

    it('follows what is typed, and touches nothing else', async () => {
      await goTo('Each is a "Party"');
      const other = view.locator('.part').last();
      await other.evaluate((/** @type {HTMLElement} */ one) => one.setAttribute('data-seen', 'yes'));
      await page.keyboard.press('Home');
      await page.keyboard.type('Quite new words. ');
      await text('Quite new words.');
      assert.equal(await other.getAttribute('data-seen'), 'yes');
      await view.locator('.here', { hasText: 'Quite new words' }).waitFor();
      await page.keyboard.insertText(
        '<img src=x onerror=window.broken=2>Raw <b onclick=alert(1)>markup</b> stays away. ',
      );
      await text('Raw markup stays away.');
      assert.equal(await view.locator('article img, [onclick], [onerror]').count(), 0);
      assert.equal(await view.evaluate(() => Reflect.get(window, 'broken')), undefined);
    });

    it('asks whether a letter with errors is a draft, and writes it so', async () => {
      await view.getByRole('button', { name: 'Export' }).click();
      await pick('Plain text');
      const question = page.locator('.quick-input-widget:visible', { hasText: /The letter has \d+ errors?\./ });
      await question.waitFor();
      await picture('view-draft');
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'hidden' });
      await exportAs('Plain text', 'a draft.txt', 'Mark It DRAFT');
      await written('a draft.txt', 'DRAFT');
    });

    it('lets in nothing from elsewhere', async () => {
      const policy = (await view.locator('meta[http-equiv]').getAttribute('content')) ?? '';
      assert.match(policy, /^default-src 'none'; script-src 'nonce-[\da-f]{32}'; style-src /);
      assert.doesNotMatch(policy, /unsafe|\*(?!\.)/);
      const asked = await view.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname),
      );
      assert.deepEqual(
        asked.filter((name) => !/^(?:127\.0\.0\.1|localhost|.*\.vscode-(?:cdn|resource)\.net|)$/.test(name)),
        [],
      );
      const ran = await view.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.broken = 3';
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<img id="probe" src="data:," onerror="window.broken = 4">');
        return new Promise((done) => setTimeout(() => done(Reflect.get(window, 'broken')), 300));
      });
      await view.locator('#probe').evaluate((/** @type {HTMLElement} */ one) => one.remove());
      assert.equal(ran, undefined);
    });

    it('is quick', async () => {
      await page.locator('.editor-instance .view-lines').first().click();
      await goTo('The Parties agree');
      await page.keyboard.press('End');
      await page.evaluate(() => {
        Reflect.set(window, 'pressed', 0);
        window.addEventListener(
          'keydown',
          () => Reflect.set(window, 'pressed', performance.timeOrigin + performance.now()),
          true,
        );
      });
      await view.evaluate(() => {
        const seen = () => Reflect.set(window, 'seen', performance.timeOrigin + performance.now());
        new MutationObserver(seen).observe(/** @type {Node} */ (document.querySelector('article')), {
          childList: true,
        });
      });
      const times = [];
      for (let i = 0; i < 9; i++) {
        await page.keyboard.press('x');
        await page.waitForTimeout(400);
        const pressed = await page.evaluate(() => Reflect.get(window, 'pressed'));
        times.push((await view.evaluate(() => Reflect.get(window, 'seen'))) - pressed);
      }
      for (let i = 0; i < 9; i++) await page.keyboard.press('Backspace');
      await view.locator('article', { hasText: 'The Parties agree:' }).waitFor();
      await page.waitForTimeout(1000);
      const [median = 0, most = 0] = [4, 8].map((i) => times.sort((a, b) => a - b)[i]);
      console.log(`      (from the key to the letter: ${median.toFixed(0)} ms, at most ${most.toFixed(0)})`);
      assert.ok(median > 0 && median < 1000, `${times}`);
    });

    it('goes from value to value by keyboard, and opens one for a change', async () => {
      await view.locator('.area').click({ position: { x: 5, y: 5 } });
      await view.locator('.value').first().focus();
      await page.keyboard.press('ArrowRight');
      assert.equal(await view.locator('.value:focus').getAttribute('data-variable'), 'account_last4');
      assert.equal(await view.locator('.value:focus').getAttribute('aria-label'), 'Account last4: 4821');
      await page.keyboard.press('F2');
      await view.locator('#field-account_last4:focus').waitFor();
      await page.keyboard.press('Escape');
      await view.locator('#tab-values:focus').waitFor();
      assert.equal(
        await view.locator('label[for="field-company_name"]').innerText(),
        '<b onclick=alert(1)>Company</b>',
      );
    });

    it('says where each clause stands, and inserts one that is missing', async () => {
      await view.locator('.mark.present').first().waitFor();
      await view.locator('#tab-missing').click();
      await picture('view-missing');
      await view.locator('#panel-missing button', { hasText: 'Insert' }).click();
      await view.locator('#panel-missing', { hasText: 'No required or recommended clause' }).waitFor();
      await until(
        'the new clause',
        async () => (await view.locator('article').innerText()).includes('No admission'),
        5000,
      ).catch(() => {});
      await view.locator('#tab-missing').click();
      await page.keyboard.press('Escape');
    });

    it('goes from a value to its variable, and from words to their place', async () => {
      await view.locator('.value[data-variable="company_name"]').first().click();
      await until('the declaration', async () => /Ln \d, Col.*\(12 selected\)/.test(await position()));
      // The letter may be shown anew between the two clicks, once its clauses are judged.
      const selected = async () => /\(\d selected\)/.test(await position());
      await until('the words', async () => {
        await view.locator('article span[data-s]', { hasText: 'for a charge of' }).first().dblclick();
        return until('the selection', selected, 3000).then(
          () => true,
          () => false,
        );
      });
    });

    it('scrolls with the editor, and the editor with it', async () => {
      const top = () => view.locator('.area').evaluate((/** @type {HTMLElement} */ area) => area.scrollTop);
      await page.locator('.editor-instance .view-lines').first().click();
      await page.keyboard.press('Control+Home');
      await until('the top', async () => (await top()) < 5);
      await page.keyboard.press('Control+End');
      await until('the end', async () => (await top()) > 300);
      const line = () => page.locator('.editor-instance .line-numbers').allInnerTexts();
      const before = JSON.stringify(await line());
      // What the editor has just asked for is not told back to it.
      await page.waitForTimeout(500);
      await view.locator('.area').evaluate((/** @type {HTMLElement} */ area) => {
        area.scrollTop = 0;
      });
      await until('the editor to follow', async () => JSON.stringify(await line()) !== before);
      // A key at once after the view has moved the editor moves the view all the same.
      await page.keyboard.press('Control+End');
      await until('the end at once', async () => (await top()) > 300);
    });

    it('tries a value out, and saves it where it came from', async () => {
      await view.locator('#tab-values').click();
      const field = view.locator('#field-settlement_amount');
      await field.fill('123.45');
      await text('$123.45');
      await picture('view-values');
      assert.ok(!readFileSync(letter, 'utf8').includes('123.45'));
      await view.locator('li', { has: field }).getByRole('button', { name: 'Back to the data' }).click();
      await until('the old value', async () => !(await view.locator('article').innerText()).includes('$123.45'));
    });

    it('tries out one more item of a list', async () => {
      const row = view.locator('li', { has: view.locator('#field-dispute_ground') });
      await row.getByRole('button', { name: /^Add to / }).click();
      await row.locator('input').nth(1).fill('the price was never agreed');
      await text('the price was never agreed');
      await row.getByRole('button', { name: /^Remove 2 of / }).click();
      await until('the item to go', async () => !(await view.locator('article').innerText()).includes('never agreed'));
      await row.getByRole('button', { name: 'Back to the data' }).click();
    });

    it('changes one cell of a table', async () => {
      const index = await view
        .locator('#record')
        .evaluate((/** @type {HTMLSelectElement} */ one) =>
          [...one.options].findIndex(({ parentElement }) => parentElement?.getAttribute('label') === 'table.csv'),
        );
      await view.locator('#record').selectOption({ index });
      await text('Lee, Bo');
      await view.locator('#field-settlement_amount').fill('13.75');
      await text('$13.75');
      await view.getByRole('button', { name: 'Save Settlement amount' }).click();
      await until(
        'the file',
        () => readFileSync(path.join(path.dirname(letter), 'table.csv'), 'utf8') === TABLE.replace('12.50', '13.75'),
      );
      await view.locator('#record').selectOption({ index: 0 });
      await text('Dana Whitfield');
    });

    it('writes the letter as a Word file and as a PDF', async () => {
      await exportAs('Word', 'a letter.docx');
      await written('a letter.docx', 'PK');
      await exportAs('PDF', 'a letter.pdf');
      await written('a letter.pdf', '%PDF-1.7');
    });

    it('shows data as text, says what is wrong with it, and changes one value of a record', async () => {
      const select = view.locator('#record');
      await select.selectOption({ index: 1 });
      await text('Ann Lee');
      await view.getByRole('button', { name: 'Next record' }).click();
      await text('onerror="document.title=1"');
      await view.locator('.value.wrong[data-variable="settlement_amount"]').first().waitFor();
      await view.locator('#tab-findings .count.bad').waitFor();
      await view.locator('#tab-findings').click();
      await picture('view-attack');
      assert.equal(await view.evaluate(() => Reflect.get(window, 'broken')), undefined);
      assert.equal(await view.locator('article img, article script, article b[onclick]').count(), 0);
      assert.equal(await view.locator('optgroup').first().getAttribute('label'), `data/${path.basename(data)}`);
      await view.locator('#tab-values').click();
      await view.locator('#field-settlement_amount').fill('99');
      await text('$99.00');
      await view
        .getByRole('button', { name: 'Save Settlement amount' })
        .or(view.locator('li', { has: view.locator('#field-settlement_amount') }).locator('button.main'))
        .first()
        .click();
      await until('the file', () => readFileSync(data, 'utf8') === RECORDS.replace('a lot', '99'));
      await view.locator('.value[data-variable="settlement_amount"]:not(.wrong)').first().waitFor();
    });

    it('looks as it should in light and in high contrast', async () => {
      await view.locator('#tab-values').click();
      await run('Preferences: Toggle between Light/Dark Themes');
      await view.locator('body.vscode-light').waitFor();
      await picture('view-light');
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+t');
      await page.locator('.quick-input-widget input').fill('Dark High Contrast');
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Dark High Contrast' }).waitFor();
      await page.keyboard.press('Enter');
      await view.locator('body.vscode-high-contrast').waitFor();
      await picture('view-contrast');
    });

    it('is there again after a reload, with the data that were chosen', async () => {
      await page.locator('.editor-instance .view-lines').first().click();
      await page.keyboard.press('Control+s');
      await until('the file to be saved', () => readFileSync(letter, 'utf8').includes('Quite new words'));
      await page.keyboard.type('Another word. ');
      await text('Another word.');
      await page.waitForTimeout(2000);
      await page.goto(again);
      await until('the preview', () => findView(2000), 60_000);
      await text('onerror="document.title=1"');
      await text('Another word.');
    });

    it('compares with the version that was saved', async () => {
      await view.getByRole('button', { name: 'Compare' }).click();
      await page
        .locator('.monaco-diff-editor .line-insert, .monaco-diff-editor .inline-added-margin-view-zone')
        .first()
        .waitFor({ state: 'attached' });
      await page.locator('.monaco-diff-editor', { hasText: 'Another word' }).first().waitFor();
    });

    /** Exports by keyboard, and answers what is asked about a letter with errors. */
    async function exportAs(/** @type {string} */ format, /** @type {string} */ name, draft = '') {
      const file = path.join(path.dirname(letter), name);
      await view.getByRole('button', { name: 'Export' }).click();
      await pick(format);
      if (draft !== '') await pick(draft);
      const input = page.locator('.quick-input-widget:visible input').first();
      await until(
        'the place to write to',
        async () => (await input.isVisible()) && (await input.inputValue()).includes('/'),
      );
      // The dialog writes its own proposal again when the folder has been read.
      await until('the file', async () => {
        if (existsSync(file)) return true;
        if (!(await input.isVisible())) return false;
        await input.fill(file);
        await page.waitForTimeout(400);
        if ((await input.isVisible()) && (await input.inputValue()) === file) await page.keyboard.press('Enter');
        return false;
      });
    }

    async function pick(/** @type {string} */ label) {
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
      await row.waitFor();
      await page.locator('.quick-input-widget:visible input').first().fill(label);
      await row.waitFor();
      await page.keyboard.press('Enter');
    }

    /** A file is there before its bytes are. */
    const written = (/** @type {string} */ name, /** @type {string} */ begins) =>
      until('the bytes', () => {
        const bytes = readFileSync(path.join(path.dirname(letter), name));
        return bytes.subarray(0, begins.length).toString() === begins;
      });

    async function findView(/** @type {number} */ wait) {
      const found = await previewIn(page, wait);
      if (found !== undefined) view = found;
      return found !== undefined;
    }

    const text = (/** @type {string} */ words) => view.locator('article', { hasText: words }).waitFor();
    const position = () => page.locator('#status\\.editor\\.selection').innerText({ timeout: 1000 });

    async function goTo(/** @type {string} */ words) {
      await page.locator('.editor-instance .view-lines').first().click();
      await find(page, words);
    }

    async function run(/** @type {string} */ title) {
      await page.locator('.editor-instance .view-lines').first().click();
      await runCommand(page, title);
    }

    async function picture(/** @type {string} */ name) {
      await page.waitForTimeout(800);
      await page.screenshot({ path: path.join(PICTURES, `${name}${host === 'web' ? '-web' : ''}.png`) });
    }
  });
}
