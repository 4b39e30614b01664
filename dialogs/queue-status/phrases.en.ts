/** How customers ask how long they wait, or whether anybody is there; in the form of `comparable`. */
export const en: readonly RegExp[] = [
  /\bhow (?:much )?long(?:er)?\b(?!.{0,100}(?:deliver|ship|refund|return|warrant|order|parcel|package|arrive|post))/,
  /\b(?:queue|waiting list|wait time|waiting time|place in line|in line)\b/,
  /\b(?:any ?one|any ?body|some ?one|some ?body)\b.{0,100}\b(?:there|here|coming|read|reading|home|available|answer(?:ing)?|reply)\b|^any ?(?:one|body)$/,
  /\bare you (?:guys |people )?(?:still )?(?:there|here)\b|^(?:still )?there$/,
  /\bwhen (?:will|does|do|can|is|are)\b.{0,100}\b(?:answer|reply|write|some ?one|some ?body|person|human|agent|team|turn|next|my turn|get to me|back|open)\b/,
  /\bstill waiting\b|\bbeen waiting\b|\bmy (?:place|position|turn)\b|\bhow many\b.{0,100}\b(?:before|ahead|in front)\b/,
];
