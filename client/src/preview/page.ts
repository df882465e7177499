import { Uri, type Webview } from 'vscode';

/**
 * The page that a panel starts with: nothing but our own script and style, which the policy lets in by name. `template` is the address
 * that the view keeps over a reload.
 */
export function pageOf(webview: Webview, extension: Uri, title: string, template: string): string {
  const nonce = nonceOf();
  const file = (name: string): string =>
    escaped(webview.asWebviewUri(Uri.joinPath(extension, 'dist', name)).toString());
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${file('preview.css')}">
</head>
<body data-template="${escaped(template)}">
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}

/** Thirty-two signs that nobody can guess. */
function nonceOf(): string {
  const signs = crypto.getRandomValues(new Uint8Array(16));
  return [...signs].map((sign) => sign.toString(16).padStart(2, '0')).join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
