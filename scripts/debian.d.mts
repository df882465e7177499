/** Where a program is, by its name on the PATH; undefined when it is not there. */
export function located(program: string): string | undefined;

/** Installs packages with apt-get. Answers why that was not possible, or undefined when it was done. */
export function installed(packages: readonly string[]): string | undefined;
