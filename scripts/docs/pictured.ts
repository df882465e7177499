/** The letters whose first page is shown in docs/pictures, as `letter-<id>.png`. */
export const PICTURED: readonly string[] = ['lump-sum-settlement', 'settlement-offer', 'payment-receipt'];
