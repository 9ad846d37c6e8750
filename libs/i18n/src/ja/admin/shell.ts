/** The frame of the staff pages. */
export const shell = {
  'admin.service': '貸館管理',
  'admin.nav': '業務',
  'admin.nav.board': '本日',
  'admin.nav.bookings': '予約',
  'admin.nav.approvals': '決裁',
  'admin.nav.keys': '鍵',
  'admin.nav.accounting': '会計',
  'admin.nav.closures': '休館・公用',
  'admin.nav.insider': '内部利用の報告',
  'admin.nav.import': '施設データ',
  'admin.nav.settings': '設定',
  'admin.facility': '施設',
  'admin.facility.switch': '切り替える',
  'admin.facility.all': '全施設',
  'admin.signed-in': '{name}（{role}）',
  'admin.fading':
    '役割「{role}」は、しばらく使われていません。{date}までに使わないと外れます。使う予定があれば、その仕事の画面を開いてください。',
  'admin.role.desk': '窓口',
  'admin.role.approver': '決裁',
  'admin.role.accountant': '会計',
  'admin.role.administrator': '管理',
} as const;
