import { formatTimeRange } from '@kashikan/i18n';
import { AdminPage, SummaryList, type SummaryRow, useWords } from '@kashikan/ui';
import type { ComponentChildren } from 'preact';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import type { WholeBooking } from './read-booking';

interface BookingStepProps {
  readonly page: StaffPage;
  readonly whole: WholeBooking;
  readonly title: string;
  readonly refused?: RefusedForm | undefined;
  readonly children: ComponentChildren;
}

/** A page on which something is done to one booking, with the way back to it. */
export const BookingStep = ({ page, whole, title, refused, children }: BookingStepProps) => (
  <AdminPage
    visit={page.visit}
    title={title}
    back={{ href: `/bookings/${whole.booking.id}` }}
    {...(refused ? { form: refused.form } : {})}
  >
    {children}
  </AdminPage>
);

interface BookingInShortProps extends Pick<BookingStepProps, 'page' | 'whole'> {
  readonly more?: readonly (SummaryRow | null)[];
}

/** Whose booking it is, where and when, so that nobody mistakes it for another. */
export function BookingInShort({ page, whole: { booking, person, room }, more = [] }: BookingInShortProps) {
  const t = useWords();
  return (
    <SummaryList
      rows={[
        { label: t('admin.booking.group'), value: person.groupName ?? person.applicantName ?? '' },
        { label: t('admin.booking.room'), value: `${room.facility.name} ${room.name}` },
        { label: t('admin.booking.when'), value: formatTimeRange('ja', booking, page.zone, 'year') },
        ...more,
      ]}
    />
  );
}
