import type { keys as source } from '../../ja/errors/keys';
import type { TranslationOf } from '../../translation';

export const keys: TranslationOf<typeof source> = {
  'errors.keys.unknown': 'This facility has no key of this number. Please check the number on the tag.',
  'errors.keys.already-out':
    'This key ({key}) is out to {group}. {takenBy} took it; it is due back at {dueAt}.',
  'errors.keys.wrong-key': 'This key ({key}) does not open {room}. Keys for {room}: {rightKeys}.',
  'errors.keys.no-key-for-room':
    'No key is registered for {room}. Please tell the administrator of the facility.',
  'errors.keys.not-out': 'This key ({key}) is not out. Please check the number on the tag.',
  'errors.keys.handover-unknown': 'This handover cannot be found. Please open the page again.',
  'errors.keys.already-returned': 'This key has come back already.',
};
