import { JourneysModule } from '@kashikan/journeys';
import { Module } from '@nestjs/common';
import { ReadBoard } from './read-board';

@Module({ imports: [JourneysModule], providers: [ReadBoard], exports: [ReadBoard] })
export class BoardModule {}
