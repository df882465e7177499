import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validateXML } from 'xmllint-wasm';
import { readText } from '../../../server/src/cli/inputs.ts';
import { LINT_REPORTERS } from '../../../server/src/cli/reporters/index.ts';
import { inWorld } from '../io.ts';
import { AGAINST, BASELINE, CONTEXT, REPORTED } from './sample.ts';

const LETTER =
  '---\ndocument: settlement-agreement\n---\n# Settlement é和😀\n\nPay {{ }} to [COMPANY].\n\nThe Customer admits that the debt is owed & “due” <now>.\n\n<!-- proviso-disable-next-line template/missing-expression -- filled in by hand -->\nAlso {{ }}.\n';

const schemaAt = (name: string): string => readFileSync(path.join('test', 'fixtures', 'schemas', name), 'utf8');
const textOf = (name: string): (typeof LINT_REPORTERS)[number]['text'] =>
  (LINT_REPORTERS.find((one) => one.name === name) ?? assert.fail(name)).text;

function holds(schema: object, value: unknown): void {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  const validate = ajv.compile(schema);
  assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3), undefined, 1));
}

/** The schema of OASIS, where somebody has it, or where the check may fetch the package that carries it (40 MB). */
function oasisSchema(): object | undefined {
  const given = process.env.PROVISO_SARIF_SCHEMA;
  if (given !== undefined && existsSync(given)) return JSON.parse(readFileSync(given, 'utf8')) as object;
  if (process.env.PROVISO_SARIF !== 'fetch') return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'proviso-'));
  try {
    const run = (command: string, ...args: string[]): string =>
      execFileSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 240_000 });
    const packed = run('npm', 'pack', '--silent', '@microsoft/sarif-multitool-linux@5.7.0').trim();
    run('tar', 'xzf', packed, 'package/sarif-2.1.0.json');
    return JSON.parse(readFileSync(path.join(folder, 'package', 'sarif-2.1.0.json'), 'utf8')) as object;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What each form gives of the sample, alone and against a baseline, and of a letter that the engine judges. */
describe('reports hold to their schemas', () => {
  const reports = new Map<string, string[]>();
  before(() =>
    inWorld({ 'letters/a.md': LETTER, 'letters/b é.md': LETTER, '.git/HEAD': '' }, async ({ io, run, folder }) => {
      const forms = ['sarif', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'rdjsonl'];
      const { code, err } = await run(
        'lint',
        'letters',
        ...forms.flatMap((form) => ['--reporter', `${form}:out/${form}`]),
      );
      assert.equal(code, 1, err);
      const against = { ...CONTEXT, against: true, lost: BASELINE.slice(-1) };
      for (const form of forms) {
        const text = textOf(form);
        reports.set(form, [
          readText(path.join(folder, 'out', form), io),
          text(REPORTED, CONTEXT),
          text(AGAINST, against),
          text([], CONTEXT),
        ]);
      }
    }),
  );

  const each = (form: string): readonly string[] => reports.get(form) ?? assert.fail(form);

  it('SARIF, to ours, which is narrower', () => {
    const schema = JSON.parse(schemaAt('sarif-written.schema.json')) as object;
    for (const report of each('sarif')) holds(schema, JSON.parse(report));
    const report = JSON.parse(each('sarif')[1]!) as { runs: { results: unknown[] }[] };
    delete (report.runs[0]!.results[0] as { partialFingerprints?: unknown }).partialFingerprints;
    assert.throws(() => holds(schema, report));
  });

  it('SARIF, to that of OASIS', function () {
    this.timeout(300_000);
    const schema = oasisSchema();
    if (schema === undefined) return this.skip();
    for (const report of each('sarif')) holds(schema, JSON.parse(report));
  });

  it('code quality of GitLab, each item with a fingerprint of its own', () => {
    const schema = JSON.parse(schemaAt('gitlab-code-quality.schema.json')) as object;
    for (const report of each('gitlab')) {
      const items = JSON.parse(report) as { fingerprint: string }[];
      holds(schema, items);
      assert.equal(new Set(items.map(({ fingerprint }) => fingerprint)).size, items.length);
      assert.notEqual(report.charCodeAt(0), 0xfeff);
    }
  });

  it('rdjson and its lines', () => {
    const schema = JSON.parse(schemaAt('rdjson.schema.json')) as { $defs: object };
    for (const report of each('rdjson')) holds(schema, JSON.parse(report));
    const line = { $defs: schema.$defs, $ref: '#/$defs/diagnostic', required: ['source'] };
    for (const report of each('rdjsonl'))
      for (const one of report.split('\n').filter((text) => text !== '')) holds(line, JSON.parse(one));
  });

  for (const [form, schema] of [
    ['junit', 'junit.xsd'],
    ['checkstyle', 'checkstyle.xsd'],
  ] as const) {
    it(form, async () => {
      for (const xml of each(form)) {
        const { valid, rawOutput } = await validateXML({ xml, schema: schemaAt(schema) });
        assert.ok(valid, rawOutput);
      }
      const broken = await validateXML({ xml: each(form)[1]!.replace(' line="', ' row="'), schema: schemaAt(schema) });
      assert.equal(broken.valid, false);
    });
  }

  it('JUnit counts what it has', () => {
    for (const report of each('junit')) {
      const count = (pattern: RegExp): number => [...report.matchAll(pattern)].length;
      assert.match(
        report,
        new RegExp(`<testsuites name="proviso" tests="${count(/<testcase /g)}" failures="${count(/<failure /g)}"`),
      );
    }
  });
});
