import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../core/text/span.ts';
import { rangeOf, SEVERITIES } from './convert.ts';

/** A problem of a configuration or a pack, at the address of its file. */
export type Fault = Problem & { readonly uri: string; readonly text: string };

/** Shows what is wrong with configurations and packs at their own lines. */
export type FaultShow = {
  /** What reading the configurations of a folder found wrong: all of it, in place of what that folder showed before. */
  readonly show: (folder: string, faults: readonly Fault[]) => void;
};

export function faultShow(connection: Connection): FaultShow {
  const byFolder = new Map<string, ReadonlyMap<string, readonly Fault[]>>();
  const shown = new Map<string, string>();
  const send = (uri: string): void => {
    // Two folders below one configuration find the same in it.
    const faults = [...byFolder.values()].flatMap((found) => found.get(uri) ?? []);
    const diagnostics = distinct(faults.map(diagnosticOf));
    const key = JSON.stringify(diagnostics);
    if (key === (shown.get(uri) ?? '[]')) return;
    shown.set(uri, key);
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  return {
    show: (folder, faults) => {
      const before = byFolder.get(folder) ?? new Map();
      const now = new Map<string, Fault[]>();
      for (const fault of faults) now.set(fault.uri, [...(now.get(fault.uri) ?? []), fault]);
      byFolder.set(folder, now);
      for (const uri of new Set([...before.keys(), ...now.keys()])) send(uri);
    },
  };
}

function diagnosticOf({ text, span, rule, severity, message }: Fault): Diagnostic {
  return { range: rangeOf(text, span), severity: SEVERITIES[severity], source: 'proviso', code: rule, message };
}

function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}
