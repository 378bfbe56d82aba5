"""The app's one look, where Streamlit's theme does not reach."""

from __future__ import annotations

import streamlit as st

from inkweb.ontology import ontology

#: Subject, trigger and object are told apart by colour and by line: blue and solid, amber and dotted, green and solid.
CSS = """
<style>
.stMainBlockContainer {padding: 4.25rem 1.5rem 1rem;}
[class*="st-key-card-"] {max-height: calc(100vh - 6rem); overflow-y: auto; padding-right: .5rem;}
.st-key-beside [class*="st-key-card-"] {max-height: calc(100vh - 9.5rem);}
.st-key-timeline [class*="st-key-card-"] {max-height: max(12rem, calc(100vh - 22rem));}
.st-key-going {max-height: calc(100vh - 19rem); overflow-y: auto;}
.st-key-picking, .st-key-leaving, .st-key-coming, .st-key-pressing {position: absolute;}
.st-key-answer {scroll-margin-top: 4.25rem;}
.st-key-finding {position: relative;}
.st-key-offers {position: absolute; top: 2.75rem; left: 0; right: 0; z-index: 50; padding: .25rem; border-radius: .5rem;
  max-height: calc(100vh - 8rem); overflow-y: auto; background: Canvas; border: 1px solid rgba(128, 128, 128, .4);
  box-shadow: 0 .3rem 1rem rgba(0, 0, 0, .18);}
.st-key-offers .stButton button, .st-key-offers .stButton button * {justify-content: flex-start; text-align: left;}
.st-key-offers .stButton button {padding: .3rem .5rem; min-height: 2rem;}
.st-key-offers .stButton button:hover {background: rgba(128, 128, 128, .14);}
/* Always as high as two lines or a button: what is below keeps its place, whatever is said here. */
.st-key-about {min-height: 2.5rem;}
.st-key-about [data-testid="stCaptionContainer"] {margin: 0;}
.st-key-about [data-testid="stCaptionContainer"] p {line-height: 1.25; margin: 0;}
@media (min-width: 640px) {
  .st-key-about {flex-wrap: nowrap; height: 2.5rem;}
  /* However many names one started from, what is said beside them has room. */
  .st-key-about > [data-testid="stLayoutWrapper"] {flex: 0 1 auto;}
  .st-key-about > [data-testid="stElementContainer"] {flex: 1 1 0; min-width: 9rem;}
  .st-key-about [data-testid="stCaptionContainer"] p {display: -webkit-box; -webkit-box-orient: vertical;
    -webkit-line-clamp: 2; overflow: hidden;}
  /* Streamlit writes on each popover that it gets seven tenths of the window: the last filter is cut off. */
  [data-testid="stPopoverBody"] {max-height: calc(100vh - 8rem) !important;}
}
.st-key-beside-examples {flex-wrap: nowrap;}
.st-key-beside-examples > [data-testid="stElementContainer"]:first-child {flex: 1 1 0;}
/* Queries asked before are told apart by their first lines. */
[data-testid="stMenuButtonBody"] {max-width: min(34rem, calc(100vw - 1rem)); max-height: 50vh; overflow-y: auto;}
[data-testid="stMenuButtonBody"] [role="menuitem"] {height: auto; padding-block: .3rem;}
[data-testid="stMenuButtonBody"] p {display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3;
  overflow: hidden; overflow-wrap: anywhere; white-space: normal;}
.st-key-dial {display: none;}
/* On a telephone box and filters are one row, and the dial is one of the filters: most of the window is the graph's. */
@media (max-width: 639px) {
  .st-key-tools [data-testid="stHorizontalBlock"] {flex-wrap: nowrap;}
  .st-key-tools [data-testid="stColumn"] {flex: 0 0 auto; width: auto; min-width: 0;}
  .st-key-tools [data-testid="stColumn"]:nth-child(1) {flex: 1 1 0;}
  .st-key-tools [data-testid="stColumn"]:nth-child(2) {display: none;}
  .st-key-dial {display: flex;}
  .st-key-about {min-height: 0; margin: -.5rem 0;}
  .st-key-about [data-testid="stCaptionContainer"]:not(:hover) p {display: -webkit-box; -webkit-box-orient: vertical;
    -webkit-line-clamp: 2; overflow: hidden;}
}
/* On a tablet the box, the dial and the filters do not fit beside each other: a step of the dial was cut off. */
@media (min-width: 640px) and (max-width: 1100px) {
  .st-key-tools [data-testid="stHorizontalBlock"] {flex-wrap: wrap;}
  .st-key-tools [data-testid="stColumn"] {flex: 1 1 12rem; min-width: 0;}
  .st-key-tools [data-testid="stColumn"]:nth-child(2) {flex: 1 0 20rem;}
  .st-key-tools [data-testid="stColumn"]:nth-child(3) {flex: 1 1 7rem;}
}
@media (min-width: 640px) and (max-width: 1150px) {
  .st-key-choices [data-testid="stHorizontalBlock"] {flex-wrap: wrap;}
  .st-key-choices [data-testid="stColumn"] {flex: 0 0 auto; width: auto; min-width: 7rem;}
}
/* Below a card there may be little room under a button, and over it as well: half the window there is always. */
[data-testid="stPopoverBody"]:has([class*="st-key-judged-"]) {max-height: calc(50vh - 3.5rem) !important;}
@media (max-width: 639px) {
  [data-testid="stPopoverBody"]:has([class*="-meant-form"]) {max-height: calc(50vh - 3.5rem) !important;}
}
[data-testid="stButtonGroup"] button {min-height: 2.5rem;}
.st-key-ranks .stButton button, .st-key-ranks .stButton button * {justify-content: flex-start; text-align: left;}
.st-key-ranks .stButton button {padding-left: 0; min-height: 2rem;}
.st-key-ranks [data-testid="stVerticalBlock"], .st-key-ranks {gap: .35rem;}
.ink.card h3 {font-size: 1.3rem; margin: 0; padding: 0 0 .3rem;}
.ink.card h3 i {font-weight: 400; opacity: .8;}
.ink.card h4 {font-size: .9rem; margin: 0; padding: .8rem 0 .2rem; opacity: .75; font-weight: 500;}
.ink a {color: inherit; text-decoration-color: rgba(128, 128, 128, .7);}
.ink.card p {margin: 0 0 .4rem; font-size: .9rem;}
.ink.card .also {opacity: .7;}
.ink.card details {border-top: 1px solid rgba(128, 128, 128, .22);}
.ink.card summary {cursor: pointer; padding: .3rem .1rem; font-size: .92rem;}
.ink.card summary:hover {background: rgba(128, 128, 128, .1);}
.ink.card .statement {margin: .35rem 0 .8rem .2rem;}
.ink.card .source {font-size: .8rem; opacity: .85; margin: .2rem 0 0 1rem;}
/* The buttons beside a sentence have signs from the font of Streamlit's own; none of it is text to be copied. */
.ink .says {float: right; display: flex; margin-left: .2rem; position: relative; z-index: 1;}
html:not(.ink-listens) .says {visibility: hidden;}
.ink .says button {all: unset; box-sizing: border-box; cursor: pointer; min-width: 1.7rem; height: 1.7rem; opacity: .55;
  text-align: center; border-radius: .4rem; font: 400 1.1rem/1.7rem "Material Symbols Rounded";
  font-feature-settings: "liga";}
.ink .says [data-says="right"]::before {content: "check";}
.ink .says [data-says="back"]::before {content: "undo";}
.ink .says [data-says="wrong"]::before {content: "ink_eraser";}
.ink .says [data-says="instead"]::before {content: "edit";}
.ink .says button:is(:hover, :focus-visible) {opacity: 1; background: rgba(128, 128, 128, .16);}
.ink .says button:focus-visible {outline: 2px solid #0072B2;}
@media (pointer: coarse) {.ink .says button {min-width: 2.75rem; height: 2.5rem; line-height: 2.5rem; opacity: .75;}}
.ink.card .times {opacity: .6; font-size: .8rem;}
.ink .chip, .ink .tag {font-size: .74rem; padding: .08rem .45rem; border-radius: .6rem; white-space: nowrap;
  background: rgba(128, 128, 128, .16);}
.ink .tag {border: 1px solid rgba(128, 128, 128, .5); background: none;}
.ink .tag.reported {border-style: dashed;}
.ink .tag.planned, .ink .tag.speculated, .ink .tag.rumoured {border-style: dotted; border-width: 1.5px;
  border-color: #D48A00;}
.ink .tag.denied {border-color: #C0392B;}
.ink .tag.denied::before {content: "✕ ";}
.ink.card .kept {opacity: .75; margin-top: .8rem;}
.ink.card.way {border-top: 1px solid rgba(128, 128, 128, .22);}
.ink .where {font-size: .8rem; opacity: .75;}
.ink.rows {border-collapse: collapse; width: 100%; font-size: .86rem; margin-bottom: 1rem;}
.ink.rows caption {text-align: left; font-weight: 600; padding: .3rem 0;}
.ink.rows th, .ink.rows td {text-align: left; padding: .2rem .6rem .2rem 0; vertical-align: top;
  border-top: 1px solid rgba(128, 128, 128, .22);}
.ink.rows th {font-weight: 500; opacity: .75;}
.ink.bars .row {display: flex; gap: 2px; height: 7rem; margin-bottom: 1.4rem;}
.ink.bars .bar {flex: 1; min-width: 2px; max-width: 4rem; position: relative;
  border-bottom: 1px solid rgba(128, 128, 128, .5);}
.ink.bars .bar > div {height: 100%; display: flex; flex-direction: column-reverse;}
.ink.bars .bar:hover > div {background: rgba(128, 128, 128, .12);}
.ink.bars .faint > div {opacity: .3;}
.ink.bars .bar b {position: absolute; top: 100%; left: 0; font-size: .75rem; font-weight: 400; white-space: nowrap;}
.ink.bars p {font-size: .78rem; margin: 0;}
.ink.bars .most {opacity: .75;}
.ink.bars .key span {margin-right: .8rem; white-space: nowrap;}
.ink.bars .key i {display: inline-block; width: .7rem; height: .7rem; margin-right: .3rem;}
.ink-lighting {display: flex; gap: .4rem;}
.ink-lighting button {font: inherit; font-size: .9rem; color: inherit; padding: .3rem .9rem; cursor: pointer;
  background: none; border: 1px solid rgba(128, 128, 128, .4); border-radius: .5rem;}
.ink-lighting button:hover {border-color: #0B6E99;}
.ink-lighting button[aria-checked="true"] {border-color: #0B6E99; box-shadow: inset 0 0 0 1px #0B6E99;}
.ink.listing {padding-left: 1.1rem;}
.ink.listing li {font-size: .9rem; margin-bottom: .25rem;}
.ink.listing li:has(> details) {list-style: none; margin-left: -1.1rem;}
.ink mark {background: none; color: inherit; padding: .05em .12em; border-radius: .25em;}
.ink .subject {background: rgba(0, 114, 178, .22); box-shadow: inset 0 -2px #0072B2;}
.ink .object {background: rgba(0, 158, 115, .22); box-shadow: inset 0 -2px #009E73;}
.ink .trigger {background: rgba(230, 159, 0, .28); border-bottom: 2px dotted #E69F00; font-weight: 600;}
.ink .mention {border-bottom: 2px solid var(--kind, rgba(128, 128, 128, .55)); border-radius: 0; padding: 0;}
.ink .stated {background: rgba(230, 159, 0, .13); padding: 0; border-radius: 0; cursor: pointer;}
.ink .stated.lit {background: rgba(230, 159, 0, .32);}
.ink .stated.chosen {background: rgba(0, 114, 178, .24);}
.ink .stated:focus-visible {outline: 2px solid #0072B2;}
.ink .stated.unsure:not(.sure, .lit, .chosen) {background: none; box-shadow: inset 0 -1.5px rgba(230, 159, 0, .6);}
.ink .less {border-bottom: 1px dotted rgba(128, 128, 128, .7); border-radius: 0; padding: 0;}
.ink-reading {height: calc(100vh - 9.5rem); min-height: 24rem; overflow-y: auto; padding-right: .8rem;}
.ink-reading .where {margin: 0 0 .4rem;}
.ink-reading h3 {font-size: 1.3rem; margin: 0; padding: 0 0 .3rem;}
.ink .boilerplate {opacity: .45;}
.ink.text {white-space: pre-wrap; line-height: 1.65; max-width: 46rem;}
.ink.quote {line-height: 1.55; border-left: 3px solid rgba(128, 128, 128, .4); padding: .1rem 0 .1rem .8rem;}
/* Paper has no buttons and does not scroll: all of a card is on it, unfolded, below the graph. */
@media print {
  .stMainBlockContainer {padding-top: 1rem;}
  [class*="st-key-card-"], .ink-reading {max-height: none !important; height: auto !important;
    overflow: visible !important;}
  .ink.card details::details-content {display: block; content-visibility: visible; height: auto;}
  .ink.card summary {list-style: none;}
  .ink.card .statement, .ink.card h4, .ink.card summary {break-inside: avoid;}
  .ink.card h3, .ink.card h4, .ink.card summary {break-after: avoid;}
  [data-testid="stMain"] :is(.says, .stButton, .stDownloadButton, .stPopover, .stButtonGroup, .stTextInput,
    .st-key-twin) {display: none;}
  [data-testid="stHorizontalBlock"]:has(.ink.card, .ink-reading) {flex-wrap: wrap;}
  [data-testid="stHorizontalBlock"]:has(.ink.card, .ink-reading) > [data-testid="stColumn"] {min-width: 100%;}
}
</style>
"""


def dress() -> None:
    """Give the page the look."""
    st.html(CSS + _kinds())


def _kinds() -> str:
    """Give each type of mention the colour that its nodes have."""
    rules = (f".ink .mention.{name} {{--kind: {kind.colour};}}" for name, kind in ontology().types.items())
    return f"<style>{' '.join(rules)}</style>"
