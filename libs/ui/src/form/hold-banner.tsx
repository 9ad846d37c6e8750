import { formatClock } from '@kashikan/i18n';
import { Button } from './button';
import { Form } from './form';
import { Icon } from '../icons';
import { useVisit, useWords } from '../visit';

export interface HoldBannerProps {
  readonly until: Date;
  readonly extendAction: string;
  /** What the form carries back, such as the answers given so far. */
  readonly carry?: Readonly<Record<string, string>>;
}

/**
 * Until when the time is held, as a clock time, with the button that adds to it (WCAG 2.2.1). The script only adds one
 * polite message five minutes before the end.
 */
export function HoldBanner({ until, extendAction, carry = {} }: HoldBannerProps) {
  const { locale, zone, now } = useVisit();
  const t = useWords();
  const hasLapsed = until <= now;
  return (
    <section
      class="hold"
      aria-label={t('common.hold.title')}
      data-hold-left={Math.max(0, Math.floor((until.getTime() - now.getTime()) / 1000))}
      data-soon={t('common.hold.soon', { minutes: 5 })}
      data-lapsed={t('common.hold.lapsed')}
    >
      <div class="hold-inner">
        <p class="hold-text">
          <Icon shape="clock" />
          {hasLapsed
            ? t('common.hold.lapsed')
            : t('common.hold.until', { time: formatClock(locale, until, zone) })}
        </p>
        <Form action={extendAction} class="hold-form" hidden={carry}>
          <Button look="secondary" size="small">
            {t('common.hold.extend')}
          </Button>
        </Form>
        <p class="hold-live" role="status" data-hold-live="" />
      </div>
    </section>
  );
}
