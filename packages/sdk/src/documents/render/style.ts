// The look of a document on screen and on paper (A4): one column, quiet lines, nothing that moves.

/** Style sheet of a rendered document. */
export const styleSheet = `
:root { --line: #c9d1d6; --soft: #f4f6f7; --ink: #1b2429; --faint: #55636b; --accent: #14566b; }
* { box-sizing: border-box; }
body { margin: 0; background: #e9edef; color: var(--ink);
  font: 15px/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
main { max-width: 52rem; margin: 1.5rem auto; padding: 2rem 2.25rem; background: #fff; border: 1px solid var(--line); }
header { text-align: center; padding-bottom: 1rem; border-bottom: 2px solid var(--ink); }
header p { margin: 0; font-size: 1.05rem; letter-spacing: .08em; }
h1 { margin: .25rem 0 0; font-size: 1.6rem; letter-spacing: .15em; font-weight: 700; }
h2 { margin: 1.5rem 0 .5rem; padding-left: .6rem; border-left: 4px solid var(--accent); font-size: 1.08rem; break-after: avoid; }
h2 small { color: #8a4b00; font-weight: 400; font-size: .8rem; margin-left: .5rem; }
p, li, dd, td, th { overflow-wrap: anywhere; unicode-bidi: isolate; }
p { margin: .25rem 0; white-space: pre-line; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .15rem 1.5rem; margin: .25rem 0; }
dl div { display: flex; gap: .6rem; padding: .2rem 0; border-bottom: 1px dotted var(--line); break-inside: avoid; }
dl div.wide { grid-column: 1 / -1; }
dt { flex: none; max-width: 45%; color: var(--faint); }
dt::after { content: "："; }
dd { margin: 0; white-space: pre-line; }
.patient { margin-top: 1rem; padding: .6rem 1rem; background: var(--soft); border: 1px solid var(--line); }
.patient dl div:nth-child(-n+3) dd { font-weight: 700; }
.group { margin: .5rem 0; padding: .25rem .75rem; border: 1px solid var(--line); break-inside: avoid; }
.group > b { color: var(--faint); font-size: .85rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; margin: .5rem 0; font-size: .93rem; }
th, td { padding: .35rem .55rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--soft); font-weight: 600; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.none { color: var(--faint); }
footer { break-inside: avoid; margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--faint); font-size: .85rem; }
@media (max-width: 40rem) {
  main { margin: 0; padding: 1rem; border: 0; }
  h1 { font-size: 1.3rem; letter-spacing: .05em; }
  dl { grid-template-columns: 1fr; }
}
@media print {
  @page { size: A4; margin: 16mm 14mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; color: #55636b; } }
  body { background: #fff; font-size: 10.5pt; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  .scroll { overflow: visible; }
}
`;
