import {
  PREVIEW,
  PREVIEW_CHECK,
  type PreviewCheck,
  type PreviewCheckRequest,
  type PreviewModel,
  type PreviewRequest,
  type WhatIf,
} from '../../../server/src/lsp/protocol-preview.ts';
import { isTakenBack, type Server } from '../server.ts';

/** Keeps a view up to date: asks for the letter at once when something changed, for what is found in it once changes pause. */
export type Asking = {
  /** The text, the data or what is tried out has changed. */
  readonly changed: () => void;
  /** The view has been made anew and has nothing. */
  readonly forget: () => void;
  readonly dispose: () => void;
};

export type Asked = {
  readonly uri: string;
  readonly whatIf: () => WhatIf;
  /** Sees to it that the server can know the document. */
  readonly prepare: () => Promise<unknown>;
  /** Settles once the letter is on the screen: a view that draws slowly is sent the newest letter, not each one in between. */
  readonly show: (letter: PreviewModel | null) => Promise<void>;
  readonly tell: (check: PreviewCheck) => void;
  /** Called when the server cannot answer. */
  readonly fail: (error: unknown) => void;
};

/** One question of each kind is under way at a time; what changes meanwhile is asked about when the answer is there. */
export function asking(server: Server, { uri, whatIf, prepare, show, tell, fail }: Asked): Asking {
  let known: readonly string[] = [];
  let isAsking = false;
  let again = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  let turn = 0;

  const check = async (): Promise<void> => {
    const mine = turn;
    try {
      const found = await server.ask<PreviewCheckRequest>(PREVIEW_CHECK, { ...about(uri), whatIf: whatIf() });
      if (found !== null && mine === turn && !ended) tell(found);
    } catch (error) {
      if (!isTakenBack(error) && !ended) fail(error);
    }
  };
  const ask = async (): Promise<void> => {
    if (isAsking) {
      again = true;
      return;
    }
    isAsking = true;
    clearTimeout(pause);
    turn += 1;
    try {
      do {
        again = false;
        await prepare();
        const before = known;
        const letter = await server.ask<PreviewRequest>(PREVIEW, { ...about(uri), whatIf: whatIf(), known: before });
        if (ended) return;
        // The view was made anew meanwhile: it has none of what the answer leaves out.
        if (known !== before) again = true;
        else {
          known = letter?.parts.map(({ key }) => key) ?? [];
          await show(letter);
        }
      } while (again);
      pause = setTimeout(() => void check(), PAUSE);
    } catch (error) {
      if (!isTakenBack(error) && !ended) fail(error);
    } finally {
      isAsking = false;
    }
  };
  return {
    // One turn later, so that the client has told the server of the change.
    changed: () => void setTimeout(() => !ended && void ask(), 0),
    forget: () => {
      known = [];
    },
    dispose: () => {
      ended = true;
      clearTimeout(pause);
    },
  };
}

function about(uri: string): { readonly textDocument: { readonly uri: string } } {
  return { textDocument: { uri } };
}

/** Milliseconds without a change after which clauses and findings are asked for. */
const PAUSE = 350;
