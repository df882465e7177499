import { createHash } from 'node:crypto';
import type { ClauseResult, ElementResult, Evidence } from '../../../core/clauses/types.ts';
import type { CoveredFile } from '../../checked.ts';
import { plural } from '../summary.ts';
import { visible } from '../terminal.ts';
import { type Cell, cellOf, columnsOf, decisive, elementCell, isTold, lineOf, requiredOf, shortened } from './cells.ts';
import { SCRIPT, STYLE } from './page.ts';

/**
 * The coverage as one page that needs nothing else: documents by clauses, and below it what decided about each. It works without
 * a network, on paper, by keyboard and without colours; its script only filters, and without it the page is whole.
 */
export function coverageHtml(files: readonly CoveredFile[]): string {
  const columns = columnsOf(files);
  const policy = `default-src 'none'; style-src '${hash(STYLE)}'; script-src '${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  const whole = files.filter((file) => requiredOf(file).whole === requiredOf(file).all).length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Proviso: coverage</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Coverage</h1>
<p>${plural(files.length, 'document')}, ${plural(columns.length, 'clause')}. In ${whole} of the documents every required clause is present or not needed.</p>
${legend()}
${filters(columns)}
</header>
<main>
${matrix(files, columns)}
${files.map(details).join('\n')}
</main>
<footer><p>Proviso checks wording. It is not a lawyer, and no result means that a document is safe, valid or right for you.</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

type Column = { readonly id: string; readonly title: string };

const LEGEND: readonly (readonly [string, Cell['tone'], string])[] = [
  ['✓', 'good', 'present'],
  ['~', 'bad', 'incomplete'],
  ['?', 'bad', 'unclear, to be read by a person'],
  ['!', 'bad', 'taken back, or out of place'],
  ['✗', 'bad', 'missing'],
  ['–', 'none', 'does not apply, or rightly absent'],
  ['·', 'none', 'not asked for'],
];

function legend(): string {
  const items = LEGEND.map(([sign, tone, word]) => `<li><span class="sign ${tone}">${sign}</span> ${word}</li>`);
  return `<ul class="legend" aria-label="Signs">${items.join('')}</ul>`;
}

/** Shown by the script: without it they would do nothing. */
function filters(columns: readonly Column[]): string {
  const states = ['missing', 'incomplete', 'unclear', 'taken back', 'present'];
  const option = (value: string, text: string): string => `<option value="${html(value)}">${html(text)}</option>`;
  return `<form class="filters" hidden role="search">
<label>Document <input type="search" id="document" autocomplete="off"></label>
<label>Clause <select id="clause">${option('', 'all')}${columns.map(({ id, title }) => option(id, title)).join('')}</select></label>
<label>With a clause that is <select id="state">${option('', 'anything')}${states.map((state) => option(state, state)).join('')}</select></label>
<output id="shown" aria-live="polite"></output>
</form>`;
}

function matrix(files: readonly CoveredFile[], columns: readonly Column[]): string {
  const head = columns
    .map(({ id, title }) => `<th scope="col" data-clause="${html(id)}"><span>${html(title)}</span></th>`)
    .join('');
  const rows = files.map((file, row) => {
    const { whole, all } = requiredOf(file);
    const byId = new Map(file.clauses.map((clause) => [clause.id, clause]));
    const cells = columns.map(({ id, title }) => matrixCell(byId.get(id), title, id, row, file)).join('');
    return `<tr data-name="${html(`${file.path} ${file.document ?? ''}`.toLowerCase())}"><th scope="row"><a href="#d${row}">${html(file.path)}</a> <small>${html(file.document ?? 'no kind')}</small></th><td class="count">${whole}/${all}</td>${cells}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="Documents by clauses"><table class="matrix">
<caption>Documents by clauses. Each sign leads to the words that decided.</caption>
<thead><tr><th scope="col">Document</th><th scope="col"><span>Required clauses</span></th>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

function matrixCell(
  clause: ClauseResult | undefined,
  title: string,
  id: string,
  row: number,
  file: CoveredFile,
): string {
  const { sign, word, tone } = cellOf(clause, file);
  const said = `${title}: ${word}${clause === undefined ? '' : `, ${clause.requirement}`}`;
  const attributes = `data-clause="${html(id)}" data-state="${html(word)}" class="${tone}"`;
  const inside = `<span aria-hidden="true">${sign}</span><span class="spoken">${html(said)}</span>`;
  return clause !== undefined && isTold(clause, file)
    ? `<td ${attributes}><a href="#d${row}-${html(id)}" title="${html(said)}">${inside}</a></td>`
    : `<td ${attributes} title="${html(said)}">${inside}</td>`;
}

function details(file: CoveredFile, row: number): string {
  const clauses = file.clauses
    .filter((clause) => isTold(clause, file))
    .map((clause) => clauseDetails(clause, file, row));
  const { whole, all } = requiredOf(file);
  const sum = all === 0 ? 'None is required.' : `${whole} of ${plural(all, 'required clause')} present or not needed.`;
  return `<section id="d${row}" aria-labelledby="h${row}">
<h2 id="h${row}">${html(file.path)}</h2>
<p>${html(file.document ?? 'No kind of document, so nothing is required')}. ${sum}</p>
${clauses.join('\n')}
</section>`;
}

function clauseDetails(clause: ClauseResult, file: CoveredFile, row: number): string {
  const { sign, word, tone } = cellOf(clause, file);
  const when = clause.when === undefined ? '' : `, where ${html(clause.when)}`;
  const place = clause.span === undefined ? '' : `, line ${lineOf(clause.span.start, file)}`;
  const beside = clause.evidence.filter(({ role }) => role !== 'satisfies').map((one) => wordsLine(one, file));
  const elements = clause.elements.map((element) => elementItem(element, file));
  const todo = tone === 'bad' || tone === 'doubt' ? ' class="todo"' : '';
  return `<details id="d${row}-${html(clause.id)}"${todo}><summary><span class="sign ${tone}" aria-hidden="true">${sign}</span> ${html(clause.title)}: <b>${word}</b> <small>(${clause.requirement}${when}${place})</small></summary>
${beside.length === 0 ? '' : `<ul>${beside.join('')}</ul>\n`}<ul class="elements">
${elements.join('\n')}
</ul></details>`;
}

function elementItem(element: ElementResult, file: CoveredFile): string {
  const { sign, word, tone } = elementCell(element);
  const words = [...new Set(decisive(element).map((one) => wordsLine(one, file, element.says)))];
  const grade =
    element.severity === 'error' ? '' : ` <small>(${element.severity === 'info' ? 'note' : 'advice'})</small>`;
  return `<li><span class="sign ${tone}" aria-hidden="true">${sign}</span> <b>${word}</b>: ${html(element.says)}${grade}${words.length === 0 ? '' : `<ul>${words.join('')}</ul>`}</li>`;
}

/** Why the words count is left out where it is what the element says. */
function wordsLine({ span, words, why }: Evidence, file: CoveredFile, says = ''): string {
  const reason = why === '' || why === says ? '' : ` <small>${html(why)}</small>`;
  return `<li>line ${lineOf(span.start, file)}: <q>${html(shortened(words))}</q>${reason}</li>`;
}

/** Text as content or attribute of HTML. */
function html(text: string): string {
  return visible(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
