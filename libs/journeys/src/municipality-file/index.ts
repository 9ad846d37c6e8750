export { type FileProblem, problemLine } from './file-problem';
export {
  type CheckedFeeTable,
  type ParsedFeeTable,
  bodyOf,
  feeTableOf,
  parseFeeTableFile,
  writeFeeTableFile,
} from './fee-table-file';
export { factsOfExample } from './check-fee-examples';
export { FeeTableForm } from './fee-table.form';
export type { MunicipalityFile } from './municipality.form';
export { type ParsedFile, parseMunicipalityFile } from './parse-municipality-file';
export { refundDates } from './refund-dates';
export { toDocument, type TownDocument } from './town-document';
