import { Module } from '@nestjs/common';
import { NoiseClaims } from './store/noise-claims';
import { Occupancies } from './store/occupancies';
import { NoiseView } from './views/noise.view';
import { OccupiedTimeView } from './views/occupied-time.view';
import { TakenTimesView } from './views/taken-times.view';

const doors = [Occupancies, NoiseClaims, OccupiedTimeView, NoiseView, TakenTimesView];

@Module({ providers: doors, exports: doors })
export class OccupancyModule {}
