export const roomsHref = '/settings/rooms';

/** Addresses of the pages on which facilities and rooms are set up. */
export const roomHrefs = {
  list: (query = '') => `${roomsHref}${query && `?${query}`}`,
  room: (roomId: string) => `${roomsHref}/${roomId}`,
  preview: (roomId: string) => `${roomsHref}/${roomId}/preview`,
  copy: (roomId: string) => `${roomsHref}/${roomId}/copy`,
  copyPreview: (roomId: string) => `${roomsHref}/${roomId}/copy/preview`,
  photos: (roomId: string, query = '') => `${roomsHref}/${roomId}/photos${query && `?${query}`}`,
  photo: (roomId: string, photoId: string) => `${roomsHref}/${roomId}/photos/${photoId}`,
  photoFile: (roomId: string) => (hash: string) => `${roomsHref}/${roomId}/photo-files/${hash}`,
  facility: (facilityId: string) => `/settings/facilities/${facilityId}`,
  equipment: (facilityId: string, query = '') =>
    `/settings/facilities/${facilityId}/equipment${query && `?${query}`}`,
  equipmentPrices: (facilityId: string) => `/settings/facilities/${facilityId}/equipment/prices`,
  hallRules: (facilityId: string) => `/settings/facilities/${facilityId}/rules`,
  purposes: '/settings/purposes',
};
