import type { FromView, ViewState } from '../messages.ts';

// The editor around the view: where messages go, and what is kept over a reload.

declare function acquireVsCodeApi(): {
  readonly postMessage: (message: FromView) => void;
  readonly getState: () => ViewState | undefined;
  readonly setState: (state: ViewState) => void;
};

const editor = acquireVsCodeApi();

/** To the panel. */
export const post: (message: FromView) => void = (message) => editor.postMessage(message);

let state: ViewState = {
  paper: 'letter',
  whatIf: {},
  at: 0,
  ...editor.getState(),
  uri: document.body.dataset.template ?? '',
};
editor.setState(state);

/** What the view was left with. */
export function kept(): ViewState {
  return state;
}

/** Keeps something over a reload. */
export function keep(part: Partial<ViewState>): void {
  state = { ...state, ...part };
  editor.setState(state);
}
