import { testClause } from './verdicts.ts';

testClause({
  clause: 'no-fault',
  good: [
    'Because there has been no finding, stipulation or proof that the charges are a valid debt, the parties agree that neither of them admits fault.',
    'The charges for March through June were never proved to be a valid debt, and neither Party admits fault.',
    'The Parties agree: (i) the bill was never proved valid; (ii) the Clinic admits no fault; (iii) the Patient admits no obligation.',
    'The bill was never proved to be a valid debt. The Patient admits no fault, and the same goes for the Clinic.',
    'The Parties agree, as neither could know how a judge would decide, that the invoice was never proved to be a valid debt and that neither of them admits fault.',
    'Both Parties agree, as their mediator proposed, that the invoice was never proved to be a valid debt and that neither of them admits fault.',
    'Both Parties agree, to avoid any doubt, that the invoice was never proved to be a valid debt and that neither of them admits fault.',
    'Both Parties agree, once for all, that the invoice was never proved to be a valid debt and that neither of them admits fault.',
    'It is agreed by both Parties that the charges remain unproven and that neither admits fault. This paragraph survives the end of the plan.',
    'The clinic maintains that the charges are correct; the patient maintains that they are not. Both agree that the charges were never proved to be a valid debt and that neither admits fault.',
    'Both Parties agree that the invoice was never proved to be a valid debt, that neither admits fault, and that they settle to save the cost of proving the charges.',
    'It is the common position of Acme Dental, P.C. and of Ms. Ruiz that the bill was never proved valid. Neither of them admits fault.',
    'Whether the bill is a valid debt was never decided, and both parties agree that neither admits fault.',
    'You and the Clinic agree that the bill was never established as a valid debt, and that no blame attaches to you or to us.',
    'Both the agency and you, the consumer, agree that the claim is unproven, and neither the agency nor you has conceded any fault.',
    '| Point | Agreed by Acme Dental and by Ms. Ruiz |\n|---|---|\n| Is the bill a proven debt? | No. It was never established. |\n| Is anybody admitting fault? | No. |',
    'The Parties agree that the bill has not been established as a valid debt and that neither of them admits fault or liability.',
    'Both parties acknowledge that the charge was never shown to be owed. Nothing in this agreement is an admission of fault by either party.',
    'You and I agree that this bill remains unproven, and that neither of us admits any wrongdoing.',
    'The Parties record that:\n\n- the billed amount has not been proven to be a valid debt;\n- neither party admits liability.',
    '{{ company_name }} and {{ customer_name }} agree that the balance claimed remains unproven. Neither Party concedes fault.',
    '**Nobody at fault.** The Parties agree that the claimed balance has never been established as a valid debt. No Party admits fault, and no payment is an admission.',
    'Company and Customer agree that the bill was not, is not and will not by this payment be established as a valid debt, and that neither admits fault.',
    'The Parties agree that the bill has not been established as a valid debt, and neither admits liability, even if a payment comes late.',
    'The Parties agree that the bill was never proved to be a valid debt. No admission of fault is made by Company, and none is made by Customer.',
    'Neither of us admits fault. You have never proved this bill and I have never accepted it; you are not conceding anything and neither am I.',
    'Both parties agree that the bill was never proved to be a valid debt. Fault is not admitted by either of them.',
    'It remains unproven that the bill is a valid debt, and no fault is admitted by either party.',
    'It has never been decided whether the bill is owed. Neither of us admits being at fault. We both agree to this.',
  ],
  bad: [
    [
      'only the one whom it ends with denies',
      'The bill has never been proved to be a valid debt. Nothing here is an admission of fault by the Bank, which denies any violation of law.',
    ],
    [
      'the title stands for nobody',
      '*No admission.* The disputed bill has not been adjudicated. Provider denies any fault, and nothing here is an admission by Provider.',
    ],
    [
      'one side only, named behind two verbs',
      'The bill was never proved to be a valid debt. No fault is assigned to, and no liability is conceded by, Company.',
    ],
    [
      'who reads is not bound',
      'The Parties agree that the invoice was never proved to be a valid debt and that Company admits no fault. Both Parties have read this paragraph.',
    ],
    [
      'a mediator speaks for nobody',
      'The Parties agree that the invoice was never proved to be a valid debt and that Company admits no fault. The mediator did not decide who was right.',
    ],
    [
      'another paper',
      'The Creditor’s usual form says that the parties agree the bill is unproven and that neither admits fault.',
    ],
    [
      'only the amount was disputed',
      'Neither party admits fault. The parties agree that the amount of the bill was never proved, although its validity as a debt is not in question.',
    ],
    [
      'the settlement and not the bill',
      'The parties agree that the enforceability of this settlement agreement has not been established and that neither party is at fault.',
    ],
    [
      'an option that nobody ticked',
      'Choose one:\n\n[ ] The parties agree that the bill is not established as a valid debt and that neither admits fault.\n\n[X] The customer asks for time to pay.',
    ],
    [
      'another paper comes first',
      'The parties agree that the bill is not established as a valid debt and that neither admits fault. In any conflict between this section and Exhibit B, Exhibit B controls.',
    ],
    [
      'the company alone, for its members too',
      'The validity of the bill was never adjudicated. Acme Dental LLC, on its own behalf and on behalf of its members, denies any fault, and nothing here is an admission by Acme.',
    ],
    [
      'one person says what both do',
      'Nobody has proven this bill. I am not admitting fault, and I do not say that you admit any either.',
    ],
    [
      'a credit report’s words and a breach',
      'The Customer’s account is disputed. Both parties shall disavow any mark about the bill and shall not verify it; good credit decides what work is open to Customer. A truthful answer to a court is no breach.',
    ],
    [
      'another complaint',
      'Both parties agree that the complaint about the front desk was never substantiated and that neither was at fault in it.',
    ],
    [
      'the customer answers for it',
      'Both parties agree that the bill has not been proved and that neither is at fault. Customer accepts responsibility for the account.',
    ],
    ['no word of the bill', 'Neither party admits fault or liability.'],
    [
      'debt confessed',
      'The Parties agree that the bill has not been established as a valid debt and that neither admits fault. Customer nevertheless acknowledges that the bill is a valid and enforceable debt.',
    ],
    ['company alone cleared', 'Company does not admit any fault. Customer makes no such statement.'],
    ['bill confirmed', 'The Parties agree that the bill is a valid debt and that neither of them admits fault.'],
    [
      'twice denied',
      'The Parties agree that the bill was never shown to be anything other than a valid debt, and neither admits fault.',
    ],
    ['no word of fault', 'The Parties agree that the bill has not been established as a valid debt.'],
    [
      'springs back',
      'The Parties agree that the bill has not been established as a valid debt and neither admits fault; but if a payment is late, Customer admits the debt.',
    ],
    [
      'only Customer’s view',
      'Customer believes that the bill has not been established as a valid debt and that she is not at fault.',
    ],
    [
      'no reliance on promises',
      'Each Party acknowledges that none of them has made any promise, express or implied, and acknowledges and warrants that it relies on none.',
    ],
    [
      'a paper of one side',
      'This request does not admit that the bill is owed, and nothing in this request establishes it as a valid debt.',
    ],
    ['one person', 'Customer denies that she is indebted for the bill; no court has decided who is right.'],
    ['other liability', 'No judgment on the bill was entered, and neither Party shall be liable for a delay.'],
    [
      'struck',
      '~~The Parties agree that the bill has not been established as a valid debt and that neither admits fault.~~',
    ],
    [
      'quoted and refused',
      'Customer wanted us to write “the Parties agree that the bill is unproven and that neither admits fault.” We will not.',
    ],
    [
      'only a wish',
      'The Parties may agree one day that the bill has not been established as a valid debt and that neither admits fault.',
    ],
    [
      'limited in time',
      'Until the payment clears, the Parties agree that the bill has not been established as a valid debt and that neither admits fault.',
    ],
    [
      'liability admitted',
      'The Parties agree that the bill has not been proven. Customer admits liability all the same.',
    ],
    [
      'another view is kept',
      'The parties agree that the bill was never proved to be a valid debt and that neither admits fault. Company may, however, take a different view in its own records.',
    ],
    [
      'the right to take it back',
      'The parties agree that the bill was never proved to be a valid debt and that neither admits fault. Company reserves the right to withdraw this statement.',
    ],
    [
      'one side only',
      'The parties agree that the bill was never proved to be a valid debt and that neither admits fault. This statement binds Customer only.',
    ],
    [
      'only what one side says',
      'The parties agree that the bill was never proved to be a valid debt and that neither admits fault, or so Customer contends.',
    ],
    [
      'one side and its agents admit nothing',
      'Both parties state that the bill was never proved to be a valid debt. Neither Company nor its agents admit fault.',
    ],
    [
      "without one side's admission",
      'Without Company admitting fault, the parties agree that the bill has never been proved to be a valid debt.',
    ],
    [
      'what one side believes',
      "The parties agree that the bill has never been proved to be a valid debt and that neither admits fault. Those words express Customer's opinion.",
    ],
  ],
});
