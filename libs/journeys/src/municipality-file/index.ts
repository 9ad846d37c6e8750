export { type FileProblem, problemLine } from './file-problem';
export type { MunicipalityFile } from './municipality.form';
export { type ParsedFile, parseMunicipalityFile } from './parse-municipality-file';
export type { TownDocument } from './town-document';
