/** Whoever takes part in a round. */
export interface Participant {
  /** The users of the shop whose data the conversation is about. */
  readonly users: readonly string[];
}

/** Deals out participants to rounds, as few as possible in their order, so that no two of a round share a user and each change of the data is one customer's. */
export function roundsOf<Each extends Participant>(
  participants: readonly Each[],
  atMost = Number.POSITIVE_INFINITY,
): Each[][] {
  const rounds: { taken: Set<string>; members: Each[] }[] = [];
  for (const participant of participants) {
    let round = rounds.find(
      ({ taken, members }) => members.length < atMost && participant.users.every((user) => !taken.has(user)),
    );
    if (round === undefined) {
      round = { taken: new Set(), members: [] };
      rounds.push(round);
    }
    for (const user of participant.users) round.taken.add(user);
    round.members.push(participant);
  }
  return rounds.map(({ members }) => members);
}
