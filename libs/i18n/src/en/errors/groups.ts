export const groups = {
  'errors.group.unknown':
    'This group was not found. Once a role has been handed over, the group is no longer shown to the person who had it.',
  'errors.group.not-by-you': 'Only the representative of the group can do this. Please ask them.',
  'errors.group.invitation-unknown':
    'This invitation was withdrawn, has run out, or was answered already. Please ask the representative of the group.',
  'errors.group.invited-already':
    'Somebody was invited to this role and has not answered yet. Withdraw that invitation first.',
  'errors.group.representative-stays':
    'The representative stays until the next one has accepted. Please invite them under “Hand over”.',
  'errors.group.roster-missing': 'There is no list of members yet. Please add it first.',
  'errors.group.registration-unknown': 'This group registration was not found.',
  'errors.group.applied-already': 'An application for this group has been received and is being reviewed.',
  'errors.group.renews-later': 'Renewals are taken from {from}. The present registration goes on as it is.',
  'errors.group.not-taken': 'This municipality does not register groups.',
  'errors.group.changed-meanwhile':
    'The registration changed in the meantime. Please open the page again to see how it stands.',
  'errors.group.kind-unknown': 'Please choose the kind of group.',
  'errors.group.too-few-members': 'The list has {members} members; a group needs at least {least}.',
  'errors.group.too-few-local':
    '{local} members on the list live in the municipality; this kind of group needs at least {least}.',
  'errors.group.document-missing': 'Please add at least one document, such as the bylaws.',
  'errors.group.reason-missing': 'Please write the reason. The group is told it by mail.',
  'errors.group.not-registered':
    '“{group}” is not registered with this municipality yet. Apply for its registration, or apply without choosing a group.',
  'errors.group.registration-expired':
    'The registration of “{group}” ended on {until}. Renew it on the page of the group, or apply without choosing a group.',
  'errors.group.facility-not-permitted':
    '{facility} needs a permission of its own besides the registration of the group. Please ask for it on the page of the group.',
  'errors.group.document-kind': 'This file cannot be taken. Please send a PDF, JPEG or PNG.',
  'errors.group.document-too-large': 'The file is too large: up to {mostMegabytes} MB are taken.',
  'errors.group.documents-full': 'Up to {most} documents can be added. Please remove an older one first.',
  'errors.group.document-unknown': 'This document was not found.',
} as const;
