import { Module } from '@nestjs/common';
import { BalanceTransactionsStore } from './store/balance-transactions.store';
import { DayOfAccountingView } from './views/day-of-accounting.view';

const doors = [BalanceTransactionsStore, DayOfAccountingView];

@Module({ providers: doors, exports: doors })
export class ReconciliationModule {}
