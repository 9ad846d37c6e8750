/**
 * The columns of 「公共施設一覧」 (自治体標準オープンデータセット, 正式版) that say who can use a facility, in their order, with the
 * heading that the standard gives them.
 */
export const accessibilityHeadings = {
  wheelchair: '車椅子可',
  wheelchairLoan: '車椅子貸出',
  caneLoan: 'ツエ貸出',
  barrierFreeToilet: 'バリアフリートイレ',
  slopeOrElevator: 'スロープ、エレベータ、エスカレータ',
  tactilePaving: '点字ブロック等の移動支援',
  brailleOrReading: '点字や読上による支援',
  assistanceDogs: '盲導犬・介助犬、聴導犬同伴',
  captions: '字幕',
  writtenCommunication: '筆談対応',
  priorityParking: '優先駐車場',
  ostomateToilet: 'オストメイト対応トイレ',
  nursingRoom: '授乳室',
  diaperChanging: 'おむつ替えコーナー',
  eatingAndDrinking: '飲食可否',
  strollerLoan: 'ベビーカー貸出',
  strollerUse: 'ベビーカー利用',
} as const;

export type AccessibilityItem = keyof typeof accessibilityHeadings;

export const accessibilityItems = Object.keys(accessibilityHeadings) as AccessibilityItem[];

/** True or false where the facility has said so; what is missing is not known. */
export type Accessibility = Readonly<Partial<Record<AccessibilityItem, boolean>>>;
