/** The frame of the staff pages. */
export const shell = {
  'admin.service': '貸館管理',
  'admin.nav': '業務',
  'admin.nav.board': '本日',
  'admin.nav.bookings': '予約',
  'admin.nav.approvals': '決裁',
  'admin.nav.keys': '鍵',
  'admin.nav.accounting': '会計',
  'admin.nav.import': '施設データ',
  'admin.facility': '施設',
  'admin.facility.switch': '切り替える',
  'admin.facility.all': '全施設',
  'admin.signed-in': '{name}（{role}）',
  'admin.role.desk': '窓口',
  'admin.role.approver': '決裁',
  'admin.role.accountant': '会計',
  'admin.role.administrator': '管理',
} as const;
