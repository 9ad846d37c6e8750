import { catalogueErrors, type Facility } from '@kashikan/catalogue';
import { type Answer, type Fields, Moved, Shown } from '@kashikan/edge';
import type { FacilityForm } from '@kashikan/journeys';
import type { FormState } from '@kashikan/ui';
import { Body, Get, HttpCode, Injectable, Param, Post } from '@nestjs/common';
import { type FunctionComponent, h } from 'preact';
import { EditSection, fieldBelow, type SectionEdit, seenOf } from '../../../frame/edit-section';
import type { RefusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { facilityPlaceOf } from './facility-place';
import { roomHrefs } from './hrefs';
import { StaffRooms } from './staff-rooms';

export interface FacilitySectionProps {
  readonly page: StaffPage;
  readonly facility: FacilityForm;
  readonly facilityId: string;
  readonly seen: string;
  readonly form?: FormState | undefined;
}

/** The part of a facility that one page shows; the rest of it is the business of other pages. */
export interface FacilitySection {
  readonly view: FunctionComponent<FacilitySectionProps>;
  readonly note: (fields: Fields, code: string) => string;
  readonly of: (facility: FacilityForm) => unknown;
  readonly write: (facility: FacilityForm, fields: Fields) => void;
  readonly isField: (field: string) => boolean;
  readonly boxes?: readonly string[];
}

/** A page that shows and saves one part of a facility. */
@Injectable()
export abstract class FacilitySectionPages {
  protected abstract readonly section: FacilitySection;

  constructor(
    private readonly rooms: StaffRooms,
    private readonly editSection: EditSection,
  ) {}

  @Get()
  async ask(@CurrentPage() page: StaffPage, @Param('facility') id: string): Promise<Answer> {
    return this.shown(page, await this.rooms.facilityOfTown(page, id));
  }

  @Post()
  @HttpCode(200)
  async save(
    @CurrentPage() page: StaffPage,
    @Param('facility') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const house = await this.rooms.facilityOfTown(page, id);
    const refused = await this.editSection.save(page, fields, this.editOf(house.code, fields));
    return refused ? this.shown(page, house, refused) : new Moved(roomHrefs.list('done=saved'));
  }

  private editOf(code: string, fields: Fields): SectionEdit {
    const { note, of, write, isField, boxes } = this.section;
    return {
      note: note(fields, code),
      sectionOf: document => {
        const place = facilityPlaceOf(document, code);
        return place && of(place.facility);
      },
      edit: document => {
        const place = facilityPlaceOf(document, code);
        if (place) write(place.facility, fields);
      },
      fieldOf: (path, document) => {
        const place = facilityPlaceOf(document, code);
        const field = place && fieldBelow(path, place.path);
        return field !== undefined && isField(field) ? field : undefined;
      },
      ...(boxes ? { boxes } : {}),
    };
  }

  private async shown(page: StaffPage, house: Facility, refused?: RefusedForm): Promise<Shown> {
    const { document } = await this.editSection.read(page);
    const place = facilityPlaceOf(document, house.code);
    if (!place) throw catalogueErrors.facilityUnknown();
    const { view, of } = this.section;
    const { facility } = place;
    const props = { page, facility, facilityId: house.id, seen: seenOf(of(facility)), form: refused?.form };
    return new Shown(h(view, props), refused?.status ?? 200);
  }
}
