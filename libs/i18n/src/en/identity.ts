export const identityWords = {
  'common.document.my-number-card': 'My Number card',
  'common.document.driving-licence': 'Driving licence',
  'common.document.passport': 'Passport',
  'common.document.residence-card': 'Residence card or special permanent resident certificate',
  'common.document.disability-certificate': 'Disability certificate',
  'common.document.health-and-pension': 'Two of: health insurance eligibility, pension book and the like',
  'common.document.other': 'Another official document',
  'common.check-method.self-declared': 'stated by you',
  'common.check-method.image': 'picture of a document',
  'common.check-method.counter-document': 'document seen at the counter',
  'common.check-method.digital-app': 'Digital Authentication App',
  'common.image-refusal.unreadable': 'the text could not be read',
  'common.image-refusal.not-a-document': 'it is not a document that can be used for this',
  'common.image-refusal.other-person': 'the name on it is not the name you registered',
  'common.image-refusal.expired': 'the document has expired',

  'identity.title': 'Proof of identity',
  'identity.lead':
    '{town} checks once that you are who you say you are before you register a group, a fee reduction and the like. To book a room you do not usually need it.',
  'identity.why.residentPrice': 'To book at the price for residents, {town} needs to check your identity.',
  'identity.why.standingReduction': 'To register for a fee reduction, {town} needs to check your identity.',
  'identity.why.group': 'To register a group, {town} needs to check your identity.',
  'identity.now': 'At the moment',
  'identity.now.none': 'Not checked with a document or card yet',
  'identity.now.checked': 'Checked ({method}, {date})',
  'identity.now.until': 'Valid until {date}.',
  'identity.enough': 'You can go on as you are registered now',
  'identity.go-on': 'Go back and continue',
  'identity.town': 'Municipality',
  'identity.app.title': 'With your My Number card',
  'identity.app.text':
    'The Digital Authentication App on your phone reads your My Number card. You need the four-digit PIN. It is done at once.',
  'identity.app.stored':
    'Only your name and whether you live in the municipality are checked. Your My Number (12 digits) is not used.',
  'identity.app.button': 'Open the Digital Authentication App',
  'identity.app.done': 'Your My Number card has been checked.',
  'identity.app.sign-in': 'Sign in with a My Number card',
  'identity.app.unknown':
    'This My Number card does not belong to an account yet. Please sign in with your e-mail address first and connect the card under “Proof of identity”.',
  'identity.image.title': 'Send a picture of a document',
  'identity.image.text':
    'Take a picture of your driving licence or the like and send it. Staff look at it and tell you the result by e-mail. The picture is deleted right after that.',
  'identity.image.mask':
    'Please cover numbers that are not needed, such as your My Number (12 digits) or insurance and pension numbers.',
  'identity.image.document': 'Kind of document',
  'identity.image.file': 'Picture of the document',
  'identity.image.file.hint': 'JPEG, PNG or WebP, up to 10 MB. The text must be easy to read.',
  'identity.image.submit': 'Send the picture',
  'identity.image.missing': 'Please choose a picture of the document.',
  'identity.image.document.missing': 'Please choose the kind of document.',
  'identity.image.sent': 'We have received your picture. Please wait until staff have looked at it.',
  'identity.image.waiting':
    'Staff are looking at the document “{document}” that you sent on {date}. We will tell you the result by e-mail.',
  'identity.image.withdraw': 'Take the picture back',
  'identity.image.withdrawn': 'The picture was taken back and deleted.',
  'identity.image.refused':
    'We could not check your identity with the picture ({reason}). Please send another one.',
  'identity.image.lapsed':
    'Your picture was deleted because nobody could look at it in time. Please send it again.',
  'identity.counter.title': 'At the counter',
  'identity.counter.text':
    'Bring a document such as your driving licence to a counter of {town}. It is done at once. Phone: {phone} ({hours})',
  'identity.local-price.needed':
    'To book at the price for residents, your identity must be checked first. For now the price for others is shown.',
  'identity.local-price.link': 'Prove your identity',

  'mails.account-closed.subject': 'Your account is closed',
  'mails.account-closed.lead':
    'Your account was closed on {closedAt}. Every way to sign in, every place in a line and every role in a group has ended, and this mail address is no longer kept.',
  'mails.account-closed.kept':
    'Your past bookings and payments are kept as long as the rules say; then your name and contact are taken out.',
  'mails.account-closed.again':
    'You may sign up again with the same address at any time. If this was not you, please call at once.',
  'mails.identity-decided.accepted.subject': '[{municipality}] Your identity has been checked',
  'mails.identity-decided.accepted.lead':
    'We have checked your identity with the document you sent. The picture has been deleted.',
  'mails.identity-decided.refused.subject': '[{municipality}] Please send your document again',
  'mails.identity-decided.refused.lead':
    'We could not check your identity with the document you sent ({reason}). The picture has been deleted. Please send another one or bring it to the counter.',
  'mails.identity-decided.button': 'Open the page',
} as const;
