import { useWords } from '../visit';
import { Button } from './button';
import { FieldError, useError } from './field';

export interface PasskeyButtonProps {
  /** `create` makes a passkey, `get` asks for one. */
  readonly ceremony: 'create' | 'get';
  /** From `RegisterPasskey.options` or `UsePasskey.options`. */
  readonly options: object;
  readonly label: string;
  readonly look?: 'primary' | 'secondary';
  /** The browser also offers passkeys in the field whose `autocomplete` says `webauthn`. */
  readonly isOfferedEarly?: boolean;
}

/**
 * The button of a Form of its own; the answer travels in the hidden field `passkey`. It shows only where script and browser can do it;
 * until then a sentence says so.
 */
export function PasskeyButton({
  ceremony,
  options,
  label,
  look = 'primary',
  isOfferedEarly,
}: PasskeyButtonProps) {
  const t = useWords();
  const error = useError('passkey');
  return (
    <>
      <p data-passkey-instead>{t('common.passkey.none')}</p>
      <div
        id="passkey"
        class="passkey"
        data-passkey={ceremony}
        data-options={JSON.stringify(options)}
        data-early={isOfferedEarly}
        data-refused={t('common.passkey.broken-off')}
        hidden
      >
        <input type="hidden" name="passkey" value="" />
        <FieldError name="passkey" error={error} />
        <p class="actions">
          <Button look={look} size="main">
            {label}
          </Button>
        </p>
        <p class="passkey-said" role="status" data-passkey-said />
      </div>
    </>
  );
}
