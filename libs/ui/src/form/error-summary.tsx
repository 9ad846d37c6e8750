import { Icon } from '../icons';
import { useForm, useWords } from '../visit';

/**
 * All that is wrong, in one place above the title, each line leading to its field with the same words as beside the field.
 * An error under the name `''` belongs to no field.
 */
export function ErrorSummary() {
  const { errors } = useForm();
  const t = useWords();
  const found = Object.entries(errors);
  if (found.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} data-error-summary="">
      <h2 class="error-summary-title">
        <Icon shape="alert" />
        {t('common.error.summary')}
      </h2>
      <ul>
        {found.map(([name, message]) => (
          <li>{name === '' ? message : <a href={`#${name}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
