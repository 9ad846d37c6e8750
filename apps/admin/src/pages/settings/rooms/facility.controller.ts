import { Pages, Requires } from '@kashikan/edge';
import { facilitySection } from './facility-edit';
import { FacilitySectionPages } from './facility-section';

/** F1: what a facility tells of itself. */
@Pages('settings/facilities/:facility')
@Requires('settings.edit')
export class FacilityController extends FacilitySectionPages {
  protected readonly section = facilitySection;
}
