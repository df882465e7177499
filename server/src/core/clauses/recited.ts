import type { Scope } from './match.ts';

/** `WHEREAS statements already made may come to light; NOW, THEREFORE, …`: what led to it takes nothing back. */
export function isRecited({ sentences }: Scope, index: number): boolean {
  const [first, second, third] = sentences[index + 1]?.tokens ?? [];
  const isNow = first?.key === 'now' && (second?.key === 'therefore' || third?.key === 'therefore');
  return isNow && sentences[index]?.tokens.some(({ key }) => key === 'whereas') === true;
}
