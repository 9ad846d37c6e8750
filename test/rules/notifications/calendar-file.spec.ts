import fc from 'fast-check';
import { calendarFile, type CalendarEvent } from '@kashikan/notifications';

const stamp = new Date('2026-11-21T00:00:00Z');
const event: CalendarEvent = {
  uid: '0190b0a0-0000-7000-8000-000000000001',
  summary: '中央公民館 第2会議室',
  location: '中央公民館（あおば市本町1丁目1番1号）',
  url: 'https://yoyaku.example/bookings/1',
  startsAt: new Date('2026-12-08T04:00:00Z'),
  endsAt: new Date('2026-12-08T08:00:00Z'),
};
const linesOf = (file: string) => file.split('\r\n');
const unfolded = (file: string) => file.replaceAll('\r\n ', '');

describe('The calendar file of a booking (RFC 5545)', () => {
  it('informs without asking for an answer, and is known by the booking', () => {
    const lines = linesOf(unfolded(calendarFile(event, stamp)));
    expect(lines).toContain('METHOD:PUBLISH');
    expect(lines).toContain(`UID:${event.uid}`);
    expect(lines).toContain('DTSTAMP:20261121T000000Z');
    expect(lines.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  it('gives the times on the clocks of Tokyo, whatever the zone of the server, and says what that zone is', () => {
    const lines = linesOf(unfolded(calendarFile(event, stamp)));
    expect(lines).toContain('DTSTART;TZID=Asia/Tokyo:20261208T130000');
    expect(lines).toContain('DTEND;TZID=Asia/Tokyo:20261208T170000');
    expect(lines).toContain('TZOFFSETTO:+0900');
  });

  it('writes other zones in UTC', () => {
    expect(calendarFile({ ...event, zone: 'Pacific/Honolulu' }, stamp)).toContain('DTSTART:20261208T040000Z');
  });

  it('folds every line at 75 octets, never inside a letter, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('貸', '館', 'ﾎｰﾙ', '𠮷', 'a', '😀', ' '), { maxLength: 200 }),
        letters => {
          const summary = `x${letters.join('')}x`;
          const file = calendarFile({ ...event, summary }, stamp);
          for (const line of linesOf(file)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(file).not.toContain('\uFFFD');
          expect(unfolded(file)).toContain(`SUMMARY:${summary.replace(/\s+/g, ' ')}`);
        },
      ),
    );
  });

  it('lets no text start a property of its own (SEC-7)', () => {
    const summary = '会議\r\nATTENDEE:mailto:x@example.com\nBEGIN:VALARM; \\ ,';
    const lines = linesOf(
      calendarFile({ ...event, summary, location: summary, description: summary }, stamp),
    );
    expect(lines.filter(line => /^(ATTENDEE|BEGIN:VALARM)/.test(line))).toEqual([]);
    expect(unfolded(lines.join('\r\n'))).toContain('BEGIN:VALARM\\; \\\\ \\,');
  });
});
