import type { Severity } from '../../core/text/span.ts';

/** How many findings there are of each severity, in how many files. */
export type Summary = {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that waivers take aside; they count nowhere else. */
  readonly waived: number;
};

export function summarise(
  files: readonly {
    readonly findings: readonly { readonly severity: Severity }[];
    readonly waived: readonly unknown[];
  }[],
): Summary {
  const count = (severity: Severity): number =>
    files.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0);
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    waived: files.reduce((sum, { waived }) => sum + waived.length, 0),
  };
}

/** `2 errors, 1 warning`; `nothing found` when all are zero. */
export function counted({ errors, warnings, infos, waived }: Summary): string {
  const parts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'note')];
  const said = parts.filter((part) => !part.startsWith('0 '));
  const found = said.length === 0 ? 'nothing found' : said.join(', ');
  return waived === 0 ? found : `${found} (${waived} waived)`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
