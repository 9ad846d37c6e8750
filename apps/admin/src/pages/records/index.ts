import { LooksController } from './looks.controller';
import { RecordsController } from './records.controller';
import { SealController } from './seal.controller';

export { ReadRecordFilter } from './read-filter';

export const recordPages = [LooksController, SealController, RecordsController];
