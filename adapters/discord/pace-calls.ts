/** Lets one through, then the next so much later; whoever comes when nobody waits goes at once. */
export function createPace(perSecond: number): () => Promise<void> {
  let turn: Promise<unknown> = Promise.resolve();
  return async () => {
    const mine = turn;
    turn = mine.then(
      () =>
        new Promise((resolve) => {
          setTimeout(resolve, 1000 / perSecond);
        }),
    );
    await mine;
  };
}
