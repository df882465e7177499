import { testClause } from './verdicts.ts';

const NO_FAULT =
  'The parties agree that the bill has never been proved to be a valid debt. Neither Clinic nor Patient admits fault or liability.';
const NO_FORGIVENESS =
  'The parties agree that the difference between the amount billed and the settlement amount is not cancelled debt and is not forgiven debt.';
const NO_MARK =
  "Company and its assigns shall place no adverse mark, and no mark of any kind, on Customer's credit report at any bureau, and the parties shall disavow any mark whenever one appears.";

/** What stands around a quoted provision that the text makes the agreement, or offers to sign. */
const OURS: readonly string[] = [
  'I will mail the check once you sign off on this: "%s"',
  'The Clinic agrees to your wording: "%s" It binds the Clinic from today.\n\nI agree as well. Dana Ito',
  'If you agree, sign here and it is a promise both ways: "%s"\n\nFor the Clinic: ________   Dana Ito',
  'My client signs when the following stands as paragraph 6:\n\n"%s"\n\nPlease initial it for yours.',
  'Counsel: one paragraph must go back in before the Clinic gets its signature. It is this:\n\n"%s"\n\nMy client has already initialed the page.',
  'We have agreed the wording of section 5 on the telephone. For the file, it reads: "%s"',
  'As discussed, Section 3 is to read: "%s" Both of us have initialed the change.',
  'Rider to the agreement of May 4. The parties append the following to paragraph 2: "%s" Everything else stays.',
  'Here is the paragraph we settled on this morning: "%s" I have put it in the execution copy.',
  'Your client and mine have put their initials to the paragraph below.\n\n"%s"',
  'Our agreement contains this sentence, over both signatures: "%s"',
  'The settlement was read into the record in these terms: "%s" Each party assented.',
  'Dear Mr. Lowell:\n\nThe paragraph on which our clients shook hands is this one.\n\n"%s"\n\nSigned for the Clinic: ________   Signed for Ms. Ito: ________',
  'My client\'s signature depends on Section 8, which must stay as it is:\n\n"%s"',
  'Please countersign under the following text and return one copy.\n\n"%s"\n\nAgreed: ________ (Clinic)   Agreed: ________ (Patient)',
  'I will sign as soon as this sentence goes into paragraph 4: "%s"',
  'Paragraph 7 of the agreement now provides: "%s" The rest is unchanged.',
  'Amendment. Paragraph 4 of the agreement between the Clinic and Ms. Ito is struck. In its place both agree to this:\n\n"4. %s"',
  'Paragraph 5 spoke of answers "as soon as may be." The Clinic and Ms. Ito now replace it with this one: "%s"',
  'The sentence in paragraph 9 on late fees is taken away by agreement. New paragraph 9: "%s"',
  'My client takes the sum, with paragraph 4 to read as follows, and the two signatures will make it binding:\n\n"4. %s"\n\nAgreed: ________ (Clinic)   Agreed: ________ (Patient)',
  'The parties insert a new Section 12, reading: "%s"',
];

/** Quoted provisions that somebody only wants, refuses or once had. */
const THEIRS: readonly string[] = [
  'I hoped you would sign off on this: "%s"',
  'The Clinic has read your wording: "%s" It agrees to the sum alone.',
  'Your client signs, you write, only when the following stands as paragraph 6:\n\n"%s"\n\nThat is not acceptable.',
  'You say that one paragraph must go back in. It is this:\n\n"%s"\n\nWe have left it out.',
  'You proposed the wording of section 5 on the telephone. It reads: "%s" My client declined.',
  'Section 3 was to read: "%s" The Clinic would not initial the change.',
  'The patient wanted the parties to append the following to paragraph 2: "%s" They did not.',
  'Here is the paragraph that your client wants: "%s"',
  'Here is a paragraph from another agreement: "%s" Ours has nothing of the kind.',
  'The draft contains this sentence: "%s" My client has struck it.',
  'The following was removed from the record: "%s"',
  'Dear Mr. Lowell:\n\nThe paragraph on which our clients could not agree is this one.\n\n"%s"\n\nSigned for the Clinic: ________   Signed for Ms. Ito: ________',
  'My client\'s signature depends on the removal of Section 8:\n\n"%s"',
  'Some clinics countersign under the following text.\n\n"%s"\n\nThis one does not.',
  'I will sign as soon as this sentence goes out of paragraph 4: "%s"',
  'Paragraph 7 of the earlier agreement provided: "%s" It has been replaced.',
  'My client will sign if this sentence is deleted: "%s"',
  'My client will sign only without the following paragraph: "%s"',
  'My client will not sign if the following paragraph stays in: "%s"',
  'Our agreement once contained this sentence: "%s"',
  'Paragraph 7 now reads: "%s" My client has not yet approved it.',
  'Here is the paragraph we talked about: "%s" Neither side has agreed to it.',
  'We have agreed to leave out the wording of section 5, which reads: "%s"',
  'Your form reads: "%s" Please have it replaced by ours.',
  'The parties agree to delete Section 7, which reads: "%s"',
  'Paragraph 4 is struck. It read: "%s"',
  'The following paragraph is withdrawn, and the general terms are substituted: "%s"',
  'The parties considered this as a new Section 12: "%s" They decided against it.',
];

function within(frames: readonly string[], wording: string): string[] {
  return frames.map((frame) => frame.replace('%s', () => wording));
}

describe('quoted wording', () => {
  for (const [clause, wording] of [
    ['no-fault', NO_FAULT],
    ['no-forgiveness', NO_FORGIVENESS],
    ['credit-mark-disavowal', NO_MARK],
  ] as const)
    testClause({
      clause,
      good: within(OURS, wording),
      bad: within(THEIRS, wording).map((text) => [text.slice(0, 40), text] as const),
    });

  testClause({
    clause: 'no-fault',
    good: [
      'The Clinic says: "We have not proved that the bill is a valid debt, and we admit no fault or liability."\n\nMs. Ito says: "I agree that it has not been proved, and I admit no fault or liability either."\n\nBoth mean these words as terms of the settlement.',
    ],
    bad: [
      [
        'said by one alone',
        'The Clinic says: "The bill is a valid debt, and we admit no fault or liability."\n\nMs. Ito says: "The bill has not been proved, and I admit no fault or liability."',
      ],
    ],
  });
  testClause({
    clause: 'no-forgiveness',
    good: [
      'Statement of the Clinic. "We agree that the difference between our bill and the settlement payment is not cancelled and is not forgiven."\n\nStatement of Ms. Ito. "I agree that the difference is not cancelled and is not forgiven."',
    ],
    bad: [
      [
        'said by one alone',
        'Ms. Ito says: "The difference between the bill and the settlement payment is not cancelled and is not forgiven."\n\nThe Clinic says: "We take no position on what it is."',
      ],
    ],
  });
  testClause({
    clause: 'credit-mark-disavowal',
    good: [
      'The Clinic undertakes: "We and our assigns will place no adverse mark and no mark of any kind on Ms. Ito\'s credit report at any bureau. We will disavow any mark, whenever one appears."\n\nMs. Ito undertakes: "I will disavow any such mark, whenever one appears."',
    ],
    bad: [
      [
        'said by one alone',
        'Ms. Ito asks: "Place no adverse mark and no mark of any kind on my credit report at any bureau, and disavow any mark whenever one appears."\n\nThe Clinic answers: "We report as the law allows."',
      ],
    ],
  });
});
