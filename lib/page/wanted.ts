/** Content scripts share a world of their own, which pages cannot reach. */
const world = globalThis as { sourcelightWanted?: boolean };

/** Whether the page is to be checked whatever detection makes of it, because its reader has said so. */
export const isWanted = (): boolean => world.sourcelightWanted === true;

export function setWanted(wanted: boolean): void {
  world.sourcelightWanted = wanted;
}
