/** Writes days and prices in one language, by its BCP 47 tag. */
export function formats(tag: string) {
  const days = new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return {
    /** Of a day as `YYYY-MM-DD`. */
    day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
    price: ({ amount, currency }: { amount: number; currency: string }) =>
      new Intl.NumberFormat(tag, { style: 'currency', currency }).format(amount / 100),
  };
}
