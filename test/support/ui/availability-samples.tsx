import { localDate, localTime } from '@kashikan/kernel';
import {
  Actions,
  Button,
  Card,
  Columns,
  DateInput,
  type Day,
  DayList,
  Details,
  Form,
  Page,
  Pager,
  Radios,
  Section,
  Select,
  type SlotState,
  SlotTable,
  SummaryList,
  TextInput,
} from '@kashikan/ui';
import { aVisit } from './visits';

const bands = [
  { name: '午前', from: localTime('09:00'), to: localTime('12:00'), priceYen: 900 },
  { name: '午後', from: localTime('13:00'), to: localTime('17:00'), priceYen: 1400 },
  { name: '夜間', from: localTime('17:30'), to: localTime('21:30'), priceYen: 1400 },
];
const aDay = (date: string, states: SlotState[], more: Partial<Day> = {}): Day => ({
  date: localDate(date),
  slots: states.map((state, at) => ({
    ...(bands[at] ?? bands[0]!),
    state,
    href: state === 'free' ? `/aoba/rooms/2/${date}/${at}` : undefined,
    note: state === 'pending' ? '14時05分まで仮押さえ' : undefined,
  })),
  ...more,
});
export const sampleDays: readonly Day[] = [
  aDay('2026-11-21', ['past', 'taken', 'taken']),
  aDay('2026-11-22', ['free', 'taken', 'free']),
  aDay('2026-11-23', ['taken', 'pending', 'free'], { holidayName: '勤労感謝の日' }),
  aDay('2026-11-24', [], { closedNote: '休館日' }),
  aDay('2026-11-28', ['free', 'free', 'free']),
];

const facilities = (
  <Section title="施設からえらぶ">
    <ul class="link-list">
      <li>
        <a href="/aoba/facilities/chuo">中央会館</a>
      </li>
      <li>
        <a href="/aoba/facilities/kita">北文化センター</a>
      </li>
    </ul>
  </Section>
);

export const searchSample = () => (
  <Page
    visit={aVisit()}
    title="部屋をさがす"
    lead="目的と日にちから、空いている部屋をさがせます。予約の前にサインインはいりません。"
  >
    <Form action="/aoba/rooms" method="get">
      <Select
        name="purpose"
        label="何に使いますか"
        choices={[
          { value: '', label: '決めていない' },
          { value: 'meeting', label: '会議・打ち合わせ' },
        ]}
      />
      <DateInput name="date" label="いつ使いますか" isOptional />
      <Radios
        name="time"
        label="時間帯"
        isInline
        value=""
        choices={[
          { value: '', label: 'いつでも' },
          { value: 'am', label: '午前' },
          { value: 'pm', label: '午後' },
          { value: 'night', label: '夜間' },
        ]}
      />
      <TextInput
        name="people"
        label="人数"
        hint="およその人数でかまいません。"
        inputMode="numeric"
        width="short"
        unit="人"
        isOptional
      />
      <Actions>
        <Button size="main">空いている部屋をさがす</Button>
      </Actions>
    </Form>
    {facilities}
  </Page>
);

export const roomSample = () => (
  <Page
    visit={aVisit()}
    title="第2会議室"
    isWide
    back={{ href: '/aoba/rooms', label: '検索結果へもどる' }}
    lead="中央会館 2階・定員 24人"
  >
    <Columns
      main={
        <Section title="空き状況">
          <p>9時14分の空き状況です。</p>
          <DayList days={sampleDays} level={3} />
        </Section>
      }
      side={
        <Card title="この部屋について">
          <SummaryList
            rows={[
              { label: '広さ', value: '48㎡' },
              { label: '鍵の受け取り', value: '中央会館の窓口' },
              { label: '予約の決まり方', value: 'すぐに予約できます' },
            ]}
          />
          <Details summary="ご利用のきまり">
            <p>飲食はできます。火は使えません。</p>
          </Details>
        </Card>
      }
    />
  </Page>
);

export const tableSample = () => (
  <Page visit={aVisit({ locale: 'en' })} title="Meeting room 2" isWide>
    <SlotTable caption="Free times" columns={bands} days={sampleDays} />
    <Pager page={2} pageSize={20} total={55} hrefOf={page => `?page=${page}`} />
  </Page>
);
