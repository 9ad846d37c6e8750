import { formatDateTime } from '@kashikan/i18n';
import type { VNode } from 'preact';
import { Page } from '../stand-ins/page';
import type { ReceivedMail } from './received-mail';

const practice = 'これは練習用の郵便受けです。メールは外へ送られず、ここだけに届きます。';

const when = (mail: ReceivedMail): string => formatDateTime('ja', new Date(mail.receivedAt), 'Asia/Tokyo');

export const MailListPage = ({ mails, to }: { mails: readonly ReceivedMail[]; to: string }): VNode => (
  <Page title="練習用の郵便受け" here="/mailbox" practice={practice}>
    <form class="card row" method="get" action="/mailbox">
      <div>
        <label for="to">あて先で絞る</label>
        <input id="to" name="to" type="email" value={to} size={28} autocomplete="off" />
      </div>
      <button class="second" type="submit">
        絞る
      </button>
    </form>
    {mails.length === 0 ? (
      <section class="card">
        <p>まだメールはありません。予約サイトでログインや申込みをすると、ここに届きます。</p>
      </section>
    ) : (
      <section class="card" aria-labelledby="mails">
        <h2 id="mails">届いたメール（新しい順）{mails.length}通</h2>
        <ul class="list">
          {mails.map(mail => (
            <li>
              <a class="mail-link" href={`/mailbox/${mail.id}`}>
                {mail.subject || '（件名なし）'}
              </a>
              <span class="quiet">
                {when(mail)}　{mail.to.join('、')}
                {mail.attachments.length > 0 && `　添付${mail.attachments.length}件`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )}
  </Page>
);

const Envelope = ({ mail }: { mail: ReceivedMail }): VNode => (
  <section class="card" aria-labelledby="envelope">
    <h2 id="envelope">封筒</h2>
    <dl class="facts">
      <div>
        <dt>届いた日時</dt>
        <dd>{when(mail)}</dd>
      </div>
      <div>
        <dt>差出人</dt>
        <dd>{mail.from}</dd>
      </div>
      <div>
        <dt>あて先</dt>
        <dd>{mail.to.join('、')}</dd>
      </div>
    </dl>
    {mail.attachments.length > 0 && (
      <ul class="list">
        {mail.attachments.map((one, index) => (
          <li>
            <a class="link" href={`/mailbox/${mail.id}/attachments/${index}`} download={one.name}>
              添付を保存する：{one.name}
            </a>
          </li>
        ))}
      </ul>
    )}
  </section>
);

export const MailPage = ({ mail }: { mail: ReceivedMail }): VNode => (
  <Page title={mail.subject || '（件名なし）'} here="/mailbox" practice={practice}>
    <p>
      <a class="link" href="/mailbox">
        郵便受けへ戻る
      </a>
    </p>
    <Envelope mail={mail} />
    <section class="card" aria-labelledby="text">
      <h2 id="text">本文（文字だけ）</h2>
      <pre class="mail-text">{mail.text}</pre>
    </section>
    {mail.html !== null && (
      <section class="card" aria-labelledby="html">
        <h2 id="html">本文（HTML）</h2>
        <iframe class="mail-html" title="HTMLの本文" sandbox="" src={`/mailbox/${mail.id}/html`} />
      </section>
    )}
  </Page>
);

export const NoMailPage = (): VNode => (
  <Page title="メールが見つかりません" here="/mailbox" practice={practice}>
    <p>
      郵便受けには新しい500通だけが残ります。<a href="/mailbox">郵便受けへ戻る</a>
    </p>
  </Page>
);
