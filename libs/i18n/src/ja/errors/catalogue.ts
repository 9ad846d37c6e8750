export const catalogue = {
  'errors.catalogue.municipality-unknown': 'その市町村のページは見つかりません。',
  'errors.catalogue.facility-unknown': 'その施設は見つかりません。施設の一覧からお選びください。',
  'errors.catalogue.room-unknown': 'その部屋は見つかりません。部屋の一覧からお選びください。',
} as const;
