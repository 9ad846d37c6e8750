import { CatalogueModule } from '@kashikan/catalogue';
import { Module } from '@nestjs/common';
import { FeeBook } from './fee-book';

@Module({ imports: [CatalogueModule], providers: [FeeBook], exports: [FeeBook] })
export class PricingModule {}
