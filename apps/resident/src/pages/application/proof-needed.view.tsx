import { Notice } from '@kashikan/ui';
import type { ResidentPage } from '../../frame/resident-page';
import type { Draft } from './drafts';

interface ProofNeededProps {
  readonly page: ResidentPage;
  readonly draft: Pick<Draft, 'room' | 'questions' | 'asker'>;
}

/** The price of residents is for whoever proves it: said before anything is typed, with the way there and back. */
export const ProofNeeded = ({ page: { t, path }, draft: { room, questions, asker } }: ProofNeededProps) => {
  if (!questions.asksOutsider || !asker.isUnproven) return null;
  const query = new URLSearchParams({ town: room.municipalityId, for: 'residentPrice', return: path });
  return (
    <Notice tone="info" title={t('identity.local-price.needed')}>
      <a href={`/my/identity?${query.toString()}`}>{t('identity.local-price.link')}</a>
    </Notice>
  );
};
