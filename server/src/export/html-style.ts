import { PAPER_SIZES, type Paper } from './options.ts';

/**
 * The style sheet of an HTML letter. Black on white, serif, one column that is as wide as on paper; a mark across each printed
 * page of a draft, since what is fixed on the screen stands on every page.
 */
export function styleSheet(paper: Paper): string {
  const [width, height] = PAPER_SIZES[paper];
  return `@page{size:${width}pt ${height}pt;margin:72pt 72pt 64pt}
@page{@bottom-center{content:"Page " counter(page) " of " counter(pages);font:9pt Georgia,serif;color:#444}}
html{background:#fff;color:#111}
body{max-width:${width - 144}pt;margin:48pt auto;padding:0 16pt;font:11.5pt/1.3 Tinos,"Times New Roman",Times,serif;overflow-wrap:break-word}
p,ol,ul,table,blockquote,pre,hr{margin:0 0 10pt}
h1,h2,h3,h4,h5,h6{font-size:12pt;line-height:1.25;margin:16pt 0 8pt;break-after:avoid;break-inside:avoid}
h1{font-size:16pt;text-align:center;margin-top:0}
h2{font-size:13pt}
h4,h5,h6{font-style:italic}
p{orphans:2;widows:2}
ol,ul{padding-left:28pt}
.tight>li>p{margin-bottom:3pt}
.parenthesis>li::marker{content:counter(list-item) ") "}
.clause{display:flex;gap:8pt}
.clause>.label{flex:none;min-width:20pt}
.lines,.keep{break-inside:avoid}
.next{break-after:avoid}
blockquote{margin-left:28pt;margin-right:28pt}
pre{white-space:pre-wrap;font-family:"Liberation Mono","Courier New",monospace;font-size:10pt}
table{border-collapse:collapse;width:100%;border-top:1pt solid #111;border-bottom:1pt solid #111}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{padding:3pt 6pt;text-align:left;vertical-align:top;border-bottom:.5pt solid #999}
thead th{border-bottom:1pt solid #111}
.center{text-align:center}
.right{text-align:right}
hr{border:0;border-top:.75pt solid #111}
a{color:#0b4a8f}
a.number{color:inherit;text-decoration:none}
.signature{break-inside:avoid;margin:18pt 0 14pt}
.signature .line{display:flex;gap:6pt;margin:0;align-items:baseline}
.signature .line.signed{margin-top:16pt}
.signature .label{flex:none;min-width:48pt}
.signature .blank{display:inline-block;width:200pt;border-bottom:.75pt solid #111}
.draft{font-weight:bold;letter-spacing:.2em;color:#8a1f11}
.across{position:fixed;top:38%;left:0;right:0;text-align:center;font-size:130pt;font-weight:bold;color:rgba(138,31,17,.13);transform:rotate(-40deg);pointer-events:none}
@media print{body{max-width:none;margin:0;padding:0}a{color:inherit}}
`;
}

/** The SHA-256 of each style sheet, in base64: the content security policy lets no other style in. A test keeps them current. */
export const STYLE_HASHES: Readonly<Record<Paper, string>> = {
  letter: '+lVd9Do6tLHza+qpef5VhF2eWoJMD2FOwtNrpzy672I=',
  a4: 'C9tmKIsWfX1r7Ujq0SXmGa3eI+F2uh4BVWzdAEOpacQ=',
};
