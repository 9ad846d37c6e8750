import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { usesSql, type UseRow, type UsesQuestion } from '../store/uses.store';

/** What limits count, without the locks: to tell a person beforehand how much is left, which decides nothing. */
@Injectable()
export class UsesView {
  constructor(private readonly database: Database) {}

  ofApplicant(question: Omit<UsesQuestion, 'exceptIds'>, now: Date): Promise<UseRow[]> {
    const { municipalityId, accountId, groupName, groupId, from } = question;
    const values = [municipalityId, accountId, groupName, from, now, [], groupId];
    return this.database.rows<UseRow>(usesSql, values);
  }
}
