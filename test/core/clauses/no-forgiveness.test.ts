import { testClause } from './verdicts.ts';

testClause({
  clause: 'no-forgiveness',
  good: [
    'It is the position of both Parties that the difference between the bill and the payment is neither canceled nor forgiven debt.',
    'The Parties agree that the unpaid part of the bill is neither canceled nor forgiven debt. The foregoing is agreed by both.',
    'Each Party agrees that the unpaid part of the bill is not canceled debt and (4.2) that it is not forgiven debt.',
    'Despite anything in an earlier letter, both Parties agree that the unpaid part of the bill is neither canceled nor forgiven debt.',
    'No cancellation and no forgiveness of debt takes place. The Parties so agree with regard to the difference between the bill and the payment.',
    'The parties agree that it would be wrong to call the difference between the bill and the payment forgiven, and wrong to call it cancelled.',
    'Both parties agree that the portion of the claim above the agreed payment is neither released as a debt nor forgiven as a debt.',
    'The agency and the consumer mutually state for the record that the variance between claim and payment is neither cancelled nor forgiven.',
    'It is agreed that the difference shall not be considered as a cancelled debt and shall not be considered as a forgiven debt.',
    'The Parties agree that the difference between the billed amount and the settlement amount is neither canceled nor forgiven debt.',
    'Both sides confirm that the unpaid remainder of the bill is not canceled and is not forgiven, because it was contested throughout.',
    'You and I agree that no part of the difference between the bill and the payment is canceled or forgiven.',
    'The Parties agree that the $840.00 difference has not been forgiven and has not been cancelled; it was never established as owed.',
    'Company and Customer agree:\n\n- the difference is not canceled debt;\n- the difference is not forgiven debt.',
    'The Parties agree that the difference of {{ difference_amount | money }} is no canceled debt and no forgiven debt.',
    'Company and Customer agree that the excess of the bill over the payment neither has been nor will be discharged, and that it is not forgiven.',
    'Neither the Clinic nor the Patient will call the unpaid remainder of the bill a debt which has been cancelled or one which has been forgiven.',
    'As to the sum by which the bill exceeds the payment, the parties agree that no debt in that amount is discharged and none is forgiven.',
    'The parties agree that the unpaid remainder of the bill is neither canceled nor forgiven. Nothing in this Agreement extends any limitation period.',
    'Neither party cancels or forgives the difference between what was billed and what is paid.',
  ],
  bad: [
    [
      'the view of one side',
      'The difference between the bill and the payment shall not be considered by Customer to have been canceled or forgiven.',
    ],
    [
      'inserted words',
      'The Parties agree, though they differ about the facts, that the unpaid part of the bill is forgiven debt.',
    ],
    [
      'tax on what was forgiven',
      'The parties agree that the remainder is neither canceled nor forgiven, although Patient bears any tax on the amount so forgiven.',
    ],
    [
      'a reduction by another name',
      'The parties agree that the difference is neither cancelled nor forgiven debt; it is an accommodation reduction by the Clinic.',
    ],
    [
      'one half',
      'Both parties agree that one half of the difference is neither cancelled nor forgiven. The remaining half is recognized as having been forgiven by the Clinic.',
    ],
    [
      'the rest of a cell',
      '| Line | Agreed by Clinic and Patient |\n|---|---|\n| Difference | Not cancelled. Abated as a courtesy adjustment. |',
    ],
    [
      'another difference',
      'The parties agree that the difference between the two appraisals of the truck is not canceled and not forgiven.',
    ],
    [
      'limitation periods alone',
      'The parties agree that nothing in this letter waives, tolls or extends any limitation period for the bill or cancels it.',
    ],
    [
      'withdrawn',
      'An earlier draft, since withdrawn, had the parties agree that the difference is neither canceled nor forgiven debt.',
    ],
    [
      'a proposal',
      'The Parties agree that the difference is neither canceled nor forgiven debt. The foregoing is a proposal that neither party has accepted.',
    ],
    [
      'a draft that was not adopted',
      'Your draft stated that both parties agree that the difference is neither canceled nor forgiven debt. We cannot adopt that sentence.',
    ],
    [
      'struck out',
      'The Parties agree that the difference is neither canceled nor forgiven debt. That sentence was struck before signing.',
    ],
    ['half of it', 'The Parties agree that the difference is not forgiven debt.'],
    ['the other half', 'The Parties agree that the difference between bill and payment is not canceled.'],
    ['one side’s view', 'Customer takes the view that the difference is neither canceled nor forgiven debt.'],
    ['another sum', 'The Parties agree that the settlement amount is neither canceled nor forgiven debt.'],
    ['the opposite', 'The Parties agree that the difference is canceled and forgiven.'],
    ['a courtesy', 'The Parties agree that the difference is not canceled but is forgiven as a courtesy.'],
    [
      'taken back',
      'The Parties agree that the difference is neither canceled nor forgiven debt. Company hereby forgives the difference.',
    ],
    ['written off', 'The Parties agree that the difference is not forgiven. Company will cancel it and write it off.'],
    [
      'excepted',
      'The Parties agree that the difference is neither canceled nor forgiven debt, unless Company decides otherwise.',
    ],
    ['only asked for', 'Customer asked whether the difference is neither canceled nor forgiven debt.'],
    ['in a comment', '<!-- The Parties agree that the difference is neither canceled nor forgiven debt. --> Left out.'],
    ['denied as a whole', 'It is not true that the difference is neither canceled nor forgiven debt.'],
    [
      'one side may treat it so',
      'The difference between the bill and the payment was contested, and Company may describe it as neither canceled nor forgiven debt.',
    ],
    [
      'one side sees it so',
      'The parties agree that the difference between the bill and the payment is neither canceled nor forgiven debt, as Company sees it.',
    ],
  ],
});
