import 'mocha/mocha.js';

type Test = {
  readonly title: string;
  readonly root?: boolean;
  readonly duration?: number;
  titlePath(): readonly string[];
};
type Runner = {
  readonly stats: { readonly passes: number; readonly failures: number };
  on(event: 'suite' | 'pass' | 'fail' | 'end', told: (test: Test, error?: Error) => void): Runner;
};
type Mocha = {
  readonly suite: { emit(event: 'pre-require', context: unknown, file: null, mocha: Mocha): void };
  run(ended: (failures: number) => void): void;
};

/** Mocha's browser build, which runs in every extension host, leaves its class on the global object. */
const { Mocha } = globalThis as unknown as {
  readonly Mocha: new (options: Readonly<Record<string, unknown>>) => Mocha;
};

/** Tells through the console, which is all that an extension host has. Our lines carry a mark: others write there too. */
class Reporter {
  constructor(runner: Runner) {
    runner
      .on('suite', (suite) => {
        if (suite.root !== true) say(`  ${suite.title}`);
      })
      .on('pass', (test) => say(`    ✓ ${test.title} (${test.duration ?? 0} ms)`))
      .on('fail', (test, error) => say(`    ✗ ${test.titlePath().join(' › ')}\n${error?.stack ?? String(error)}`))
      .on('end', () => say(`totals: ${runner.stats.passes} passed, ${runner.stats.failures} failed`));
  }
}

/** A line beside the tests' own: a figure that somebody may want to see. */
export function tell(text: string): void {
  say(`    · ${text}`);
}

function say(text: string): void {
  console.log(`suite| ${text}`);
}

const mocha = new Mocha({ ui: 'bdd', reporter: Reporter, timeout: 30_000 });
mocha.suite.emit('pre-require', globalThis, null, mocha);

/** Runs every test that has been described. Rejects when one failed: VS Code makes an exit code of that. */
export function runAll(): Promise<void> {
  return new Promise((done, fail) => {
    mocha.run((failures) => (failures > 0 ? fail(new Error(`${failures} tests failed`)) : done()));
  });
}
