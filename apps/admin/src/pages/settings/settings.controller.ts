import { type Answer, Pages, Requires, Shown } from '@kashikan/edge';
import { Get } from '@nestjs/common';
import { h } from 'preact';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { SettingsPage } from './settings.view';

/** 設定: the doors to everything that a town decides for itself. */
@Pages('settings')
@Requires('settings.view')
export class SettingsController {
  @Get()
  list(@CurrentPage() page: StaffPage): Answer {
    return new Shown(h(SettingsPage, { page }));
  }
}
