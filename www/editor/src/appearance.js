// How the editor looks. Every colour and size is a token of the page, so both themes come for free.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const syntax = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword, tags.operatorKeyword], color: "var(--syntax-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--syntax-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--syntax-constant)" },
  { tag: [tags.comment, tags.docComment], color: "var(--syntax-comment)", fontStyle: "italic" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], color: "var(--syntax-definition)", fontWeight: "600" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: "var(--syntax-call)" },
  { tag: tags.className, color: "var(--syntax-definition)" },
  { tag: [tags.self, tags.meta], color: "var(--syntax-self)" },
  { tag: [tags.operator, tags.punctuation, tags.bracket, tags.separator, tags.derefOperator], color: "var(--syntax-punctuation)" },
]);

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "transparent", fontSize: "var(--size-code)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "var(--leading-code)", overscrollBehavior: "contain" },
  ".cm-content": { caretColor: "var(--accent)", padding: "var(--space-3) 0 var(--space-7)" },
  ".cm-line": { padding: "0 var(--space-4) 0 var(--space-3)" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--text-faint)", border: "none", fontVariantNumeric: "tabular-nums" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "calc(var(--space-6) + var(--space-2))", padding: "0 var(--space-2) 0 var(--space-3)" },
  ".cm-activeLine": { backgroundColor: "var(--line-active)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--line-active)", color: "var(--text-muted)" },
  ".cm-line.cm-standing": { backgroundColor: "color-mix(in srgb, var(--hue) 9%, transparent)", boxShadow: "inset 3px 0 color-mix(in srgb, var(--hue) 55%, transparent)" },
  ".cm-line.cm-standing.cm-running": { backgroundColor: "color-mix(in srgb, var(--hue) 20%, transparent)", boxShadow: "inset 3px 0 var(--hue)" },
  ".cm-line.cm-standing::after": { content: "attr(data-names)", marginLeft: "var(--space-4)", padding: "0 var(--space-2)", borderRadius: "var(--radius-small)", color: "var(--hue)", fontSize: "var(--size-tiny)", fontWeight: "600", whiteSpace: "nowrap" },
  ".cm-line.cm-standing.cm-running::after": { backgroundColor: "var(--hue)", color: "var(--on-accent)" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--selection)" },
  ".cm-selectionMatch": { backgroundColor: "var(--match)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--match)", outline: "1px solid var(--border-strong)", borderRadius: "2px" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", color: "var(--danger)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--danger) 1px", textUnderlineOffset: "4px", textDecorationSkipInk: "none" },
  ".cm-lintPoint-error:after": { borderBottomColor: "var(--danger)" },
  ".cm-tooltip": { backgroundColor: "var(--raised)", color: "var(--text)", border: "1px solid var(--border-strong)", borderRadius: "var(--radius)", boxShadow: "var(--shadow)", fontFamily: "var(--font-ui)", fontSize: "var(--size-small)", maxWidth: "min(40rem, 80vw)" },
  ".cm-diagnostic": { padding: "var(--space-2) var(--space-3)" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--danger)" },
  ".cm-panels": { backgroundColor: "var(--surface-sunk)", color: "var(--text)", zIndex: "1" },
  ".cm-panels.cm-panels-top": { borderBottom: "1px solid var(--border)" },
  ".cm-panel.cm-search": { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "var(--space-2)", padding: "var(--space-2) var(--space-6) var(--space-2) var(--space-3)", fontFamily: "var(--font-ui)", fontSize: "var(--size-small)" },
  ".cm-panel.cm-search br": { flexBasis: "100%", height: "0", content: "''" },
  ".cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label": { margin: "0" },
  ".cm-panel.cm-search label": { display: "inline-flex", alignItems: "center", gap: "var(--space-1)", fontSize: "var(--size-small)", color: "var(--text-muted)" },
  ".cm-textfield": { backgroundColor: "var(--surface)", color: "var(--text)", border: "1px solid var(--border-strong)", borderRadius: "var(--radius-small)", padding: "var(--space-1) var(--space-2)", fontSize: "var(--size-small)", fontFamily: "var(--font-mono)" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--surface)", color: "var(--text)", border: "1px solid var(--border-strong)", borderRadius: "var(--radius-small)", padding: "var(--space-1) var(--space-2)", fontSize: "var(--size-small)", textTransform: "capitalize" },
  ".cm-button:hover": { backgroundColor: "var(--hover)" },
  ".cm-panel.cm-search [name=close]": { color: "var(--text-muted)", fontSize: "var(--size-large)", top: "var(--space-1)", right: "var(--space-2)" },
  ".cm-searchMatch": { backgroundColor: "var(--match)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--match-strong)" },
});

export const appearance = [theme, syntaxHighlighting(syntax)];
