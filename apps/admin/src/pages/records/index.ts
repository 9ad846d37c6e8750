import { DisclosureController } from './disclosure.controller';
import { LooksController } from './looks.controller';
import { RecordsController } from './records.controller';
import { RetentionController } from './retention.controller';
import { SealController } from './seal.controller';

export { ReadRecordFilter } from './read-filter';

export const recordPages = [
  LooksController,
  SealController,
  RetentionController,
  DisclosureController,
  RecordsController,
];
