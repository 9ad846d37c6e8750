import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { NoticeChoice } from '../actions/choose-notices';
import { type NoticeKind, noticeKinds, type Reach } from '../rules';

export interface NoticeSettings {
  readonly reach: Reach;
  /** How each kind is told today, whether chosen or not. */
  readonly ways: Readonly<Record<NoticeKind, NoticeChoice>>;
}

/** How a person is told of things. */
@Injectable()
export class NoticeSettingsView {
  constructor(private readonly database: Database) {}

  async of(accountId: string): Promise<NoticeSettings> {
    const [reach, rows] = await Promise.all([
      this.database.row<Reach>('SELECT email, phone, address FROM accounts WHERE id = $1', [accountId]),
      this.database.rows<{ kind: NoticeKind; way: NoticeChoice | null }>(
        `SELECT k.kind, notice_way(a.id, k.kind, a.email) AS way FROM accounts a, unnest($2::text[]) k(kind) WHERE a.id = $1`,
        [accountId, noticeKinds],
      ),
    ]);
    const wayOf = new Map(rows.map(({ kind, way }) => [kind, way]));
    return {
      reach: reach ?? { email: null, phone: null, address: null },
      ways: Object.fromEntries(
        noticeKinds.map(kind => [kind, wayOf.get(kind) ?? 'none']),
      ) as NoticeSettings['ways'],
    };
  }
}
