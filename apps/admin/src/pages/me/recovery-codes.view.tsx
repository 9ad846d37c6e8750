import { Notice, useWords } from '@kashikan/ui';

/** The printed codes, this once: each stands in for the app or the passkey once. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const t = useWords();
  return (
    <>
      <Notice tone="warning" title={t('admin.me.codes.once')}>
        <p>{t('admin.me.codes.keep')}</p>
      </Notice>
      <ol class="paper-codes">
        {codes.map(code => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p class="hint">{t('admin.me.codes.print')}</p>
    </>
  );
}
