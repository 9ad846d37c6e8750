import { localTime } from '@kashikan/kernel';
import {
  AdminPage,
  Board,
  ButtonLink,
  Live,
  Money,
  RoomTimeline,
  ScanField,
  StatusChip,
  Table,
  Tiles,
} from '@kashikan/ui';
import { aStaffVisit } from './visits';

const rows = (
  <Live id="board">
    <Board
      rows={[
        {
          id: 'b1',
          time: '12:00 返却',
          who: <a href="/bookings/1">あおば合唱団</a>,
          room: '第1会議室（鍵 3番）',
          chips: (
            <>
              <StatusChip tone="alert">返却おくれ 14分</StatusChip>
              <StatusChip tone="done">支払い済み</StatusChip>
            </>
          ),
          notes: '電話 090-0000-0000。次は13時から 書道の会',
          action: (
            <ButtonLink href="/keys/3/return" size="small">
              鍵を受け取る
            </ButtonLink>
          ),
          isLate: true,
        },
        {
          id: 'b2',
          time: '13:00–17:00',
          who: <a href="/bookings/2">書道の会</a>,
          room: '第2会議室',
          chips: <StatusChip tone="good">来館予定</StatusChip>,
          action: (
            <ButtonLink href="/bookings/2/handover" size="small">
              鍵を渡す
            </ButtonLink>
          ),
        },
      ]}
    />
  </Live>
);

const line = (
  <RoomTimeline
    id="line"
    caption="部屋ごとの予定"
    opensAt={localTime('09:00')}
    closesAt={localTime('21:30')}
    rooms={[
      {
        name: '第1会議室',
        items: [
          {
            from: localTime('09:00'),
            to: localTime('12:00'),
            kind: 'busy',
            label: 'あおば合唱団',
            href: '/bookings/1',
          },
          { from: localTime('13:00'), to: localTime('21:30'), kind: 'free', label: '空き', href: '/new' },
        ],
      },
      {
        name: '大ホール',
        items: [{ from: localTime('09:00'), to: localTime('21:30'), kind: 'blocked', label: '保守点検' }],
      },
    ]}
  />
);

const receipts = (
  <Table
    id="receipts"
    caption="本日の収納"
    columns={[
      { head: '方法', cell: row => row.way, isRowHead: true },
      { head: '件数', cell: row => row.count, isNumber: true },
      { head: '金額', cell: row => <Money amountYen={row.sum} />, isNumber: true },
    ]}
    rows={[
      { way: 'クレジット', count: 8, sum: 18400 },
      { way: 'コンビニ', count: 3, sum: 4200 },
    ]}
    foot={['合計', 11, <Money amountYen={22600} />]}
  />
);

export const boardSample = () => (
  <AdminPage visit={aStaffVisit()} title="本日 11月21日（土）" beside={<p>9時14分現在</p>}>
    <ScanField
      action="/scan"
      label="かざす・さがす"
      hint="許可書、鍵、利用者カード、予約番号、名前"
      button="さがす"
    />
    <Tiles
      label="しぼりこみ"
      tiles={[
        { label: '来館予定', count: 12, href: '?show=due', isChosen: true },
        { label: '鍵が出ている', count: 4, href: '?show=out' },
        { label: '返却おくれ', count: 1, href: '?show=late', isAlert: true },
        { label: '支払い待ち', count: 2, href: '?show=unpaid' },
      ]}
    />
    {rows}
    {line}
    {receipts}
  </AdminPage>
);
