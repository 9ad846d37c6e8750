import { type Answer, Pages, Shown, SignedInStaff } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import { AdminPage, Section, useWords } from '@kashikan/ui';
import { Get } from '@nestjs/common';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';

@Pages('help')
@SignedInStaff()
export class HelpController {
  @Get()
  help(@CurrentPage() page: StaffPage): Answer {
    return new Shown(
      <AdminPage visit={page.visit} title={translate('ja', 'admin.help.title')}>
        <Answers />
      </AdminPage>,
    );
  }
}

const topics = ['key', 'late', 'refuse', 'differ'] as const;

function Answers() {
  const t = useWords();
  return (
    <>
      {topics.map(topic => (
        <Section title={t(`admin.help.${topic}`)}>
          <p>{t(`admin.help.${topic}.text`)}</p>
        </Section>
      ))}
    </>
  );
}
