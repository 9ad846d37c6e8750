import { Pages, Requires } from '@kashikan/edge';
import { FacilitySectionPages } from './facility-section';
import { hallRulesSection } from './hall-rules-edit';

/** 空き待ち, 開放 and 利用の報告 of a facility. */
@Pages('settings/facilities/:facility/rules')
@Requires('settings.edit')
export class HallRulesController extends FacilitySectionPages {
  protected readonly section = hallRulesSection;
}
