import type { home as source } from '../../ja/resident/home';
import type { TranslationOf } from '../../translation';

export const home: TranslationOf<typeof source> = {
  'home.towns.title': 'Whose halls would you like to use?',
  'home.towns.lead': 'Please choose the municipality.',
  'home.help.call': 'If you are in a hurry or stuck, please call us.',
  'home.help.card': 'Can I book without a computer or a smartphone?',
  'home.help.card.answer': 'Yes, by telephone or at the counter. Your booking number works at every counter.',
  'home.help.group': 'What does “needs approval” mean?',
  'home.help.group.answer':
    'A member of staff checks the application first. You get the result by mail and pay after that.',
  'home.help.cancel': 'How much do I get back if I cancel?',
  'home.help.cancel.answer':
    'Before you apply, and on the page of your booking, the dates and amounts are listed.',
  'home.help.key': 'How do I get the key?',
  'home.help.key.answer':
    'The pages of the room and of your booking tell you. At the counter, give your booking number.',
  'home.help.language': 'Is there another language?',
  'home.help.language.answer': 'Use “日本語” at the top of the page to switch to Japanese.',
};
