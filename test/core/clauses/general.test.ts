import { testClause } from './verdicts.ts';

testClause({
  clause: 'jurisdiction',
  good: [
    'The courts of Wake County, North Carolina have jurisdiction over any lawsuit about this agreement.',
    'Any action for breach shall be brought in the Superior Court of Marin County, California. California law governs this agreement.',
    'A lawsuit about this agreement belongs in the courts of {{ forum_county }} County, where Customer lives and the effects of a breach are felt.',
    'This agreement is governed by the laws of Oregon. Venue lies in Lane County, Oregon.',
  ],
  bad: [
    ['no place', 'Any lawsuit about this agreement shall be brought before a competent court.'],
    ['company’s choice', 'Any lawsuit shall be brought in a county that Company chooses in its sole discretion.'],
    ['jury waived', 'Venue lies in Lane County, Oregon, and each party waives trial by jury.'],
    ['arbitration', 'Any dispute shall be decided by binding arbitration in Lane County, Oregon.'],
    ['struck', '~~Venue lies in Lane County, Oregon.~~'],
    ['judgment confessed', 'Customer confesses judgment in the courts of Lane County, Oregon.'],
  ],
});

const SIGNATURES = `Company
By: ____________________
Name: Ada Moss
Title: Manager
Date: ____________________

Customer
By: ____________________
Name: Dana Frost
Date: ____________________`;

testClause({
  clause: 'boilerplate',
  good: [
    `This agreement binds the heirs, successors and assigns of both parties.\n\n${SIGNATURES}`,
    `This agreement is binding upon each party’s successors and assigns. It may be signed in counterparts.\n\n${SIGNATURES}`,
    `The heirs, successors and assigns of the Parties are bound by this agreement. It is the entire agreement.\n\n${SIGNATURES}`,
    `It binds you and me, our heirs, successors and assigns, and whoever takes over the account.\n\n${SIGNATURES}`,
  ],
  bad: [
    ['no signatures', 'This agreement binds the heirs, successors and assigns of both parties.'],
    ['assigns not bound', `This agreement does not bind successors or assigns.\n\n${SIGNATURES}`],
    ['one signature', 'This agreement binds successors and assigns.\n\nBy: ____________________\nName: Dana Frost'],
    ['signatures only', SIGNATURES],
    [
      'binding part struck',
      `~~This agreement binds the heirs, successors and assigns of both parties.~~\n\n${SIGNATURES}`,
    ],
    ['signatures in a comment', `This agreement binds successors and assigns.\n\n<!--\n${SIGNATURES}\n-->`],
    ['another matter', `Payment is due on Friday.\n\n${SIGNATURES}`],
  ],
});

testClause({
  clause: 'hipaa',
  good: [
    'This agreement contains no clinical information. Any protected health information is used for payment only, as HIPAA permits.',
    'The Parties keep to HIPAA: this agreement states identity, account, dates and amounts, and nothing about treatment.',
    'Company uses protected health information in this agreement for payment and for enforcement only, at the minimum necessary.',
    'Nothing in this agreement waives any right that Customer has under HIPAA.',
  ],
  bad: [
    ['rights waived', 'Customer waives all rights under HIPAA.'],
    ['all records', 'Customer authorizes Company to disclose all medical records, whatever HIPAA says.'],
    ['nothing said', 'Customer shall pay Company within ten days.'],
    ['privacy given up', 'Customer gives up every privacy right in her health information.'],
    ['struck', '~~The Parties keep to HIPAA.~~'],
    ['in a comment', '<!-- The Parties keep to HIPAA. --> Left out.'],
    ['on one branch', '{% if medical %}The Parties keep to HIPAA.{% endif %}'],
  ],
});
