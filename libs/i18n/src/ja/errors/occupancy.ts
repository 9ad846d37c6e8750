export const occupancy = {
  'errors.occupancy.slot-taken':
    'この時間は、たった今ほかの方が先に申し込みました。ほかの時間か、ほかの部屋を選んでください。',
  'errors.occupancy.hold-lapsed':
    'おさえていた時間が過ぎました。入力したものは残っています。もう一度、時間をおさえてください。',
} as const;
