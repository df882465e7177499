/** The concepts that a test is given. */
function given(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

const PLACES_MARK = () => ['mark', 'place_mark'];
const PAYS = () => ['pay'];

/**
 * The concepts without which a test finds nothing: one of them must stand somewhere in the section. `value` is what the condition
 * gives the test. A test that is not named here may find something in any text.
 */
export const CHECK_NEEDS: Readonly<Record<string, (value: unknown) => readonly string[]>> = {
  'above-billed': PAYS,
  'account-tail': given,
  'any-mark': PLACES_MARK,
  'assigns-promise': () => ['assigns'],
  'by-promiser': () => ['disavow'],
  concession: given,
  'counted-from': (value) => ['remove', ...given(value)],
  'customer-keeps-off': () => [...PLACES_MARK(), 'adverse'],
  'demand-answered': (value) => [(value as { readonly asked: string }).asked],
  'employee-paid': () => ['pay', 'payment_noun', 'money_paper'],
  'every-tone': PLACES_MARK,
  'less-than-difference': () => ['forgive', 'cancel'],
  'nothing-there': () => ['credit_report', 'credit_bureau', 'adverse'],
  'paid-after-copy': () => ['copy_arrival'],
  'paid-to-name': PAYS,
  'receipt-form': () => ['told_it_is_over'],
  'report-in-lead': () => ['credit_report'],
  'settlement-below-billed': PAYS,
};
