import type { Grammar } from './grammar.ts';
import { LEFT_STANDING, TAKEN_BACK, WHO_SAYS } from './statements.ts';

/** The difference between bill and settlement is neither canceled nor forgiven; both say so. */
export const NO_FORGIVENESS: Grammar = {
  clause: 'no-forgiveness',
  slots: {
    ...WHO_SAYS,
    diff: [
      'the difference between the billed amount and the settlement amount',
      'the unpaid remainder of the bill',
      'the $1,120.00 between what was billed and what is paid',
      'the excess of the claim over the settlement payment',
      'the unpaid portion of the bill',
      'the difference of {{ difference_amount | money }}',
    ],
    neither: [
      '<diff> is neither canceled nor forgiven debt',
      '<diff> is not canceled and is not forgiven',
      'no part of <diff> is canceled or forgiven',
      '<diff> is no canceled debt and no forgiven debt',
      '<diff> has not been canceled and has not been forgiven',
      'nobody cancels or forgives <diff>',
    ],
    why: [
      '<diff> was contested throughout',
      '<diff> was never established as owed',
      '<diff> has been in dispute from the start',
    ],
    half: ['<diff> is not forgiven', '<diff> is not canceled debt', 'no part of <diff> is canceled'],
    opposite: [
      '<diff> is canceled and forgiven',
      '<diff> is not canceled but is forgiven as a courtesy',
      '<diff> is not forgiven but will be canceled at year’s end',
      'it is not true that <diff> is neither canceled nor forgiven',
      '<diff> is a debt that Company forgives and cancels',
      '<diff> is no longer anything but canceled and forgiven debt',
    ],
    wrongThing: [
      'the settlement amount is neither canceled nor forgiven debt',
      'the late fees are not canceled and are not forgiven',
      'no part of the collection costs is canceled or forgiven',
    ],
    afterAll: [
      'Company waives the difference.',
      'Company forgives whatever is not paid.',
      'Company will write off the unpaid remainder and report it as canceled debt.',
    ],
    takenBack: TAKEN_BACK,
    standing: LEFT_STANDING,
  },
  good: [
    { kind: 'plain', lead: '<both>', items: ['<neither>'] },
    { kind: 'with the reason', lead: '<both>', items: ['<neither>', '<why>'] },
    { kind: 'reason first', lead: '<both>', items: ['<why>', '<neither>'] },
    { kind: 'with a harmless sentence', lead: '<both>', items: ['<neither>'], tail: '<standing>' },
  ],
  bad: [
    { kind: 'one side’s view', lead: '<one>', items: ['<neither>'] },
    { kind: 'agreed by nobody', lead: '<nobody>', items: ['<neither>'] },
    { kind: 'half of it', lead: '<both>', items: ['<half>', '<why>'] },
    { kind: 'the opposite', lead: '<both>', items: ['<opposite>'] },
    { kind: 'another sum', lead: '<both>', items: ['<wrongThing>'] },
    { kind: 'reason only', lead: '<both>', items: ['<why>'] },
    { kind: 'forgiven after all', lead: '<both>', items: ['<neither>', '<why>'], tail: '<afterAll>' },
    { kind: 'taken back', lead: '<both>', items: ['<neither>'], tail: '<takenBack>' },
  ],
};
