import type { verify as source } from '../../ja/resident/verify';
import type { TranslationOf } from '../../translation';

export const verify: TranslationOf<typeof source> = {
  'verify.title': 'Check a document',
  'verify.ask': 'Check a document',
  'verify.lead':
    'See whether a permit or another document is genuine and still valid. Type the numbers that stand at its end.',
  'verify.number': 'Document number',
  'verify.number.hint': 'As printed, in Japanese. Example: 中央ホール 令和8年度 第12号',
  'verify.code': 'Check code',
  'verify.code.hint': '8 letters and digits. Example: 7KQ4-M2XD',
  'verify.button': 'Check',
  'verify.unknown': 'There is no such document',
  'verify.unknown.text':
    'Please compare the document number and the check code once more. If they are right and nothing is found, please ask the facility.',
  'verify.holds': 'This document is valid',
  'verify.holds.text':
    'Please compare number and time of issue with the document in your hand. Personal data are not shown.',
  'verify.ended': 'This document is no longer valid',
  'verify.ended.text': 'It was really issued, but it holds no longer.',
  'verify.kind': 'Kind of document',
  'verify.state': 'Status',
  'verify.issued': 'Issued',
  'verify.copied': 'Reissued',
  'verify.since': 'Not valid since',
  'verify.hash': 'Checksum of the contents (SHA-256)',
};
