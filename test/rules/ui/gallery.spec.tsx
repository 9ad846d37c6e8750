import { renderPage } from '@kashikan/ui';
import { htmlFaults } from '../../support/ui/html-faults';
import { roomSample, searchSample, tableSample } from '../../support/ui/availability-samples';
import { bookingSample, confirmSample, errorSample } from '../../support/ui/booking-samples';
import { boardSample } from '../../support/ui/staff-samples';

const samples = {
  search: searchSample,
  room: roomSample,
  table: tableSample,
  confirm: confirmSample,
  errors: errorSample,
  booking: bookingSample,
  board: boardSample,
};

describe('the components, composed to pages', () => {
  it.each(Object.entries(samples))('%s is valid, accessible HTML', async (_, sample) => {
    expect(await htmlFaults(renderPage(sample()))).toEqual([]);
  });

  it.each(Object.entries(samples))('%s has no inline script or style, for the strict CSP', (_, sample) => {
    expect(renderPage(sample())).not.toMatch(/ style=|<style|<script(?! src=)|\son[a-z]+="/);
  });

  it('escapes what people typed', () => {
    const page = renderPage(searchSample());
    expect(page).toContain('<!DOCTYPE html>');
    expect(renderPage(<html>{'<script>alert(1)</script>'}</html>)).not.toContain('<script>');
  });

  it('starts the title of a page with errors with 「エラー：」 and links each message to its field', () => {
    const page = renderPage(errorSample());
    expect(page).toContain('<title>エラー：どのように使いますか');
    expect(page).toMatch(/<a href="#people">人数は/);
    expect(page).toMatch(/<input id="people" name="people"[^>]*aria-invalid="true"/);
    expect(page).toContain('value="たくさん"');
  });

  it('says the whole slot in its link, since the heading may not be heard', () => {
    const text = renderPage(roomSample()).replace(/<[^>]+>/g, '');
    expect(text).toContain('11月22日（日） 午前 9時から12時 空き 900円 予約へ進む');
  });

  it('says a day with nothing free in one line', () => {
    const text = renderPage(roomSample()).replace(/<[^>]+>/g, '');
    expect(text).toContain('11月21日（土） 空きなし');
    expect(text).toContain('11月24日（火） 休館日');
  });

  it('carries the CSRF token and the idempotency key in a form that takes a slot', () => {
    expect(renderPage(confirmSample())).toMatch(
      /name="_csrf" value="token".*name="_idempotency" value="0193"/,
    );
  });
});
