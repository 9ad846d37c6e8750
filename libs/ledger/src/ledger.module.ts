import { Module } from '@nestjs/common';
import { PostEntry } from './actions/post-entry';
import { ReverseEntry } from './actions/reverse-entry';
import { LedgerEntries } from './views/ledger-entries';
import { LedgerOfDay } from './views/ledger-of-day';

@Module({
  providers: [PostEntry, ReverseEntry, LedgerOfDay, LedgerEntries],
  exports: [PostEntry, ReverseEntry, LedgerOfDay, LedgerEntries],
})
export class LedgerModule {}
