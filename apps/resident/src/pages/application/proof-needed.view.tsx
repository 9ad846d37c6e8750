import { Notice } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';
import type { Draft } from './drafts';

interface ProofNeededProps {
  readonly page: ResidentPage;
  readonly draft: Pick<Draft, 'room' | 'questions' | 'asker'>;
}

/** The price of residents is for whoever proves it: said before anything is typed, with the way there and back. */
export const ProofNeeded = ({ page: { t, path }, draft: { room, questions, asker } }: ProofNeededProps) => {
  if (!questions.asksOutsider || !asker.isUnproven) return null;
  return (
    <Notice tone="info" title={t('identity.local-price.needed')}>
      <a href={hrefs.identity(room.municipalityId, 'residentPrice', path)}>
        {t('identity.local-price.link')}
      </a>
    </Notice>
  );
};
