/** The style of the page: light and dark, on paper, narrow and wide. Signs and words tell the states; colours only repeat them. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #b9b9b9; --good: #1d6b2a; --doubt: #7a5200; --bad: #a3140f; --soft: #f2f2f0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --paper: #181818; --line: #555; --good: #7fd08d; --doubt: #e6b65c; --bad: #ff9a8f; --soft: #242424; } }
* { box-sizing: border-box; }
body { margin: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { margin: 0; } h2 { margin: 2rem 0 0; font-size: 1.15rem; overflow-wrap: anywhere; }
a { color: inherit; } :focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
.filters { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; margin: 1rem 0; }
.filters[hidden] { display: none; }
.filters label { display: grid; font-size: .85rem; } input, select { font: inherit; padding: .25rem .4rem; max-width: 20rem; }
.scroll { overflow: auto; max-height: 85vh; border: 1px solid var(--line); }
.matrix { border-collapse: separate; border-spacing: 0; }
.matrix caption { text-align: left; padding: .4rem .6rem; }
.matrix th, .matrix td { border: 0 solid var(--line); border-width: 0 1px 1px 0; padding: .25rem .5rem; text-align: center; }
.matrix thead th { position: sticky; top: 0; z-index: 1; background: var(--soft); vertical-align: bottom; font-weight: 600; }
.matrix thead th span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 11rem; text-align: left; line-height: 1.15; }
.matrix tbody th { position: sticky; left: 0; background: var(--soft); text-align: left; font-weight: 400; min-width: 14rem; max-width: 24rem; overflow-wrap: anywhere; }
.matrix thead th:first-child { left: 0; z-index: 2; text-align: left; }
.matrix td a { display: block; min-width: 1.5rem; text-decoration: none; } .matrix td a:hover { text-decoration: underline; }
td, .sign { font-weight: 700; } .good { color: var(--good); } .doubt { color: var(--doubt); } .bad { color: var(--bad); }
td.bad { background: color-mix(in srgb, var(--bad) 12%, transparent); } td.none, .count { font-weight: 400; }
.sign { display: inline-block; min-width: 1.2em; text-align: center; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
details { border-bottom: 1px solid var(--line); padding: .3rem 0; } summary { cursor: pointer; }
details ul { margin: .25rem 0 .5rem; } .elements { list-style: none; padding-left: 1.2rem; } q { font-style: italic; overflow-wrap: anywhere; }
:target { background: var(--soft); } [hidden] { display: none; }
footer { margin-top: 2rem; font-size: .9rem; }
@media print {
  body { margin: 0; font-size: 9pt; } .filters { display: none; } .scroll { overflow: visible; max-height: none; border: 0; }
  .matrix thead th, .matrix tbody th { position: static; } .matrix th, .matrix td { padding: .1rem .2rem; }
  thead { display: table-header-group; } tr, li { break-inside: avoid; } h2 { break-after: avoid; }
  .matrix { font-size: 7pt; } .matrix tbody th { min-width: 8rem; } .matrix thead th span { max-height: 9rem; }
  details:not(.todo, [open]) { display: none; } details.todo::details-content { content-visibility: visible; block-size: auto; }
}`;

/** The script of the page: it filters rows and columns, and opens what a sign leads to, and before it is printed what is not in order. */
export const SCRIPT = `
(() => {
  const at = (id) => document.getElementById(id);
  const form = document.querySelector('.filters');
  const rows = [...document.querySelectorAll('.matrix tbody tr')];
  const filter = () => {
    const name = at('document').value.trim().toLowerCase();
    const clause = at('clause').value;
    const state = at('state').value;
    let shown = 0;
    rows.forEach((row, i) => {
      const cells = [...row.querySelectorAll('[data-state]')].filter((cell) => !clause || cell.dataset.clause === clause);
      const fits = row.dataset.name.includes(name) && (!state || cells.some((cell) => cell.dataset.state === state));
      row.hidden = !fits;
      at('d' + i).hidden = !fits;
      if (fits) shown += 1;
    });
    for (const cell of document.querySelectorAll('.matrix [data-clause]')) cell.hidden = Boolean(clause) && cell.dataset.clause !== clause;
    at('shown').textContent = shown + ' of ' + rows.length + ' shown';
  };
  const open = () => {
    const there = at(decodeURIComponent(location.hash.slice(1)));
    if (there instanceof HTMLDetailsElement) there.open = true;
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', filter);
  addEventListener('hashchange', open);
  addEventListener('beforeprint', () => {
    for (const one of document.querySelectorAll('details.todo')) one.open = true;
  });
  filter();
  open();
})();`;
