export {
  catalogues,
  isMessageKey,
  type BlanksOf,
  type MessageKey,
  type ParamsOf,
  type PlainKey,
} from './catalogue';
export * from './equipment-words';
export * from './extra-time-words';
export * from './refund-part';
export * from './error-words';
export * from './format/dates';
export * from './format/instants';
export * from './format/spoken';
export * from './format/times';
export * from './format/yen';
export * from './locales';
export * from './read/read-date';
export * from './read/read-kana';
export * from './read/read-time';
export * from './read/tidy-text';
export { fillBlanks, translate, words, type Words } from './translate';
