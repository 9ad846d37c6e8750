import { Button } from '../form/button';
import { Form } from '../form/form';
import { TextInput } from '../form/inputs';

export interface ScanFieldProps {
  readonly action: string;
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
}

/**
 * The one field that takes every code: permit, key tag, card, receipt, or a name. A scanner types like a keyboard; the numeric
 * mode keeps the Japanese input method out of its way.
 */
export const ScanField = ({ action, label, hint, button }: ScanFieldProps) => (
  <Form action={action} method="get" class="scan">
    <TextInput
      name="scan"
      label={label}
      hint={hint}
      type="search"
      inputMode="numeric"
      autoComplete="off"
      hasFocus
    />
    <Button>{button}</Button>
  </Form>
);
