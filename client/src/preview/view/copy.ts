/** Puts the letter into the clipboard as formatted text and as plain text. False when the browser does not allow it. */
export function copyLetter(article: HTMLElement): boolean {
  const html = cleanHtml(article);
  const text = article.innerText;
  let done = false;
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    done = event.clipboardData !== null;
  };
  document.addEventListener('copy', give, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give);
  return done;
}

/** The letter without what only this view needs: places, marks and parts. */
function cleanHtml(article: HTMLElement): string {
  const copy = article.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll('span,div.part')) {
    if (one.className === 'blank') one.replaceWith('____________________');
    else one.replaceWith(...one.childNodes);
  }
  for (const one of copy.querySelectorAll('*'))
    for (const { name } of [...one.attributes]) if (!/^(?:href|start|scope)$/.test(name)) one.removeAttribute(name);
  copy.normalize();
  return `<meta charset="utf-8">${copy.innerHTML}`;
}
