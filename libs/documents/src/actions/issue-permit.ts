import type { Tx } from '@kashikan/database';
import { fiscalYearOf, type LocalDate, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type PermitBody, type PermitFacts, permitNumber } from '../rules';
import { nextNumber } from '../store/document-numbers.store';

export interface NewPermit {
  readonly bookingId: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  /** 許可年月日, the date in the municipality; decides the fiscal year of the number. */
  readonly issuedOn: LocalDate;
  readonly facts: PermitFacts;
}

export interface IssuedPermit {
  readonly permitId: string;
  readonly number: string;
}

/** 利用許可書の交付. A booking has one permit that holds; asking again gives the one that is there. */
@Injectable()
export class IssuePermit {
  async run(tx: Tx, permit: NewPermit): Promise<IssuedPermit> {
    const there = await tx.row<IssuedPermit>(
      `SELECT id AS "permitId", number FROM permits WHERE booking_id = $1 AND revoked_at IS NULL`,
      [permit.bookingId],
    );
    return there ?? this.issue(tx, permit, null);
  }

  /** 許可の変更: a paper with the next number in place of the one that held; that one stays as issued and holds no longer. */
  async replace(tx: Tx, permit: NewPermit): Promise<IssuedPermit> {
    const old = await tx.row<{ id: string }>(
      `UPDATE permits SET revoked_at = $2 WHERE booking_id = $1 AND revoked_at IS NULL RETURNING id`,
      [permit.bookingId, tx.now],
    );
    return this.issue(tx, permit, old?.id ?? null);
  }

  private async issue(tx: Tx, permit: NewPermit, replaces: string | null): Promise<IssuedPermit> {
    const { facilityId, issuedOn, facts } = permit;
    const fiscalYear = fiscalYearOf(issuedOn);
    const serial = await nextNumber(tx, { kind: 'permit', facilityId, fiscalYear });
    const number = permitNumber(facts.facilityName, fiscalYear, serial);
    const permitId = newId();
    const body: PermitBody = { ...facts, number, issuedOn };
    await tx.rows(
      `INSERT INTO permits (id, booking_id, municipality_id, facility_id, fiscal_year, serial, number, body, issued_at, replaces)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        permitId,
        permit.bookingId,
        permit.municipalityId,
        facilityId,
        fiscalYear,
        serial,
        number,
        JSON.stringify(body),
        tx.now,
        replaces,
      ],
    );
    tx.touch('permit', permitId, { bookingId: permit.bookingId, number }, permit.municipalityId);
    return { permitId, number };
  }
}
