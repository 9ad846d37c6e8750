/** A3: photos, whole and parts, and how a room is had. */
export const room = {
  'room.photo.credit': '写真：{credit}',
  'room.counter-only': 'この部屋は、インターネットでは申し込めません',
  'room.counter-only.text':
    '空き状況だけをお知らせしています。お申し込みは、窓口またはお電話で受け付けています。',
  'room.counter-only.phone': '電話 {phone}',
  'room.relatives': '広く使う・分けて使う',
  'room.contains': 'この部屋は、次の部屋をあわせたものです。1つずつ借りることもできます。',
  'room.within': 'この部屋は、次の部屋の一部です。まとめて借りることもできます。',
  'room.overlaps': '次の部屋とは、使う場所が一部重なります。',
  'room.relatives.block': 'どちらかに予約が入っている時間は、もう一方を借りられません。',
  'facility.map': '地図で見る（Googleマップ）',
  'facility.rooms.counter': '空き状況だけを公開している部屋は、窓口またはお電話でお申し込みください。',
} as const;
