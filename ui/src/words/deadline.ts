// How far a deadline is, as somebody would say it; shared by the desk and by following commitments.

/** Late by more days than this is told in months. */
const DAYS_TOLD = 99;
/** Late by more days than this is told in years. */
const MONTHS_TOLD = 730;

/** "còn 3 ngày", "hạn hôm nay", "quá 3 ngày"; what is long past in months and years. */
export function untilDay(days: number): string {
  if (days === 0) return 'hạn hôm nay';
  if (days > 0) return `còn ${days} ngày`;
  const late = -days;
  if (late <= DAYS_TOLD) return `quá ${late} ngày`;
  return late <= MONTHS_TOLD ? `quá ${Math.floor(late / 30)} tháng` : `quá ${Math.floor(late / 365)} năm`;
}
