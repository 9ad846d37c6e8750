import { Button } from '../form/button';
import { Form } from '../form/form';
import { TextInput } from '../form/inputs';

export interface ScanFieldProps {
  readonly action: string;
  /** Values that travel unseen. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
}

/**
 * The one field that takes every code: permit, key tag, card, receipt, or a name. A scanner types like a keyboard; the numeric
 * mode keeps the Japanese input method out of its way. What is typed may name a person, so it is sent and stands in no address.
 */
export const ScanField = ({ action, hidden = {}, label, hint, button }: ScanFieldProps) => (
  <Form action={action} class="scan" hidden={hidden}>
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
