import { CatalogueModule } from '@kashikan/catalogue';
import { Module } from '@nestjs/common';
import { SaveFeeTables } from './actions/save-fee-tables';
import { FeeBook } from './fee-book';

@Module({
  imports: [CatalogueModule],
  providers: [FeeBook, SaveFeeTables],
  exports: [FeeBook, SaveFeeTables],
})
export class PricingModule {}
