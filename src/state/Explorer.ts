import type { AddressBar } from './address/AddressBar';
import { formatShown, parse, strayQuery } from './address/address';
import { addressWriter } from './address/addressWriter';
import { type Embedding, readEmbedding } from './address/embedding';
import type { Field } from './address/Field';
import { fieldTable } from './address/fieldTable';
import { defaultState } from './defaultState';
import { arrive, beginHistory, choose, drag, type History, redo, settle, undo } from './history';
import type { Problem } from './Problem';
import { formulaClash } from './rules/formulaRule';
import { keepingLocked, withoutLocked } from './rules/lockRule';
import { drawable } from './rules/windowRule';
import type { State } from './State';

/** What decides whether a formula can be used. */
const constants = ['activation', 'formula', 'lambda', 'alpha', 'beta'] as const;

/** Some values of the state, or how they follow from the present ones. */
export type Change = Partial<State> | ((state: State) => Partial<State>);

/** What the page shows of the state at one moment; a new object whenever anything in it changes. */
export interface Snapshot {
  readonly state: State;
  /** The state as it was opened: what a reset returns to. */
  readonly linked: State;
  readonly problems: readonly Problem[];
  /** What is to be known of the link that was followed last, though all of it was used: that it was mended. */
  readonly notes: readonly Problem[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** True between the first uncommitted change and the commit. */
  readonly dragging: boolean;
  /** How the address wants the page to be shown. */
  readonly embedding: Embedding;
}

/** The one place where the state changes. */
export interface Explorer {
  readonly snapshot: () => Snapshot;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Listens to the address; returns how to stop. Start and stop may be repeated. */
  readonly start: () => () => void;
  /**
   * Changes the state. With `commit: false`, while dragging, the address follows without a step; a later commit, which
   * may be an empty change, makes the whole drag one step. A change to an illegal value is refused with a sentence.
   */
  readonly dispatch: (change: Change, options?: { readonly commit?: boolean }) => void;
  /**
   * Shows a state while a picture is taken of it: no step, and the address stays. Returns how to put back what was there.
   */
  readonly lend: (state: State) => () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Back to the state as it was opened: a step that can be undone. */
  readonly resetToLinked: () => void;
  /** Back to the defaults, the paper's setting: a step that can be undone. */
  readonly resetToPaper: () => void;
  /** Puts a problem on the list that another part of the page has met. */
  readonly tell: (problem: Problem) => void;
  /** Takes a problem off the list. */
  readonly dismiss: (problem: Problem) => void;
}

/** The explorer of the page whose address is given; opens with the state of that address. */
export function createExplorer(bar: AddressBar): Explorer {
  const opened = parse(bar.hash());
  let linkedHash = bar.linked() ?? bar.hash();
  let linked = parse(linkedHash).state;
  const shown = readEmbedding(bar.hash());
  let { embedding } = shown;
  const stray = strayQuery(bar.query());
  let problems: readonly Problem[] = [...(stray ? [stray] : []), ...oneMend([...opened.problems, ...shown.problems])];
  let history = beginHistory(opened.state);
  let notes: readonly Problem[] = [];
  const taken = () => snapshotOf(history, linked, problems, notes, embedding);
  let current = taken();
  const addressOf = (state: State) => formatShown(state, embedding);
  const writer = addressWriter(bar, linkedHash);
  const listeners = new Set<() => void>();

  const show = (next: History, newProblems: readonly Problem[] = problems) => {
    const same = current.linked === linked && current.embedding === embedding && current.notes === notes;
    if (next === history && newProblems === problems && same) return;
    history = next;
    problems = newProblems;
    current = taken();
    for (const listener of listeners) listener();
  };

  /** Shows a settled history and has its address written, unless nothing but a drag without effect came to an end. */
  const step = (next: History, newProblems: readonly Problem[] = problems) => {
    const before = history.settled;
    show(next, newProblems);
    if (history.settled === before) writer.restore();
    else writer.choose(addressOf(history.settled));
  };

  const onArrive = () => {
    const hash = bar.hash();
    if (hash === writer.shown()) return;
    // What was opened first, or written by this page, is followed again; another link has to be good as a whole, since
    // one that is not is no reason to lose what is on screen.
    const arrived = parse(hash, bar.linked() === undefined && hash !== linkedHash);
    if (arrived.refused) {
      writer.refuse(addressOf(history.settled));
      return show(history, arrived.problems.slice(0, 1));
    }
    linkedHash = bar.linked() ?? hash;
    linked = parse(linkedHash).state;
    const read = readEmbedding(hash);
    embedding = read.embedding;
    writer.arrive(hash, linkedHash);
    const told = oneMend([...read.problems, ...arrived.problems]);
    notes = told.filter(isMend);
    show(
      arrive(history, arrived.state),
      told.filter((one) => !isMend(one)),
    );
  };

  const dispatch: Explorer['dispatch'] = (change, { commit = true } = {}) => {
    const asked = typeof change === 'function' ? change(history.present) : change;
    const { changes, locked } = withoutLocked(history.present, asked, embedding.lock);
    const problem = refusal(changes) ?? clashOf(history.present, changes);
    const before = locked ? withProblem(problems, locked) : problems;
    if (problem !== undefined) {
      const told = withProblem(before, problem);
      if (commit) step(settle(history), told);
      else show(history, told);
      return;
    }
    const wanted = { ...history.present, ...changes };
    const { window, lifted } = drawable(wanted.window, wanted.nuScale);
    const state = lifted === undefined ? wanted : { ...wanted, window };
    const told = lifted === undefined ? before : withProblem(before, { key: 'window', sentence: `window: ${lifted}.` });
    const next = Object.keys(changes).length === 0 ? history : drag(history, state);
    if (commit) {
      step(settle(next), told);
    } else {
      show(next, told);
      const { present } = history;
      writer.drag(() => addressOf(present));
    }
  };

  return {
    snapshot: () => current,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    start: () => {
      onArrive();
      const stop = bar.listen(onArrive, writer.flush);
      return () => {
        stop();
        writer.flush();
      };
    },
    dispatch,
    lend: (state) => {
      const before = history;
      show({ ...history, settled: state, present: state });
      return () => show(before);
    },
    undo: () => step(undo(history)),
    redo: () => step(redo(history)),
    resetToLinked: () => step(choose(history, keepingLocked(history.present, linked, embedding.lock))),
    resetToPaper: () => step(choose(history, keepingLocked(history.present, defaultState, embedding.lock))),
    tell: (problem) => show(history, withProblem(problems, problem)),
    dismiss: (problem) => {
      notes = notes.filter((other) => other !== problem);
      show(
        history,
        problems.filter((other) => other !== problem),
      );
    },
  };
}

function snapshotOf(
  history: History,
  linked: State,
  problems: readonly Problem[],
  notes: readonly Problem[],
  embedding: Embedding,
): Snapshot {
  const dragging = history.present !== history.settled;
  return {
    state: history.present,
    linked,
    problems,
    notes,
    canUndo: dragging || history.past.length > 0,
    canRedo: history.future.length > 0,
    dragging,
    embedding,
  };
}

/** What is wrong with a change, judged by the fields' own reading of what they would write. */
function refusal(changes: Partial<State>): Problem | undefined {
  for (const name of Object.keys(changes) as (keyof State)[]) {
    const field = fieldTable[name] as unknown as Field<unknown>;
    const read = field.read(field.write(changes[name]));
    if ('problem' in read) return { key: field.key, sentence: `${field.key}: ${read.problem}; nothing was changed.` };
  }
  return undefined;
}

/** What is wrong with a change of a formula or its constants together. */
function clashOf(present: State, changes: Partial<State>): Problem | undefined {
  if (!constants.some((key) => changes[key] !== undefined)) return undefined;
  const clash = formulaClash({ ...present, ...changes });
  return clash === undefined
    ? undefined
    : { key: 'formula', sentence: `formula: with these constants ${clash}; nothing was changed.` };
}

/**
 * A later problem of a key replaces an earlier one: the list does not grow while something is dragged.
 * The newest is first.
 */
function withProblem(problems: readonly Problem[], problem: Problem): readonly Problem[] {
  return [problem, ...problems.filter((other) => other.key !== problem.key)];
}

const isMend = ({ key }: Problem) => key === 'mended';

/** The state and how it is shown are read apart: that the link was mended is said once. */
function oneMend(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((one, place) => !isMend(one) || problems.findIndex(isMend) === place);
}
