interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
}

/** True on a connection that the user pays by the byte, as far as the browser tells; Firefox does not. */
export function isCostly(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  return connection?.saveData === true || connection?.type === 'cellular';
}
