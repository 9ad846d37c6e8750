import { Module } from '@nestjs/common';
import { Occupancies } from './store/occupancies';
import { OccupiedTimeView } from './views/occupied-time.view';
import { TakenTimesView } from './views/taken-times.view';

const doors = [Occupancies, OccupiedTimeView, TakenTimesView];

@Module({ providers: doors, exports: doors })
export class OccupancyModule {}
