import { CatalogueModule } from '@kashikan/catalogue';
import { Module } from '@nestjs/common';
import { SaveFeeTables } from './actions/save-fee-tables';
import { FeeBook } from './fee-book';
import { FeeDraftsStore } from './store/fee-drafts.store';
import { StandingReductions } from './store/standing-reductions.store';
import { FeeDraftView } from './views/fee-draft.view';

const all = [FeeBook, SaveFeeTables, FeeDraftsStore, FeeDraftView, StandingReductions];

@Module({
  imports: [CatalogueModule],
  providers: [...all],
  exports: [...all],
})
export class PricingModule {}
