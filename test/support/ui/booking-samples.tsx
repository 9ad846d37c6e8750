import { localDate, localTime } from '@kashikan/kernel';
import {
  Actions,
  BookingState,
  Button,
  ButtonLink,
  Checkboxes,
  EmptyState,
  FeeLines,
  Form,
  HoldBanner,
  JDate,
  NextSteps,
  Notice,
  Page,
  ReferenceNumber,
  RefundLadder,
  Section,
  StatusChip,
  Steps,
  SummaryList,
  TextArea,
  TextInput,
  Tick,
  Timeline,
  When,
} from '@kashikan/ui';
import { aVisit } from './visits';

const money = (
  <>
    <Section title="料金">
      <FeeLines
        lines={[
          { label: '第2会議室 夜間', rule: '条例 別表第1', amountYen: 1400 },
          { label: '冷暖房', rule: '基本使用料の60%', amountYen: 840 },
          { label: '端数', rule: '10円未満切り捨て', amountYen: -140 },
        ]}
        totalYen={2100}
        taxPercent={10}
        taxYen={190}
      />
    </Section>
    <Section title="取り消したときに戻る金額">
      <RefundLadder
        rungs={[
          { until: localDate('2026-11-24'), percent: 100, amountYen: 2100 },
          { until: localDate('2026-12-01'), percent: 50, amountYen: 1050 },
        ]}
        nothingFrom={localDate('2026-12-02')}
      />
    </Section>
  </>
);

export const confirmSample = () => (
  <Page
    visit={aVisit({ signedInName: '山田 花子' })}
    title="この内容で申し込みますか"
    back={{ href: '/aoba/apply/1/use' }}
    banner={<HoldBanner until={new Date('2026-11-21T00:44:00Z')} extendAction="/aoba/holds/1/extension" />}
    isPrivate
  >
    <SummaryList
      rows={[
        { label: '部屋', value: '中央会館 第2会議室', changeHref: '/aoba/rooms/2' },
        {
          label: '日時',
          value: <When date={localDate('2026-12-08')} from={localTime('17:30')} to={localTime('21:30')} />,
          changeHref: '/aoba/rooms/2',
        },
        { label: '利用目的', value: '町内会の打ち合わせ', changeHref: '/aoba/apply/1/use' },
        { label: '人数', value: '18人', changeHref: '/aoba/apply/1/use#people' },
      ]}
    />
    {money}
    <Form action="/aoba/apply/1" idempotencyKey="0193">
      <Tick name="promise" label="ご利用のきまりを守ります。暴力団の利益になる利用はしません。" isRequired />
      <Actions>
        <Button size="main">この内容で申し込む</Button>
        <ButtonLink href="/aoba/rooms/2" look="secondary" size="main">
          やめる
        </ButtonLink>
      </Actions>
    </Form>
  </Page>
);

export const errorSample = () => (
  <Page
    visit={aVisit()}
    title="どのように使いますか"
    form={{
      values: { people: 'たくさん', purpose: '', kinds: ['sale'] },
      errors: {
        people: '人数は「24」のように数字で入力してください。',
        kinds: '当てはまるものを選んでください。',
        purpose: '利用目的を入力してください。',
      },
    }}
  >
    <Form action="/aoba/apply/1/use">
      <TextInput name="people" label="人数" isRequired inputMode="numeric" width="short" unit="人" />
      <Checkboxes
        name="kinds"
        label="次のことをしますか"
        hint="料金や審査が変わることがあります。"
        isRequired
        choices={[
          { value: 'ticket', label: '入場料をとる', hint: '最も高い額で料金が決まります。' },
          { value: 'sale', label: '物を売る' },
        ]}
      />
      <TextArea name="purpose" label="利用目的" isRequired />
      <Actions>
        <Button>つづける</Button>
      </Actions>
    </Form>
  </Page>
);

const notices = (
  <>
    <Notice tone="warning" title="お支払いの期限">
      <p>
        <JDate at={new Date('2026-12-01T14:59:00Z')} /> までにお支払いください。
      </p>
    </Notice>
    <Notice tone="danger">
      <p>期限を過ぎると、予約は自動で取り消されます。</p>
    </Notice>
    <Timeline
      entries={[
        { at: new Date('2026-11-21T00:14:00Z'), title: '申込を受け付けました', by: '山田 花子' },
        {
          at: new Date('2026-11-21T00:20:00Z'),
          title: 'お支払いを確認しました',
          text: <p>クレジットカード 2,100円</p>,
        },
      ]}
    />
    <EmptyState title="ほかの予約はありません" />
  </>
);

export const bookingSample = () => (
  <Page visit={aVisit({ signedInName: '山田 花子' })} title="予約ができました" isPrivate>
    <Notice tone="success" title="予約が決まりました" isResult>
      <p>
        予約番号 <ReferenceNumber number="482913" />
      </p>
    </Notice>
    <Steps
      steps={[
        { step: 'apply', state: 'done' },
        { step: 'review', state: 'done' },
        { step: 'pay', state: 'done' },
        { step: 'permit', state: 'current' },
        { step: 'key', state: 'ahead' },
        { step: 'use', state: 'ahead' },
        { step: 'return', state: 'ahead' },
      ]}
    />
    <Section title="このあと">
      <NextSteps
        steps={[
          <>利用許可書を印刷するか、この画面をお見せください。</>,
          <>
            <JDate at={localDate('2026-12-08')} /> に中央会館の窓口で鍵を受け取ります。
          </>,
        ]}
      />
    </Section>
    <p>
      <BookingState state="payment-due" /> <BookingState state="cancelled" />{' '}
      <StatusChip tone="done">返却済み</StatusChip>
    </p>
    {notices}
  </Page>
);
