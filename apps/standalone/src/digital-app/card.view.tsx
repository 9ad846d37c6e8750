import type { VNode } from 'preact';
import { Page } from '../stand-ins/page';

/** What the app would read from a card. */
export interface Card {
  readonly name: string;
  readonly address: string;
}

export const sampleCards: readonly Card[] = [
  { name: '青葉 花子', address: 'あおば市中央一丁目2番3号' },
  { name: '緑川 太郎', address: 'ひかり県山辺郡みどり村大字里45番地' },
  { name: '遠山 一郎', address: '東京都府中市宮西町6番7号' },
];

const Choice = ({ uid, card }: { readonly uid: string; readonly card: Card }): VNode => (
  <form method="post" action={`/digital-app/interaction/${uid}`}>
    <input type="hidden" name="name" value={card.name} />
    <input type="hidden" name="address" value={card.address} />
    <p>
      <button type="submit" class="button">{`${card.name}（${card.address}）`}</button>
    </p>
  </form>
);

/** In place of the card reader: whose card is it? */
export const CardPage = ({
  uid,
  scope,
  cards,
}: {
  readonly uid: string;
  readonly scope: string;
  readonly cards: readonly Card[];
}): VNode => (
  <Page
    title="デジタル認証アプリの代わり"
    practice="ここは練習用です。本物のマイナンバーカードは使いません。本番では使いません。"
    payer
  >
    <p>だれのカードを読み取ったことにしますか。予約システムに渡すもの：{scope}</p>
    {cards.map(card => (
      <Choice uid={uid} card={card} />
    ))}
    <section class="card" aria-labelledby="other">
      <h2 id="other">ほかの人</h2>
      <form method="post" action={`/digital-app/interaction/${uid}`}>
        <p>
          <label for="name">お名前</label>
          <input id="name" name="name" required autocomplete="off" />
        </p>
        <p>
          <label for="address">住所</label>
          <input id="address" name="address" required autocomplete="off" />
        </p>
        <p>
          <button type="submit" class="button">
            この人のカードを読み取る
          </button>
        </p>
      </form>
    </section>
    <form method="post" action={`/digital-app/interaction/${uid}`}>
      <input type="hidden" name="stop" value="yes" />
      <p>
        <button type="submit" class="button quiet">
          読み取りをやめる
        </button>
      </p>
    </form>
  </Page>
);
