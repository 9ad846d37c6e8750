import {
  type Answer,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Requires,
  Shown,
  textOf,
} from '@kashikan/edge';
import { type MessageKey, readDate, translate } from '@kashikan/i18n';
import { CloseRooms, PreviewClosure } from '@kashikan/journeys';
import { Body, Get, Post } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { EmergencyConfirmPage, EmergencyPage } from './emergency.view';
import type { ReadClosure } from './read-closure-form';
import { facilitiesOf, nameToType } from './emergency-facilities';

/** Beside which field a refusal of the journey stands. */
const fieldOfEmergency = {
  'closure.over': 'until',
  'closure.end-before-start': 'until',
  'closure.too-long': 'until',
  'closure.rooms-missing': 'facilities',
};

/** 災害などで施設を閉じる: whole facilities from now on, one page and one confirmation. */
@Pages('closures/emergency')
@Requires('closure.edit')
export class EmergencyController {
  constructor(
    private readonly preview: PreviewClosure,
    private readonly close: CloseRooms,
  ) {}

  @Get()
  ask(@CurrentPage() page: StaffPage): Answer {
    return this.form(page);
  }

  /** Without the typed name it shows what would happen; with it, it happens. */
  @Post()
  async run(
    @CurrentPage() page: StaffPage,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const closure = this.read(page, fields);
    if ('errors' in closure) return this.form(page, wrongForm(fields, closure.errors));
    for (const { facilityId } of closure.places)
      page.staff.mustMay('closure.edit', { municipalityId: page.staff.municipalityId, facilityId });
    try {
      const isConfirming = textOf(fields, 'step') === 'confirm';
      const name = nameToType(page, closure);
      if (!isConfirming) return await this.confirm(page, closure, fields);
      if (textOf(fields, 'name').replace(/\s/g, '') !== name.replace(/\s/g, ''))
        return await this.confirm(page, closure, fields, name);
      const request = { ...closure, actor: page.staff.actor, decisions: 'cancel-all' as const, idempotency };
      const { operationId } = await this.close.run(request);
      return new Moved(`/closures/${operationId}?done=closed`);
    } catch (error) {
      return this.form(page, refusedForm(error, page, fields, fieldOfEmergency));
    }
  }

  private read(page: StaffPage, fields: Fields): ReadClosure | { errors: Record<string, MessageKey> } {
    const until = readDate(textOf(fields, 'until'), page.today);
    const [words, reason] = [textOf(fields, 'words').slice(0, 80), textOf(fields, 'reason').slice(0, 400)];
    const facilities = facilitiesOf(page, fields);
    const errors: Record<string, MessageKey> = {
      ...(facilities.length === 0 ? { facilities: 'errors.closure.rooms-missing' } : {}),
      ...(until ? {} : { until: 'admin.closures.form.date.wrong' }),
      ...(words === '' ? { words: 'errors.closure.words-missing' } : {}),
      ...(reason === '' ? { reason: 'errors.closure.reason-missing' } : {}),
    };
    if (!until || Object.keys(errors).length > 0) return { errors };
    return {
      municipalityId: page.staff.municipalityId,
      places: facilities.map(facilityId => ({ facilityId, rooms: 'all' as const })),
      days: { from: page.today, to: until },
      kind: 'closure',
      cause: 'force-majeure',
      words,
      wordsEn: textOf(fields, 'wordsEn').slice(0, 120) || null,
      reason,
    };
  }

  private async confirm(
    page: StaffPage,
    closure: ReadClosure,
    fields: Fields,
    wrongName?: string,
  ): Promise<Shown> {
    const preview = await this.preview.run(closure, { isPlain: true });
    const message = wrongName && translate('ja', 'admin.closures.emergency.name.wrong', { name: wrongName });
    const errors: Record<string, string> = message ? { name: message } : {};
    const name = nameToType(page, closure);
    const carried = {
      facilities: closure.places.map(({ facilityId }) => facilityId).join(','),
      until: textOf(fields, 'until'),
      words: closure.words,
      wordsEn: closure.wordsEn ?? '',
      reason: closure.reason,
    };
    const form = { values: { name: textOf(fields, 'name') }, errors };
    return new Shown(
      h(EmergencyConfirmPage, { page, preview, closure, carried, name, form }),
      message ? 422 : 200,
    );
  }

  private form(page: StaffPage, refused?: RefusedForm): Shown {
    const facilities = page.town.facilities.filter(({ id }) => page.staff.may('closure.edit', id));
    return new Shown(h(EmergencyPage, { page, facilities, refused }), refused?.status);
  }
}
