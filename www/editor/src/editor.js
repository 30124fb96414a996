// The editor of the page: CodeMirror 6 put together for Python, behind a handful of calls.
//
// It knows nothing of the engine: it holds a text, shows diagnostics, and says when the text changed or a run was asked
// for. Positions are what CodeMirror counts: UTF-16 units from the start of the text, with one unit for a line break.

import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, isolateHistory } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorSelection, EditorState, Prec, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  EditorView,
  drawSelection,
  dropCursor,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from "@codemirror/view";
import { appearance } from "./appearance.js";

const INDENT = 4;

// The lines at which tasks stand. They belong to the text that ran: an edit takes them away.
const setStandings = StateEffect.define();
const standings = StateField.define({
  create: () => Decoration.none,
  update(known, transaction) {
    const found = transaction.effects.findLast((effect) => effect.is(setStandings));
    if (found) return found.value;
    return transaction.docChanged ? Decoration.none : known;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Puts an editor into `parent`. `changed` is called after every edit, `run` when the reader presses Mod-Enter. */
export function create(parent, text, changed, run) {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightActiveLine(),
        highlightSpecialChars(),
        highlightSelectionMatches({ minSelectionLength: 2 }),
        history(),
        drawSelection(),
        dropCursor(),
        rectangularSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        search({ top: true }),
        python(),
        indentUnit.of(" ".repeat(INDENT)),
        EditorState.tabSize.of(INDENT),
        EditorState.allowMultipleSelections.of(true),
        appearance,
        standings,
        EditorView.contentAttributes.of({
          "aria-label": "Python script",
          "aria-describedby": "editor-keys",
          tabindex: "0",
          spellcheck: "false",
          autocapitalize: "off",
          autocorrect: "off",
        }),
        Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => (run(), true) }])),
        keymap.of([
          { key: "Tab", run: tab, shift: indentLess },
          ...closeBracketsKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...lintKeymap,
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
      ],
    }),
  });
  return new Editor(view);
}

// With a selection, Tab indents its lines; without one it moves on to the next stop, as everywhere else.
function tab({ state, dispatch }) {
  if (state.selection.ranges.some((range) => !range.empty)) return indentMore({ state, dispatch });
  const spaces = state.changeByRange(({ head }) => {
    const width = INDENT - ((head - state.doc.lineAt(head).from) % INDENT);
    return { changes: { from: head, insert: " ".repeat(width) }, range: EditorSelection.cursor(head + width) };
  });
  dispatch(state.update(spaces, { scrollIntoView: true, userEvent: "input.indent" }));
  return true;
}

/** What the page may do with its editor. */
class Editor {
  constructor(view) {
    this.view = view;
  }

  text() {
    return this.view.state.doc.toString();
  }

  /** Replaces the whole text as one edit, which the reader can undo. */
  replace(text) {
    const { state } = this.view;
    this.view.dispatch({
      changes: { from: 0, to: state.doc.length, insert: text },
      selection: { anchor: 0 },
      annotations: isolateHistory.of("full"),
      effects: EditorView.scrollIntoView(0),
    });
  }

  /** Underlines what is wrong. A diagnostic is three numbers and a text: from, to, message. */
  diagnose(found) {
    const { state } = this.view;
    const limit = state.doc.length;
    const diagnostics = found.map(({ from, to, message }) => {
      const start = Math.min(from, limit);
      return { from: start, to: Math.min(Math.max(to, start), limit), severity: "error", message };
    });
    this.view.dispatch(setDiagnostics(state, diagnostics));
  }

  /** Marks lines by who stands there: line, hue, names, and whether one of them has the thread. In order. */
  mark(found) {
    const { doc } = this.view.state;
    const known = found.filter(({ line }) => line <= doc.lines);
    if (known.length === 0 && this.view.state.field(standings).size === 0) return;
    const marks = known.map(({ line, hue, names, running }) =>
      Decoration.line({
        class: running ? "cm-standing cm-running" : "cm-standing",
        attributes: { "data-hue": String(hue), "data-names": names },
      }).range(doc.line(line).from),
    );
    const effects = [setStandings.of(Decoration.set(marks))];
    const running = known.find((mark) => mark.running);
    if (running) effects.push(EditorView.scrollIntoView(doc.line(running.line).from, { y: "nearest", yMargin: 60 }));
    this.view.dispatch({ effects });
  }

  /** Scrolls to a position, and leaves the cursor and the focus where they are. */
  show(position) {
    const at = Math.min(position, this.view.state.doc.length);
    this.view.dispatch({ effects: EditorView.scrollIntoView(at, { y: "nearest", yMargin: 60 }) });
  }

  /** Puts the cursor at a position, shows it and takes the focus. */
  reveal(position) {
    const anchor = Math.min(position, this.view.state.doc.length);
    this.view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    this.view.focus();
  }

  focus() {
    this.view.focus();
  }

  destroy() {
    this.view.destroy();
  }
}
