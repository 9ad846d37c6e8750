import { Module } from '@nestjs/common';
import { ClosuresStore } from './store/closures.store';
import { ClosureView } from './views/closures.view';

@Module({ providers: [ClosuresStore, ClosureView], exports: [ClosuresStore, ClosureView] })
export class CalendarModule {}
