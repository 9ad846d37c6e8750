import type { ApplicantKind, PlannedFacility, PlannedRoom, TownPlan } from '@kashikan/catalogue';
import type { FacilityForm, RoomForm } from './facility.form';
import type { ApplicantKindForm, MunicipalityFile } from './municipality.form';
import { feeRoomOf } from './priced-rooms';
import { toCalendar } from './to-calendar';
import { plain } from './to-fee-table';

/** The file as the catalogue that the municipality wants. */
export function toTownPlan({
  municipality,
  applicantKinds,
  purposes,
  facilities,
  limits,
  conduct,
  groups,
  retention,
  assurance,
  approval,
}: MunicipalityFile): TownPlan {
  const allPurposes = purposes.map(({ code }) => code);
  return {
    municipality: {
      ...municipality,
      applicantKinds: plannedKinds(applicantKinds),
      limits,
      conduct,
      groupTerms: groups,
      retention,
      assurance,
      approval,
    },
    purposes: purposes.map(purpose => ({ ...purpose })),
    facilities: facilities.map(facility => plannedFacility(facility, allPurposes)),
  };
}

/** A town that names no kinds has one for everybody. */
const everybody: ApplicantKind = {
  code: 'general',
  name: '一般の方',
  nameEn: 'General public',
  isOutsider: false,
  forResidents: false,
  isDefault: true,
};

const plannedKinds = (kinds: readonly ApplicantKindForm[]): ApplicantKind[] =>
  kinds.length === 0 ? [everybody] : kinds.map(({ default: isDefault, ...kind }) => ({ ...kind, isDefault }));

const plannedFacility = (facility: FacilityForm, allPurposes: readonly string[]): PlannedFacility => ({
  code: facility.code,
  name: facility.name,
  nameKana: facility.nameKana,
  nameEn: facility.nameEn,
  address: facility.address,
  phone: facility.phone ?? null,
  access: facility.access ?? null,
  chargingMode: facility.chargingMode,
  revenueAccount: facility.revenueAccount,
  decidingAuthority: facility.decidingAuthority,
  invoiceNumber: facility.invoiceNumber ?? null,
  keyGuide: facility.keyGuide,
  paymentDueDays: facility.payment.dueDays,
  paymentBeforeUseDays: facility.payment.beforeUseDays,
  processingDays: facility.processingDays,
  accessibility: plain(facility.accessibility),
  waitingTerms: facility.waiting ? { ...facility.waiting } : null,
  releaseTerms: facility.releases ? { ...facility.releases } : null,
  useReport: facility.useReport ? { ...facility.useReport } : null,
  calendar: toCalendar(facility.calendar),
  parts: facility.parts.map(part => ({ ...part })),
  rooms: facility.rooms.map(room => plannedRoom(room, allPurposes)),
  equipment: facility.equipment
    .filter(item => !item.awaitsPrice)
    .map(({ code, name, nameEn, stock }) => ({ code, name, nameEn, stock })),
  noiseZones: facility.noiseZones.map(zone => ({ ...zone })),
});

const plannedRoom = (room: RoomForm, allPurposes: readonly string[]): PlannedRoom => ({
  code: room.code,
  name: room.name,
  nameKana: room.nameKana,
  nameEn: room.nameEn,
  description: room.description ?? '',
  capacity: room.capacity,
  layouts: room.layouts.map(layout => ({ ...layout })),
  lending: room.lending,
  approvalRequired: room.approvalRequired,
  publication: room.publication,
  stepFree: room.stepFree,
  hasAirConditioningFee: room.airConditioningFee,
  purposes: room.purposes === 'all' ? [...allPurposes] : room.purposes,
  rules: room.rules,
  cleaningMinutes: room.cleaningMinutes,
  feeTableCode: room.feeTable,
  feeRoomCode: feeRoomOf(room),
  cancellationTermsCode: room.terms,
  calendarCode: room.plan,
  parts: room.parts,
});
