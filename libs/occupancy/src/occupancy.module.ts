import { Module } from '@nestjs/common';
import { Occupancies } from './store/occupancies';
import { OccupiedTimeView } from './views/occupied-time.view';

@Module({ providers: [Occupancies, OccupiedTimeView], exports: [Occupancies, OccupiedTimeView] })
export class OccupancyModule {}
