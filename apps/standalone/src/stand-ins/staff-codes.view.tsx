import type { VNode } from 'preact';
import { Page } from './page';

export interface StaffCode {
  readonly login: string;
  readonly name: string;
  readonly roles: string;
  readonly code: string;
}

/** What the authenticator apps of the sample logins would show at this moment. */
export const StaffCodesPage = ({ codes }: { readonly codes: readonly StaffCode[] }): VNode => (
  <Page
    title="職員の6けたの番号"
    here="/staff-codes"
    practice="ここは練習用です。見本の職員が持つ認証アプリの代わりをします。本番では使いません。"
  >
    <p>
      番号は30秒ごとに変わり、1度だけ使えます。続けてサインインするときは、変わるのを待って読み込み直してください。
    </p>
    <div class="card">
      <table>
        <caption>いまの番号</caption>
        <thead>
          <tr>
            <th scope="col">ログイン名</th>
            <th scope="col">名前</th>
            <th scope="col">役割</th>
            <th scope="col">番号</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ login, name, roles, code }) => (
            <tr>
              <th scope="row">{login}</th>
              <td>{name}</td>
              <td>{roles}</td>
              <td>{code}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </Page>
);
