/** What the importer of municipal files says about a line. */
export const importing = {
  'import.file-header':
    '{name}の設定ファイル（第{version}版、{date}に保存）\n直して「施設データ」から取り込めます。取り込む前に、変わるところを確かめられます。\n字下げは空白で、時刻は 09:00、日付は 2026-04-01 の形で書きます。「#」から右は説明で、取り込みには使われません。',
  'import.at-line': '{file} {line}行目: {text}',
  'import.at-path': '{file} {line}行目（{path}）: {text}',
  'import.yaml-tab': '字下げにタブが使われています。半角の空白に直してください。',
  'import.yaml-duplicate-key': '同じ項目が2回書かれています。片方を消してください。',
  'import.yaml-indent': '字下げがそろっていません。同じ段の項目は、行頭の空白の数を同じにしてください。',
  'import.yaml-unreadable':
    'YAMLとして読めません。この行と前の行の、字下げ、コロンの後の空白、かっこや引用符の閉じ忘れを確かめてください。',
  'import.missing': '「{field}」がありません。この項目を書いてください。',
  'import.unknown-field':
    '「{field}」という項目はありません。項目名のつづりを確かめるか、この行を消してください。',
  'import.rule-code':
    '「{value}」はコードとして使えません。半角の英小文字・数字・ハイフンで、40字以内で書いてください。',
  'import.rule-text':
    '文字を1字以上{longest}字以内で書いてください。数字だけのときは引用符で囲んでください。',
  'import.rule-kana':
    '「{value}」を全角カタカナで書いてください（例: チュウオウホール）。数字も読みで書きます。',
  'import.rule-latin': '「{value}」を半角の英字で書いてください（例: Central Hall）。',
  'import.rule-phone':
    '「{value}」は電話番号の形ではありません。市外局番からハイフンで区切ってください（例: 000-000-0000）。',
  'import.rule-invoice-number': '「{value}」は登録番号の形ではありません。Tと13桁の数字で書いてください。',
  'import.rule-municipality-id':
    '「{value}」は自治体の識別名として使えません。英小文字で始まる2字から31字の半角英数字で書いてください（例: aoba）。',
  'import.rule-municipality-code':
    '「{value}」は全国地方公共団体コードではありません。検査数字を含む6桁の数字を引用符で囲んで書いてください。',
  'import.rule-time-zone': '「{value}」という時間帯はありません。日本では Asia/Tokyo と書いてください。',
  'import.rule-key-tag':
    '「{value}」は鍵札の番号として使えません。4桁から10桁の数字を引用符で囲んで書いてください。',
  'import.rule-month-day': '「{value}」は月日ではありません。12-29 のように月と日を2桁ずつで書いてください。',
  'import.rule-flag': '「{value}」は使えません。true（はい）か false（いいえ）で書いてください。',
  'import.rule-whole': '「{value}」は使えません。{least}以上{most}以下の整数で書いてください。',
  'import.rule-whole-list':
    '「{value}」は使えません。{least}以上{most}以下の整数を [1, 3] のように並べてください。',
  'import.rule-one-of': '「{value}」は使えません。次のどれかで書いてください: {values}',
  'import.rule-list-of-one-of': '「{value}」は使えません。次の中から選び、[ ] の中に並べてください: {values}',
  'import.rule-clock': '「{value}」は時刻ではありません。09:00 のように書いてください（24:00まで）。',
  'import.rule-date':
    '「{value}」という日付はありません。2026-04-01 のように、ある日付を西暦で書いてください。',
  'import.rule-rate':
    '「{value}」は割合ではありません。150 や 37.5（パーセント）か、"1/3" のような分数で書いてください。',
  'import.rule-codes': 'コードを1つ以上、[ ] の中に並べてください（例: [am, pm]）。',
  'import.rule-codes-or-all':
    'all（すべて）と書くか、コードを [ ] の中に並べてください（例: [meeting, music]）。',
  'import.rule-room-paths':
    '室を、施設のコードと室のコードを「/」でつないで、[ ] の中に並べてください（例: [central-hall/meeting-1]）。',
  'import.limit-scope':
    '「{name}」には facilities と rooms の両方があります。どちらか片方だけにしてください。どちらも書かなければ、すべての室の合計になります。',
  'import.late-cancel-days':
    '「{name}」は直前の取消しの規則ですが、conduct に lateCancelDays がありません。利用日の何日前までなら記録しないかを書いてください。',
  'import.limit-hours': '「{name}」は1日に24時間より多くなっています。most を24以下にしてください。',
  'import.rule-texts': '文を「- 」で始まる行に1つずつ書いてください。',
  'import.rule-yen-by-code':
    '区分のコードと金額を、{ am: 10600, pm: 15900 } のように0円以上の整数で書いてください。',
  'import.rule-section': 'この項目の下に、字下げして中身の項目を書いてください。',
  'import.rule-sections': 'この項目の下に、「- 」で始まるまとまりを1つずつ書いてください。',
  'import.repeated-code': '「{code}」が2回使われています。どちらかを別のコードにしてください。',
  'import.unknown-code': '「{code}」は {kind} にありません。つづりを確かめてください。使えるもの: {known}',
  'import.ends-before-start': '「{name}」の終わりが始まりより前か同じです。時刻または日付を直してください。',
  'import.bands-overlap':
    '「{first}」と「{second}」の時間が重なっています。早い順に、重ならないように書いてください。',
  'import.combination-apart':
    '「{name}」の区分が続いていません。隣り合う2つ以上の区分を、早い順に並べてください。',
  'import.closing-lacks': 'kind が {kind} の休館日には「{field}」が必要です。',
  'import.row-never-holds':
    'この行（{name}）は、どの日にも当てはまりません。上の行がいつも先に当てはまるためです。曜日（on）か季節（season）を確かめるか、行の順を入れ替えてください。',
  'import.min-over-max': 'プラン「{plan}」の区分の数が、最少{least}・最多{most}と逆になっています。',
  'import.no-reception':
    '受付（reception）の行がありません。プラン「{plan}」に、誰がいつから申し込めるかを1行以上書いてください。',
  'import.reception-never-opens':
    'この受付は、始まる前に終わってしまい、一度も申し込めません（プラン「{plan}」）。受付の始まりを早くするか、終わりを遅くしてください。',
  'import.route-empty': '経路「{route}」にステップがありません。1つ以上書いてください。',
  'import.route-hole':
    '経路「{route}」の「{step}」は「{missing}」の後と書かれていますが、そのステップがありません。after を直してください。',
  'import.route-cycle':
    '経路「{route}」のステップが輪になっていて、決裁にたどり着きません（{steps}）。after を直してください。',
  'import.route-two-ends':
    '経路「{route}」の終わりが1つに決まりません。どのステップの後にも最後の決裁が来るように、after を直してください。',
  'import.route-no-decision':
    '経路「{route}」の最後が決裁ではありません。最後のステップの kind を decision にしてください。',
  'import.route-final-not-decision':
    '経路「{route}」の「{step}」は決裁ではないので、専決の金額（finalUntilYen）は書けません。',
  'import.route-shadowed':
    '経路「{route}」は使われません。先に書かれた「{by}」がいつも先に当てはまるためです。条件（when）か順を直してください。',
  'import.route-amounts': '経路「{route}」の金額の上限が、下限より小さくなっています。',
  'import.route-nobody':
    '経路「{route}」の「{step}」に、{facility}で決裁できる職員がいません。先に「{post}」の職に職員を就けてください。',
  'import.group-remind':
    '更新のお知らせは、更新を受け付ける{days}日前より後（{days}以下）にしてください。受け付けていない更新をお知らせすることになります。',
  'import.one-resident-kind':
    'マイナンバーカードの住所で決まる区分（forResidents）は、1つだけにしてください。',
  'import.one-default-kind':
    '登録していない人の区分（default: true）は、ちょうど1つにしてください（いまは{count}つ）。',
  'import.no-hours':
    '時間貸しの開館時間がありません。開く時刻と閉まる時刻を1行以上書くか、時間貸しをやめるなら単位も消してください。',
  'import.hours-off-grid':
    '開館から閉館までの時間が、{unitMinutes}分で割り切れません。時刻か unitMinutes を直してください。',
  'import.lengths-off-grid':
    '最短と最長の利用時間は、{unitMinutes}分で割り切れる長さで、最短が最長以下になるように書いてください。',
  'import.plan-without-hours':
    '「{room}」は時間で貸す部屋ですが、プラン「{plan}」に hourly（開館時間と単位）がありません。',
  'import.no-bands': '「{room}」は区分で貸す部屋ですが、施設の calendar に bands（区分）がありません。',
  'import.mixed-never-in-bands':
    '「{room}」は区分と時間の併用ですが、区分で貸す日がありません。プラン「{plan}」の開館時間の行に曜日（on）か季節（season）を書き、時間で貸す日を限ってください。',
  'import.step-lacks': 'op が {op} の段階には「{field}」が必要です。',
  'import.price-twice': '「{room}」の{days}の料金が2回書かれています。片方を消してください。',
  'import.price-hole': '「{room}」の{days}・{band}の料金がありません{tier}。この行に金額を足してください。',
  'import.hour-hole':
    '「{room}」の{days}に、料金のない時間帯があります{tier}。開館時間のすべてに1時間あたりなどの金額を書いてください。',
  'import.weekday-hole':
    '{weekday}曜日がどの曜日区分にも入っていません。dayTypes のどれかの days に足してください。',
  'import.reduce-step-missing':
    '減免の種類がありますが、いつ差し引くかが steps にありません。op が reduce の段階を足してください。',
  'import.equipment-unpriced':
    '附属設備「{name}」の料金が「{table}」にありません。equipment に足してください。',
  'import.ladder-days-or-months':
    '「{name}」の段階には、daysBefore（何日前）か monthsBefore（何か月前）の片方だけを書いてください。',
  'import.ladder-percent': '「{name}」の還付の割合は、0から100までで書いてください。',
  'import.waits-for-release':
    'この施設には、まだ公開されていない料金表がないと予約を受けられない室があります。その室を publication: hidden（非公開）にして取り込み、料金表が公開されてから bookable にしてください。',
  'import.tier-lacks':
    '「{name}」がどの利用の料金か分かりません。ticketFromYen（入場料）か when（条件）を書いてください。',
  'import.example-unpriced':
    '「{room}」の計算例の料金が料金表にありません。室、区分または時刻、減免の条件を確かめてください。',
  'import.example-differs':
    '「{name}」の計算例は{expected}円となっていますが、この料金表では{actual}円になります。',
  'import.refund-example-differs':
    '「{name}」の例では{expected}円戻ることになっていますが、この規則では{actual}円になります。',
  'import.ladder-rises':
    '「{name}」は、取消しが遅いほど多く戻る段階があります。日数と割合を確かめてください。',
  'import.layout-over-capacity':
    '「{layout}」の人数が「{room}」の定員（{capacity}人）を超えています。人数を直すか、室の定員を直してください。',
  'import.zone-of-one': '「{name}」には、音が届きあう区画を2つ以上書いてください。',
  'import.other-municipality':
    '「{id}」は別の自治体です。あなたが取り込めるのは「{own}」のファイルだけです。',
  'import.parts-in-use':
    '「{room}」にはこれからの予約が{count}件あるため、区画を変えられません。予約を移すか取り消してから、もう一度取り込んでください。',
} as const;
